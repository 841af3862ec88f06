"""What looks like a format's own markup, and was said, reads back as what was said."""

from __future__ import annotations

import pytest

from generator.model import Chapter, Episode, Paragraph, Turn
from tests.exports.conversations import ANN, BEN, ODD_WORDS
from tests.readers.test_round_trips import read_back, said


def around(remark: str) -> Episode:
    """An ordinary talk, in the middle of which somebody says the remark."""
    texts = ("Hello there and welcome", remark, "Again we speak", "So do we", "The end of it")
    turns = [
        Turn(
            (ANN, BEN)[i % 2], (Paragraph(text, f"t={i}", i * 5000),), i * 5000, i * 5000 + 5000, i
        )
        for i, text in enumerate(texts)
    ]
    chapters = (Chapter("One", "one", tuple(turns), 0, 25_000),)
    return Episode("talk", "A talk", chapters, (ANN, BEN), False, 25_000, "talk.txt")


@pytest.mark.parametrize("file", ["vtt", "srt", "json", "txt", "md"])
@pytest.mark.parametrize("word", ODD_WORDS)
def test_an_odd_word_is_a_word(word: str, file: str) -> None:
    for remark in (f"{word} we saw the light", f"we saw {word} the light", f"we saw it {word}"):
        episode = around(remark)
        precision = 1000 if file in ("txt", "md") else 1
        got = [
            (name, [w.replace("\N{WORD JOINER}", "") for w in words], start)
            for name, words, start in read_back(episode, f"transcript.{file}")
        ]
        assert got == said(episode, precision)
