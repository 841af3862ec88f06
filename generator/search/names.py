"""Names for the files of the search: what a file is, and a tag that changes with its contents."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping

_LENGTH = 4
_TOGETHER = {"e": 4}
"""Neighbours of a kind that share a tag: cards of episodes are many, and small."""


def tag(data: bytes) -> str:
    """Give a few letters for contents: 20 bits.

    The manifest has one for every file, and is fetched before the first answer, so they are short.
    Files that are different things never meet, as their names differ before the tag; two states of
    one file have the same tag once in a million changes.
    """
    name = base64.b32encode(hashlib.sha256(data).digest())[:_LENGTH]
    return name.decode().lower()


def named(files: Mapping[str, Mapping[int, bytes]]) -> tuple[dict[str, str], dict[str, bytes]]:
    """Name files of some kinds, each with its number.

    Gives the tags of each kind for the manifest, one after the other with spaces for numbers that
    there are not, and the files by their names.
    """
    tags: dict[str, str] = {}
    found: dict[str, bytes] = {}
    for kind, numbered in files.items():
        together = _TOGETHER.get(kind, 1)
        groups: dict[int, bytes] = {}
        for number in sorted(numbered):
            group = number // together
            groups[group] = groups.get(group, b"") + numbered[number]
        tagged = {group: tag(data) for group, data in groups.items()}
        count = max(tagged, default=-1) + 1
        tags[kind] = "".join(tagged.get(group, " " * _LENGTH) for group in range(count))
        for number, data in numbered.items():
            found[f"{kind}{number}-{tagged[number // together]}.bin"] = data
    return tags, found
