"""Show notes of feeds, which are HTML, as the Markdown that publishers edit."""

from __future__ import annotations

import re

_TAG = re.compile(r"<(?:/?[a-zA-Z][^>]*|!--)>?")
_SCRIPT = re.compile(r"<(script|style)\b.*?(</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_BLOCK = re.compile(r"</?(?:p|br|div|li|ul|ol|h[1-6]|tr|td|th|blockquote|hr)\b", re.IGNORECASE)
_BLANK = re.compile(r"\n{3,}")


def notes_markdown(notes: str) -> str:
    """Turn the HTML of show notes into Markdown; text without tags keeps its lines."""
    text = _SCRIPT.sub("", notes).strip()
    if not text:
        return ""
    if not _TAG.search(text):
        text = text.replace("\n", "<br>\n")
    # Imported here, as nothing else needs it.
    from markdownify import ATX, markdownify

    written = str(markdownify(text, heading_style=ATX, bullets="-", newline_style="backslash"))
    lines = "\n".join(line.rstrip() for line in written.split("\n"))
    return _BLANK.sub("\n\n", lines).strip()


def plain_text(notes: str) -> str:
    """Take the words out of HTML, on one line."""
    from bs4 import BeautifulSoup

    spaced = _BLOCK.sub(r" \g<0>", _SCRIPT.sub("", notes))
    return " ".join(BeautifulSoup(spaced, "html.parser").get_text().split())
