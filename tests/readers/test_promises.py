"""No reader loses a word, gives it to somebody else, or moves it in time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.sources import Source
from tests.readers.shown import turns
from tests.readers.writers import WRITERS, Said

_WORDS = st.one_of(
    st.sampled_from(("we", "saw", "it", "far", "away,", "I", "think.", "Yes?", "No!", "fog")),
    st.sampled_from(("größer", "naïve", "עברית", "it's", "1,000", "&", "<3", "C++", "x²", "42")),
)


@st.composite
def talks(draw: st.DrawFn) -> list[Said]:
    """Draw a conversation in which speakers take turns."""
    talk: list[Said] = []
    start = 0
    for _ in range(draw(st.integers(2, 6))):
        others = [
            name for name in ("Ann Lee", "Ben", "Zoë") if not talk or name != talk[-1].speaker
        ]
        words = tuple(draw(st.lists(_WORDS, min_size=1, max_size=20)))
        said = Said(draw(st.sampled_from(others)), words, start)
        talk.append(said)
        start = (said.end_ms // 1000 + draw(st.integers(1, 5))) * 1000
    return talk


@pytest.mark.parametrize("tool", WRITERS)
@given(talk=talks())
@settings(max_examples=25, deadline=None)
def test_what_a_tool_writes_is_read_as_it_was_said(tool: str, talk: list[Said]) -> None:
    found = turns(Source("it", WRITERS[tool](talk)))
    assert [(turn.label, turn.text.split()) for turn in found] == [
        (said.speaker, list(said.words)) for said in talk
    ]
    if tool != "names alone":
        assert [turn.start_ms for turn in found] == [said.start_ms for said in talk]
