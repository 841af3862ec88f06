"""How files of the search are packed: raw DEFLATE (RFC 1951), which browsers unpack themselves.

The host need not compress anything, and what it knows nothing about it sends as it is.
"""

from __future__ import annotations

import json
import zlib


def packed(data: bytes) -> bytes:
    """Compress without header or checksum."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflate.compress(data) + deflate.flush()


def packed_json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return packed(text.encode("utf-8", "surrogatepass"))
