"""The index in pieces, cut by ranges of terms, so that a query fetches only what it needs.

A shard holds: the length of its terms' text in bytes; that text, in UTF-8, one term a line; for
each term its number of documents, doubled, plus 1 where heads have it too, then in that case
the number of heads, and the length of its postings in bytes; then the postings of all terms,
those of paragraphs before those of heads. Numbers are varints.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from msgspec import Struct

from generator.search.postings import ArchiveIndex, Postings, utf16_order
from generator.search.varints import varint

SHARD_BYTES = 18_432
"""Size at which a shard is full, before it is compressed."""
_ENOUGH = 7 / 9
"""Part of that at which it may end before a term that begins a shard wherever it can."""
_OPENERS = 16
"""One of so many terms is such a term."""
SPEAKER = "\x01"
"""What stands before the slug of a speaker, who is a term as well."""


class Shard(Struct, frozen=True):
    """Some neighbouring terms and all their postings."""

    start: str
    """Not after its first term, and after the last term of the shard before."""
    data: bytes


def make_shards(index: ArchiveIndex) -> Iterator[Shard]:
    """Cut the index into shards, in order of terms by UTF-16 code units.

    Where one ends depends on the terms there, and not only on what came before, so that after a
    change the shards soon are what they were (Muthitacharoen et al., 2001, A low-bandwidth network
    file system, section 3.1).
    """
    terms: list[str] = []
    heads, postings = bytearray(), bytearray()
    last, size = "", 0
    text = {f"{SPEAKER}{slug}": each for slug, each in index.speakers.items()} | index.text
    for term in utf16_order(text | index.titles):
        head, data = _entry(text.get(term), index.titles.get(term))
        size += len(term) + 1 + len(head) + len(data)
        full = size > SHARD_BYTES or (size > _ENOUGH * SHARD_BYTES and _opens(term))
        if terms and full:
            yield Shard(_separator(last, terms[0]), _encode(terms, heads, postings))
            last, size = terms[-1], len(term) + 1 + len(head) + len(data)
            terms, heads, postings = [], bytearray(), bytearray()
        terms.append(term)
        heads += head
        postings += data
    if terms:
        yield Shard(_separator(last, terms[0]), _encode(terms, heads, postings))


def _opens(term: str) -> bool:
    """Whether a term begins a shard wherever it can: so many do, whatever the others are."""
    return zlib.crc32(term.encode("utf-8", "surrogatepass")) % _OPENERS == 0


def _entry(text: Postings | None, titles: Postings | None) -> tuple[bytes, bytes]:
    data = bytes(text.data) if text else b""
    count = text.count if text else 0
    if titles is None:
        return varint(count << 1) + varint(len(data)), data
    data += titles.data
    return varint(count << 1 | 1) + varint(titles.count) + varint(len(data)), data


def _encode(terms: list[str], heads: bytearray, postings: bytearray) -> bytes:
    text = "\n".join(terms).encode("utf-8", "surrogatepass")
    return varint(len(text)) + text + heads + postings


def _separator(before: str, first: str) -> str:
    """Give the shortest beginning of `first` that comes after `before`."""
    for length in range(1, len(first)):
        if not before.startswith(first[:length]):
            return first[:length]
    return first
