"""Files of the search are packed once, as long as they do not change."""

from __future__ import annotations

import zlib

import pytest

from generator.search import packing
from generator.search.packing import Packer, packed


def test_what_was_packed_before_is_not_packed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = Packer({})
    before = [first(b"lamps and the sea" * 9), first(b"salt")]
    done: list[bytes] = []

    def pack(data: bytes) -> bytes:
        done.append(data)
        return packed(data)

    monkeypatch.setattr(packing, "packed", pack)
    second = Packer(first.packed)
    assert [second(b"lamps and the sea" * 9), second(b"salt and oil")][0] == before[0]
    assert done == [b"salt and oil"]
    assert zlib.decompress(second(b"salt and oil"), -15) == b"salt and oil"
    assert len(second.packed) == 2, "what is not in the search any more is forgotten"
