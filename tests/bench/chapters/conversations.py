"""Conversations with chapters made by people, as the finder would meet them."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.assemble.chapters.features.candidates import possible
from generator.assemble.chapters.speech import Speech
from generator.assemble.chapters.talk import Talk, read_talk

_SHOWS = (
    "adopting-bitcoin",
    "bitcoin-explained",
    "bitcoin-review-podcast",
    "chaincode-podcast",
    "learning-bitcoin-and-design",
    "mit-bitcoin-expo",
    "tabconf",
    "the-bitcoin-development-podcast",
    "wasabi-research-club",
)
_MID_TURN_COST = 4.0
"""Seconds; a human's time beside a turn's start most often means the turn."""


class Conversation(Struct, frozen=True):
    """One conversation of the development set, same-speaker turns merged."""

    name: str
    source: str
    """The corpus, such as `oxide`."""
    show: str
    """The podcast or series; what is left out together in cross-validation."""
    speeches: tuple[Speech, ...]
    chapters: tuple[tuple[float, str], ...]
    """Second and title of each human chapter."""
    places: tuple[int | None, ...]
    """Where the source says at which of our speeches a chapter starts, else `None`."""
    offsets: tuple[int, ...]


def load(folder: Path) -> list[Conversation]:
    """Read every conversation of a folder, in order of name."""
    return [
        _conversation(path.stem, json.loads(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.json"))
    ]


def _conversation(name: str, data: dict[str, Any]) -> Conversation:
    """Merge turns of one speaker: where transcribers wrote a heading, they cut a turn in two.

    Left as they are, those cuts would give the chapters away.
    """
    source, _, rest = name.partition("__")
    show = source if not source.startswith("bitcoin") else _show_of(rest)
    starts: list[float] = []
    speakers: list[str] = []
    texts: list[str] = []
    where: list[tuple[int, int]] = []
    for turn in data["turns"]:
        text = " ".join(turn["text"].split())
        if starts and speakers[-1] == turn["speaker"]:
            where.append((len(starts) - 1, len(texts[-1]) + 1))
            texts[-1] += " " + text
        else:
            where.append((len(starts), 0))
            starts.append(max(turn["start_s"], starts[-1] if starts else 0.0))
            speakers.append(turn["speaker"])
            texts.append(text)
    first_of = {}
    for index, turn in enumerate(data["turns"]):
        first_of.setdefault(turn["start_s"], index)
    places, offsets = [], []
    for chapter in data["chapters"]:
        turn = chapter.get("turn")
        index = first_of.get(chapter["start_s"]) if turn is None else turn
        places.append(None if index is None else where[index][0])
        offsets.append(0 if index is None else where[index][1])
    names = {s for s in speakers if not re.fullmatch(r"Speaker \w+", s)}
    speeches = tuple(
        Speech(s, x, round(t * 1000), name=s if s in names else None)
        for s, x, t in zip(speakers, texts, starts, strict=True)
    )
    chapters = tuple((c["start_s"], c["title"]) for c in data["chapters"])
    return Conversation(name, source, show, speeches, chapters, tuple(places), tuple(offsets))


def _show_of(rest: str) -> str:
    return next((show for show in _SHOWS if rest.startswith(show)), rest)


def talk_of(conversation: Conversation, language: str = "en") -> Talk:
    return read_talk(conversation.speeches, None, language)


def gold_places(conversation: Conversation, talk: Talk) -> list[int]:
    """Give the sentence at which each human chapter begins, without the first's."""
    places = possible(talk)
    times = [talk.sentences[p].time for p in places]
    found = set()
    for (second, _), speech, offset in zip(
        conversation.chapters, conversation.places, conversation.offsets, strict=True
    ):
        if speech is not None:
            place = min(
                places,
                key=lambda p: (
                    abs(talk.sentences[p].speech - speech) * 1e6
                    + abs(talk.sentences[p].start - offset)
                ),
            )
            if (speech, offset) != (0, 0) and talk.sentences[place].speech == speech:
                found.add(place)
            continue
        low, high = bisect_right(times, second - 25), bisect_right(times, second + 25)
        near = range(max(low - 1, 0), min(high + 1, len(places)))
        if not near or second < talk.sentences[0].time + 5:
            continue
        best = min(
            near,
            key=lambda i: (
                abs(times[i] - second) + (0 if _starts_turn(talk, places[i]) else _MID_TURN_COST)
            ),
        )
        found.add(places[best])
    return sorted(found)


def _starts_turn(talk: Talk, place: int) -> bool:
    return talk.turns[talk.sentences[place].turn].first == place
