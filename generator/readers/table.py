"""All transcript formats. Order matters only to people: no file may be of two of them."""

from __future__ import annotations

from generator.readers import text
from generator.readers.captions import webvtt
from generator.readers.format import Format

FORMATS: tuple[Format, ...] = (Format("webvtt", "WebVTT captions", webvtt.sniff, webvtt.read),)

FALLBACK = Format("text", "plain text", text.sniff, text.read)
"""Takes whatever text is none of the others."""
