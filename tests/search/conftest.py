"""A small archive, and the files of its search unpacked."""

from __future__ import annotations

import json
import zlib
from typing import Any

import pytest

from generator.library import Library
from generator.model import Chapter, Episode, Paragraph, Show, Speaker, Turn


def make_episode(slug: str, *texts: str, language: str = "en", **more: Any) -> Episode:
    """An episode of one chapter, in which Ann and Ben take turns."""
    speakers = tuple(
        Speaker(name.lower(), name, None, None, color) for color, name in enumerate(("Ann", "Ben"))
    )
    turns = tuple(
        Turn(speakers[i % 2], (Paragraph(text, f"t=0:{i:02}", i * 1000),), i * 1000, None, i + 1)
        for i, text in enumerate(texts)
    )
    chapter = Chapter("Whole", "whole", turns, 0, None)
    return Episode(
        slug, slug.title(), (chapter,), speakers, True, None, "x.txt", language=language, **more
    )


def library_of(*episodes: Episode, **show: Any) -> Library:
    return Library(Show("Show", "", **show), episodes)


def unpack(data: bytes) -> bytes:
    return zlib.decompress(data, -15)


def unpack_json(data: bytes) -> Any:
    return json.loads(unpack(data))


@pytest.fixture
def lighthouses() -> Library:
    return library_of(
        make_episode("lamps", "I keep a lamp, a lamp.", "Money was never the point."),
        make_episode("sea", "The sea and the lamp."),
    )
