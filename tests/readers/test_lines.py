"""Every remark knows the line of the file on which it begins."""

from __future__ import annotations

import json

import pytest

from generator.sources import Source
from tests.readers.shown import turns
from tests.readers.writers import WRITERS, Said

TALK = [
    Said(("Ann", "Ben", "Zoë")[i % 3], tuple(f"word{i}-{j}" for j in range(4)), i * 4000)
    for i in range(9)
]


def spread(text: str) -> str:
    """Put a file that is all on one line on many."""
    if text.startswith(("{", "[{")):
        return json.dumps(json.loads(text), indent=1, ensure_ascii=False)
    return text.replace("><", ">\n<") if text.startswith("<") else text


# All that is said in oTranscribe stands in one string, on one line.
@pytest.mark.parametrize("tool", sorted(WRITERS.keys() - {"otranscribe"}))
def test_the_line_of_a_turn_is_where_its_words_are(tool: str) -> None:
    source = Source("it", spread(WRITERS[tool](TALK)))
    found = turns(source)
    assert len(found) == len(TALK)
    for turn, said in zip(found, TALK, strict=True):
        # A name or a time may stand on a line above the words.
        near = [source.line(turn.line + step) for step in (0, 1)]
        assert any(said.words[0] in line for line in near), (turn, near)
