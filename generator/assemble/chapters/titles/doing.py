"""How good what is done in a chapter would be as its title."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from msgspec import Struct

from generator.assemble.chapters.titles.chatter import Chatter
from generator.assemble.chapters.titles.deeds import Deed, deed_text, deeds_of
from generator.assemble.chapters.titles.judge import Chances, Judge
from generator.assemble.chapters.titles.ranking import Rated

_NEVER = (0.0, 0.0)
_NONE = Chances(1.0, 0.0, 0.0)


class DoneTitle(Struct, frozen=True):
    """A deed as a title, with its chances."""

    text: str
    chances: Chances
    content: tuple[str, ...]
    """The words of its object, in the singular."""


def best_done(
    chatter: Chatter, number: int, forms: Mapping[str, str], rated: Sequence[Rated], judge: Judge
) -> DoneTitle | None:
    """Give the best deed of a chapter."""
    found = [
        DoneTitle(
            deed_text(deed, forms),
            judge.chances(judge.score(done_features(chatter, number, deed, rated), deed.content)),
            deed.content,
        )
        for deed in deeds_of(chatter, number)
    ]
    return max(found, key=lambda title: round(title.chances.worth, 6), default=None)


def done_features(
    chatter: Chatter, number: int, deed: Deed, rated: Sequence[Rated]
) -> dict[str, float]:
    """Describe a deed, beside the phrases of its chapter."""
    span, content = chatter.spans[number], deed.content
    usual = [chatter.common.get(word, _NEVER)[0] for word in content]
    same = next((r for r in rated if set(r.candidate.content) == set(content)), None)
    inside = [r.chances for r in rated if set(r.candidate.content) <= set(content)]
    best = max(inside, key=lambda chances: chances.worth, default=_NONE)
    first, length = deed.uses[0] - span.start, max(span.end - span.start, 1)
    return {
        "often": math.log(len(deed.uses)),
        "once": len(deed.uses) == 1,
        "soon": first < 60,
        "late": first / length,
        "extent": (deed.uses[-1] - deed.uses[0]) / length,
        "gerund": any(chatter.words.lowers[use].endswith("ing") for use in deed.uses),
        "particle": bool(deed.particle),
        "words": len(deed.words),
        "the": deed.articles.count("the") / len(deed.uses),
        "bare": deed.articles.count("") / len(deed.uses),
        "spoken_of": math.log(1 + max(span.counts[word] for word in content)),
        "usual": sum(usual) / len(usual),
        "usual_least": min(usual),
        "usual_verb": chatter.common.get(deed.verb, _NEVER)[0],
        "everywhere": max(map(chatter.everywhere, content)),
        "known": same is not None,
        "keep": best.keep,
        "usable": 1 - best.wrong,
    }
