"""How good what the opening of a chapter asks would be as its title."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.assemble.chapters.titles.chatter import Chatter
from generator.assemble.chapters.titles.judge import Chances, Judge
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.questions import Asked, question_titles
from generator.assemble.chapters.titles.ranking import Rated

_TRIED = 6
"""Phrases, the best of the chapter, of which a question should name one."""
_NONE = Chances(1.0, 0.0, 0.0)


class AskedTitle(Struct, frozen=True):
    """A question, or a topic made of one, with the chances that it is the title."""

    text: str
    chances: Chances


def best_asked(
    chatter: Chatter, number: int, first: int, last: int, rated: Sequence[Rated], judge: Judge
) -> AskedTitle | None:
    """Give the best title that sentences `first` to before `last` ask for."""
    found = [
        AskedTitle(asked.text, judge.chances(judge.score(asked_features(chatter, asked, rated))))
        for asked in question_titles(chatter, number, first, last)
    ]
    return max(found, key=lambda title: round(title.chances.worth, 6), default=None)


def asked_features(chatter: Chatter, asked: Asked, rated: Sequence[Rated]) -> dict[str, float]:
    """Describe what is asked, beside the phrases of its chapter."""
    words = [singular(word) for word in asked.text.lower().rstrip("?").split()]
    content = [word for word in words if word not in chatter.talk.language.stop]
    usual = [chatter.common.get(word, (0.0, 0.0))[0] for word in content] or [1.0]
    named = [r for r in rated[:_TRIED] if set(r.candidate.content) <= set(words)]
    best = max((r.chances for r in named), key=lambda chances: chances.worth, default=_NONE)
    return {
        "question": asked.text.endswith("?"),
        "clause": asked.kind == "clause",
        "topic": asked.kind == "topic",
        "early": asked.early,
        "strength": asked.strength,
        "words": len(words),
        "long": len(words) > 7,
        "content": len(content),
        "what": words[0] == "what",
        "how_to": words[:2] == ["how", "to"],
        "usual": sum(usual) / len(usual),
        "usual_least": min(usual),
        "names": bool(named),
        "keep": best.keep,
        "usable": 1 - best.wrong,
    }
