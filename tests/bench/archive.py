"""Archives of any size with a vocabulary that grows as real ones do; seeded, without files.

Sentences are those of the demo's long conversation, drawn at random. Each episode has topics of
its own: words that nobody said before, and some that came up earlier; they take the place of rare
words. So an archive of 2,000 episodes has some 120,000 different words.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from generator.library import Library
from generator.model import Chapter, Episode, Paragraph, Show, Speaker, Turn
from tests.built_site import ROOT

WORDS = 10_000
"""Words of an episode: an hour of talk."""
_CHAPTERS = 12
_ASKED = re.compile(r"\b[A-Za-z]{5,}\b(?!['’])")
_OLD_TOPICS = 100
_WORD = re.compile(r"[A-Za-z]{5,}")
_SYLLABLES = (
    "ba",
    "ke",
    "lo",
    "mi",
    "nu",
    "ra",
    "sto",
    "ve",
    "xi",
    "zor",
    "tan",
    "del",
    "phi",
    "gar",
)


@cache
def _sentences() -> tuple[tuple[str, int], ...]:
    """Sentences, with gaps for rare words, and their number of words."""
    path = ROOT / "content/episodes/452-dario-amodei/transcript.txt"
    lines = path.read_text("utf-8").splitlines()
    text = " ".join(line.partition(": ")[2] for line in lines)
    counts = Counter(_WORD.findall(text))
    rare = {word for word, count in counts.items() if count <= 4}
    return tuple(
        (
            _WORD.sub(lambda word: "\0" if word[0] in rare else word[0], sentence),
            len(sentence.split()),
        )
        for sentence in re.split(r"(?<=[.?!])\s+", text)
    )


def _new_word(rng: random.Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 5))).capitalize()


def _episodes(count: int, seed: int, words: int) -> Iterator[Episode]:
    rng = random.Random(seed)
    known: list[str] = []
    guests = [f"Guest {_new_word(rng)}" for _ in range(max(1, count // 2))]
    for number in range(count):
        # Heaps' law: the more was said, the fewer words are new.
        fresh = [_new_word(rng) for _ in range(round(900 * (number + 1) ** -0.45))]
        topics = fresh + [rng.choice(known) for _ in range(_OLD_TOPICS) if known]
        known += fresh
        yield _episode(rng, number, topics, rng.choice(guests), words)


def _episode(rng: random.Random, number: int, topics: list[str], guest: str, words: int) -> Episode:
    host = Speaker("host", "The Host", "host", None, 0)
    other = Speaker(guest.lower().replace(" ", "-"), guest, "guest", None, 1)
    chapters = []
    clock = 0
    for index in range(_CHAPTERS):
        start, turns, said = clock, [], 0
        while said < words // _CHAPTERS:
            text, size = _paragraph(rng, topics)
            speaker = host if rng.random() < 0.4 else other
            turns.append(
                Turn(speaker, (Paragraph(text, f"t={_stamp(clock)}", clock),), clock, None, 1)
            )
            said += size
            clock += size * 400
        title = f"{rng.choice(topics)} and {rng.choice(topics)}"
        chapters.append(Chapter(title, f"chapter-{index}", tuple(turns), start, clock))
    return Episode(
        slug=f"{number}-{topics[0].lower()}",
        title=f"{guest} on {topics[0]}, {topics[1]} and {topics[2]}",
        chapters=tuple(chapters),
        speakers=(host, other),
        chapters_found=True,
        duration_ms=clock,
        source="",
        date=date(2010, 1, 1) + timedelta(days=2 * number),
        number=number,
    )


def _paragraph(rng: random.Random, topics: list[str]) -> tuple[str, int]:
    parts, size, wanted = [], 0, rng.randint(40, 110)
    while size < wanted:
        text, count = rng.choice(_sentences())
        if "\0" in text:
            text = re.sub("\0", lambda _: rng.choice(topics), text)
        parts.append(text)
        size += count
    return " ".join(parts), size


def _stamp(ms: int) -> str:
    minutes, seconds = divmod(ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def make_archive(count: int, seed: int = 1, words: int = WORDS) -> Library:
    """Make a library of `count` episodes."""
    return Library.of(Show("Archive", ""), list(_episodes(count, seed, words)))


def queries(library: Library, length: int, count: int, seed: int = 2) -> list[str]:
    """Draw queries of `length` words that somebody says near each other."""
    rng = random.Random(seed * 100 + length)
    found: list[str] = []
    while len(found) < count:
        episode = rng.choice(library.episodes)
        turn = rng.choice(episode.turns)
        words = sorted({word.lower() for word in _ASKED.findall(turn.text)})
        if len(words) >= length:
            found.append(" ".join(rng.sample(words, length)))
    return found
