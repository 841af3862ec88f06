"""Text out of bytes: byte order marks, UTF-8, UTF-16, and the encodings of older tools."""

from __future__ import annotations

import codecs
import re

from msgspec import Struct

from generator.patterns import pattern

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000
_MOST_NULLS = 0.1
"""Text with more NUL characters than this share is no text."""
_MOST_CONTROLS = 0.02
_CONTROLS = bytes(set(range(1, 32)) - {9, 10, 11, 12, 13, 27})
# In cp1252: letters with accents, quotes and dashes, signs that stand outside of words.
_WESTERN = re.compile(
    rb"[\x80\x85\x8c\x91-\x97\x9c\xa0\xa1\xa3\xa7\xa9\xab\xae\xb0\xb4\xbb\xbf-\xff]"
)
_INSIDE_WORDS = re.compile(rb"(?<=[A-Za-z])[\x8a\x9a\x8e\x9e\xa0-\xbf\xd7\xf7](?=[A-Za-z])")
_KANA = pattern("[\u3041-\u30fa]")


class UndecodableError(ValueError):
    """The bytes are no text; the message says why, for people."""


class Decoded(Struct, frozen=True):
    """Text, and what is doubtful about it."""

    text: str
    doubt: str = ""
    """For people; empty where the encoding is certain."""
    position: int = 0
    """Character at which the doubt begins."""


def decode(data: bytes) -> Decoded:
    """Return the text of `data` without its mark; raise `UndecodableError` if it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data.removeprefix(codecs.BOM_UTF8), encoding)
    if data.count(0) > len(data) * _MOST_NULLS:
        return _without_mark(data)
    _refuse_binary(data)
    try:
        return _nulls(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _legacy(data, error.start)


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return _legacy(data, error.start)
        name = encoding.upper()
        text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
        position = max(text.find("\N{REPLACEMENT CHARACTER}"), 0)
        return Decoded(text, f"this file is cut off or damaged: it is not valid {name}", position)


def _without_mark(data: bytes) -> Decoded:
    """Decode UTF-16 that has no mark, which shows in every other byte of plain text being NUL."""
    half = max(len(data) // 2, 1)
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        nulls, others = data[first::2].count(0), data[1 - first :: 2].count(0)
        if nulls > half * 0.3 and others < half * 0.02:
            try:
                return Decoded(data.decode(encoding))
            except UnicodeDecodeError:
                break
    raise UndecodableError("this is not a text file")


def _refuse_binary(data: bytes) -> None:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(len(sample) * _MOST_CONTROLS, 8) or data.startswith((b"%PDF-", b"{\\rtf")):
        raise UndecodableError("this is not a text file")


def _nulls(text: str) -> Decoded:
    if "\0" not in text:
        return Decoded(text)
    position = text.index("\0")
    # As WebVTT (section 4.1 of its parser) and HTML do.
    return Decoded(
        text.replace("\0", "\N{REPLACEMENT CHARACTER}"),
        "this file holds NUL characters, shown here as \N{REPLACEMENT CHARACTER}",
        position,
    )


def _legacy(data: bytes, start: int) -> Decoded:
    """Decode what is not valid UTF-8, whose first wrong byte stands at `start`."""
    if mixed := _mixed(data):
        position = len(data[:start].decode("utf-8", errors="replace"))
        doubt = "this file mixes UTF-8 with another encoding; some lines were read as Windows-1252"
        return Decoded(mixed, doubt, position)
    encoding = "cp1252" if _is_western(data) else _guess(data)
    text = data.decode(encoding, errors="replace").replace("\0", "\N{REPLACEMENT CHARACTER}")
    position = len(data[:start].decode(encoding, errors="replace"))
    return Decoded(text, f"this file is not UTF-8; it was read as {_shown(encoding)}", position)


def _mixed(data: bytes) -> str:
    """Decode line by line if most lines with other letters are sound UTF-8; else return ``""``."""
    lines = data.split(b"\n")
    sound = broken = 0
    texts = []
    for line in lines:
        try:
            texts.append(line.decode("utf-8"))
            sound += not line.isascii()
        except UnicodeDecodeError:
            broken += 1
            texts.append(line.decode("cp1252", errors="replace"))
    return "\n".join(texts) if sound > broken else ""


def _is_western(data: bytes) -> bool:
    """Tell Western European text, whose few accents stand among plain letters.

    Statistics over short texts, which a guess by library is, take them for Central European.
    """
    high = len(data) - len(data.translate(None, bytes(range(128, 256))))
    few = high < len(data) * 0.25
    return few and len(_WESTERN.findall(data)) == high and not _INSIDE_WORDS.search(data)


def _guess(data: bytes) -> str:
    sample = data[:_SAMPLE]
    for encoding in ("shift_jis", "euc_jp"):
        if _is_japanese(sample, encoding):
            return encoding
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best else "cp1252"


def _is_japanese(data: bytes, encoding: str) -> bool:
    """Tell Japanese by its kana, which no other reading of the same bytes has as many of."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start < len(data) - 4:
            return False
        text = data[: error.start].decode(encoding)
    return len(_KANA.findall(text)) > 0.2 * sum(c > "\x7f" for c in text)


def _shown(encoding: str) -> str:
    return encoding.replace("_", "-").replace("cp125", "Windows-125")
