"""Why a chapter begins where it does, for people."""

from __future__ import annotations

from generator.assemble.chapters.boundaries import Boundaries
from generator.assemble.chapters.features import SIZES
from generator.assemble.chapters.handover import BONUS
from generator.assemble.chapters.talk import Talk
from generator.assemble.chapters.weights import Weights

_GROUPS: dict[str, tuple[str, ...]] = {
    "whoever leads the conversation speaks": (
        "leader",
        "leader_turn",
        "leader_only",
        "asks_leading",
        "asks_only",
        "answer_only",
    ),
    "a question is asked": ("asks",),
    "the words before and after differ": tuple(
        f"{kind}_{size}{here}"
        for kind in ("depth", "split")
        for size in SIZES
        for here in ("", "_here")
    ),
    "words said here come back in what follows": ("seed", "seed_turn"),
    "few topics go on across this place": ("cross", "cross_here"),
    "a long answer ends": ("answer_before", "long_before", "busy_before"),
    "a long answer follows": ("rest", "answer_after", "long_after", "busy_after"),
    "somebody speaks for the first time": ("new_voice",),
    "another speaker takes over": ("starts_turn",),
    "a phrase turns to a topic": ("cue_turn", "cue_move", "cue_move_led"),
    "a phrase asks for something": ("cue_ask", "cue_ask_led"),
    "it refers to what the other said": ("cue_refer", "cue_refer_led"),
    "it is an item of a list": ("cue_list",),
    "it opens like news": ("cue_news",),
    "a welcome": ("cue_welcome",),
    "the close of the conversation": ("cue_close",),
    "the audience is asked": ("cue_audience",),
    "a word about sponsors": ("cue_ad",),
}
_LEAST = 0.1
"""Log-odds that a reason must add to be worth telling."""
_MOST = 4


def reasons_at(
    talk: Talk, bounds: Boundaries, sentence: int, opening: int, weights: Weights
) -> tuple[str, ...]:
    """Name what speaks most for a chapter at a sentence, strongest first."""
    if not sentence:
        return ("the conversation begins",)
    if sentence == opening:
        return ("what was said so far is a clip from later on",)
    place = bounds.places[sentence]
    told = (
        [(-BONUS, "the host has just presented somebody")] if sentence in bounds.presented else []
    )
    for reason, names in _GROUPS.items():
        gain = sum(
            weights.features[name][0] * (bounds.features[name][place] - weights.features[name][1])
            for name in names
            if name in weights.features
        )
        if gain >= _LEAST and _holds(talk, sentence, reason):
            told.append((-round(gain, 2), reason))
    return tuple(reason for _, reason in sorted(told)[:_MOST])


def _holds(talk: Talk, sentence: int, reason: str) -> bool:
    """Check what a weight alone does not say: that it is so, not just not its contrary."""
    number = talk.sentences[sentence].turn
    turn = talk.turns[number]
    if reason == "a long answer ends":
        return number > 0 and talk.turns[number - 1].words >= 40
    if reason == "a question is asked":
        return any(talk.asks[sentence : turn.last])
    return reason != "another speaker takes over" or turn.first == sentence
