"""How files of the search are packed: raw DEFLATE (RFC 1951), which browsers unpack themselves.

The host need not compress anything, and what it knows nothing about it sends as it is.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping

from generator.known_files import digest_of


def packed(data: bytes) -> bytes:
    """Compress without header or checksum."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflate.compress(data) + deflate.flush()


class Packer:
    """Packs, and knows what it packed before: after an edit most files are what they were."""

    def __init__(self, before: Mapping[str, bytes]) -> None:
        """Take what was packed before, by the digest of its contents."""
        self._before = before
        self.packed: dict[str, bytes] = {}

    def __call__(self, data: bytes) -> bytes:
        """Compress as `packed` does."""
        name = digest_of(data)
        if name not in self.packed:
            self.packed[name] = self._before.get(name) or packed(data)
        return self.packed[name]


def packed_json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return packed(text.encode("utf-8", "surrogatepass"))
