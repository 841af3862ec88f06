"""Conversations of every kind, for the promises that hold for each of them."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from generator.assemble.anchors import Anchors
from generator.model import Chapter, Episode, Paragraph, Show, Speaker, Turn

SHOW = Show(title="Sea & <Sky>", base_url="https://example.org/show/", description="Talks")

# What breaks formats: their own markup, and letters of many scripts.
ODD_WORDS = (
    "-->", "<v", "Ann>", "&amp;", "<i>", "{\\an8}", "[1:05]", "Ann:", "*bold*", "_x_", "#", "1.",
    "-", "---", "`code`", "\\", "|", "~~~", "NOTE", "WEBVTT", "00:01", "00:00:01,000", "]]>",
    "größer", "日本語の長い文章です。", "עברית", "🎙️", "it's", "“quoted”", "x²", "e\u0301", "1,000",
    "D.", "…", "?", "https://example.org/a_b?c=d&e=f", "A" * 60,
)  # fmt: skip
_LETTERS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zs", "Zl", "Zp")),
    min_size=1,
    max_size=12,
)
_PLAIN_WORDS = st.sampled_from(
    ("we", "saw", "the", "light", "and", "it", "was", "far", "away,", "I", "think.", "Yes?", "No!")
)
words = st.one_of(_PLAIN_WORDS, _PLAIN_WORDS, st.sampled_from(ODD_WORDS), _LETTERS)
sentences = st.lists(words, min_size=1, max_size=30).map(" ".join)
plain_sentences = st.lists(_PLAIN_WORDS, min_size=1, max_size=30, unique=True).map(" ".join)


def _speaker(index: int, name: str) -> Speaker:
    role = ("host", "guest", None)[index % 3]
    return Speaker(f"speaker-{index}", name, role, None, index)


ANN, BEN = _speaker(0, "Ann Lee"), _speaker(1, "Ben O'Hara & Söhne <b>")
NOBODY = Speaker("unknown-speaker", "Unknown speaker", None, None, 2, known=False, named=False)


@st.composite
def episodes(
    draw: st.DrawFn,
    *,
    timed: bool | None = None,
    speech: st.SearchStrategy[str] = sentences,
    speakers: tuple[Speaker, ...] = (ANN, BEN, NOBODY),
) -> Episode:
    """Draw an episode as assembly makes them: times never fall, anchors are unique."""
    with_times = draw(st.booleans()) if timed is None else timed
    shapes = draw(
        st.lists(
            st.lists(
                st.tuples(st.sampled_from(speakers), st.lists(speech, min_size=1, max_size=3)),
                min_size=1,
                max_size=4,
            ),
            min_size=1,
            max_size=3,
        )
    )
    anchors = Anchors()
    now, number = 0, 0
    chapters = []
    for index, shape in enumerate(shapes):
        turns = []
        begin = now
        for speaker, texts in shape:
            number += 1
            paragraphs = []
            first = now
            for text in texts:
                start = now if with_times else None
                paragraphs.append(Paragraph(text, anchors.take(start, number), start))
                now += draw(st.integers(0, 200)) * 250
            turn_times = (first, now) if with_times else (None, None)
            turns.append(Turn(speaker, tuple(paragraphs), *turn_times, line=number))
        title = draw(speech)
        times = (begin, now) if with_times else (None, None)
        chapters.append(Chapter(title, f"chapter-{index}", tuple(turns), *times))
    seen = dict.fromkeys(turn.speaker for c in chapters for turn in c.turns)
    return Episode(
        slug="talk",
        title=draw(speech),
        chapters=tuple(chapters),
        speakers=tuple(seen),
        chapters_found=False,
        duration_ms=now if with_times else None,
        source="talk.txt",
        date=date(2024, 11, 11),
        tags=("sea & sky",),
    )


def spoken_words(episode: Episode) -> list[str]:
    """Every word of an episode, in order."""
    return [
        word
        for turn in episode.turns
        for paragraph in turn.paragraphs
        for word in paragraph.text.split()
    ]
