"""Word documents as the lines of text that they show (Office Open XML, ISO/IEC 29500-1, 17.3)."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from generator.patterns import pattern

_SIGNATURE = b"PK\x03\x04"
_PART = "word/document.xml"
_LARGEST = 50_000_000
_HEADING = pattern(r"(?:heading|titre|überschrift|berschrift|título|titulo)\s*(\d)", re.IGNORECASE)


class WordError(ValueError):
    """The document cannot be read; the message says why, for people."""


def is_word(data: bytes) -> bool:
    """Tell whether a file is a Word document."""
    if not data.startswith(_SIGNATURE):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _PART in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return b"word/" in data


def word_text(data: bytes) -> str:
    """Return the text of a document, a line for each paragraph; headings as in Markdown.

    Raises `WordError` for what is damaged, locked or of absurd size.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo(_PART).file_size > _LARGEST:
                raise WordError("this Word document is too large to be a transcript")
            root = fromstring(archive.read(_PART))
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, ValueError, RuntimeError) as error:
        if isinstance(error, WordError):
            raise
        raise WordError("this Word document is damaged or locked") from error
    except (ParseError, DefusedXmlException, NotImplementedError) as error:
        raise WordError("this Word document is damaged or locked") from error
    return "\n".join(line for paragraph in _paragraphs(root) for line in _lines(paragraph))


def _paragraphs(root: Element) -> Iterator[Element]:
    return (element for element in root.iter() if _name(element) == "p")


def _lines(paragraph: Element) -> list[str]:
    """Give the lines of a paragraph, which has an empty one below it."""
    parts: list[str] = []
    level = ""
    for element in paragraph.iter():
        name = _name(element)
        if name == "t":
            parts.append(element.text or "")
        elif name == "tab":
            parts.append(" ")
        elif name in ("br", "cr"):
            parts.append("\n")
        elif name == "pStyle":
            style = next((v for k, v in element.items() if k.endswith("val")), "")
            match = _HEADING.match(style)
            level = match[1] if match else ""
    text = "".join(parts).strip()
    if not text:
        return []
    if level.isdigit() and 0 < int(level) < 7:
        text = f"{'#' * int(level)} {' '.join(text.split())}"
    return [*text.split("\n"), ""]


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
