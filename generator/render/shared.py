"""What scripts show on request and every page shares, in one file for the whole site."""

from __future__ import annotations

import json

from generator.render.environment import Templates
from generator.render.theme import Theme
from generator.store import Store
from generator.words import Words

SHARED_PARTS = "js/shared_parts.js"
"""Path below the folder of static files."""


def shared_parts(theme: Theme, language: str, store: Store) -> bytes:
    """Render `shared.html` into a script that holds its HTML as text; `js/parts.js` reads it.

    A page of an hour's talk comes in a dozen chapters, each of which would have to repeat it.
    """
    templates = Templates(theme, Words(language, theme.locale_folders), store)
    html = templates.render("shared.html", "what all pages share")
    lines = (line.strip() for line in html.splitlines())
    text = json.dumps("\n".join(filter(None, lines)), ensure_ascii=False)
    # JSON is JavaScript (ECMA-262, 2019 and later).
    return f"export default {text};\n".encode("utf-8", "replace")
