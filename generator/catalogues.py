"""Collects the messages of code and templates: `python -m generator.catalogues`.

A message is what stands in `_("…")`, `ngettext("…", "…", n)` or `N_("…")`. New ones come into every
`locale/*.po` without a translation, for somebody to write; those no longer used leave.
"""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from generator.words import LOCALES

_THEMES = LOCALES.parent.parent / "themes"
_KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}
_OPTIONS = {"**.html": {"trim_blocks": "true", "lstrip_blocks": "true"}}


def collect() -> Catalog:
    """Find every message of the program and of the themes that come with it."""
    catalogue = Catalog()
    for folder, methods in (
        (LOCALES.parent, [("**.py", "python")]),
        (_THEMES, [("**.html", "jinja2")]),
    ):
        found = extract_from_dir(folder, methods, _OPTIONS, keywords=_KEYWORDS)
        for _file, _line, message, _comments, _context in found:
            catalogue.add(message)
    return catalogue


def read(path: Path) -> Catalog:
    """Read a catalogue such as `de.po`, in the language of its name."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem.replace("-", "_"))


def text_of(catalogue: Catalog) -> str:
    """Write a catalogue so that it changes only where its messages do: sorted, without dates."""
    body = io.BytesIO()
    write_po(body, catalogue, width=0, no_location=True, omit_header=True, sort_output=True)
    language = str(catalogue.locale).replace("_", "-")
    return (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'
    ) + body.getvalue().decode()


def update() -> None:
    """Bring every catalogue up to what code and templates hold now."""
    messages = collect()
    for path in sorted(LOCALES.glob("*.po")):
        catalogue = read(path)
        catalogue.update(messages, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        path.write_text(text_of(catalogue), "utf-8")


if __name__ == "__main__":
    update()
