"""Who speaks, in a file's own words."""

from __future__ import annotations

import re

from generator.patterns import pattern

_NOBODY = pattern(r"(?:unknown|unidentified|unkown)(?:[\s_-]*(?:speaker|voice))?", re.IGNORECASE)
_LONGEST = 100


def clean_label(label: str) -> str | None:
    """Put a label on one line; `None` where it says that nobody is known."""
    cleaned = " ".join(label.split())[:_LONGEST].rstrip()
    return None if not cleaned or _NOBODY.fullmatch(cleaned) else cleaned
