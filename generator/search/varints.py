"""Whole numbers in as few bytes as they need: seven bits a byte, the lowest first (LEB128)."""

from __future__ import annotations


def varint(number: int) -> bytes:
    """Encode a number that is not negative."""
    if number < 0x80:
        return bytes((number,))
    found = bytearray()
    while number >= 0x80:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    found.append(number)
    return bytes(found)
