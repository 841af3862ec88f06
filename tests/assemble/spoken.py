"""Texts and times for property tests: speech as recognisers write it, and anything at all."""

from __future__ import annotations

from hypothesis import strategies as st

from generator.assemble.word_sets import word_set
from generator.model import TimeMark

_WORDS = sorted(
    word_set(
        "so and but I you know um uh the a we it's I'm GPT -1 3 .5 1 ,000 fine -tuning cloud .ai"
        " Dr. U.S. e.g. 5 % -5 – … ... ! ? . , ; : 12:30 C++ naïve 日本語。 Ünal O'Neil mother -in"
        ' -law he said "yes" (well) « oui » 2024. No. 7 etc. p.m. x.y.z 🙂 state-of-the-art'
    )
)
_SPACES = (" ", " ", " ", "  ", "\n", "\t", "\u00a0", "\u202f", " \n ", "\u2028")

spoken = st.builds(
    lambda pairs: "".join(word + space for word, space in pairs),
    st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from(_SPACES)), max_size=60),
)
"""Speech with the spacing that recognisers break."""

any_text = st.one_of(
    spoken, st.text(max_size=200), st.text(alphabet="ab1 .,-%!?\n\"' ", max_size=80)
)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, tuple[TimeMark, ...]]:
    """A text with times at the beginnings of some of its words, never decreasing."""
    text = draw(any_text)
    starts = [
        i for i, c in enumerate(text) if not c.isspace() and (i == 0 or text[i - 1].isspace())
    ]
    chosen = sorted(draw(st.sets(st.sampled_from(starts)))) if starts else []
    steps = draw(st.lists(st.integers(0, 5000), min_size=len(chosen), max_size=len(chosen)))
    times = [sum(steps[: i + 1]) for i in range(len(steps))]
    return text, tuple(map(TimeMark, chosen, times))
