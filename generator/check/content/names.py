"""Names in two spellings: of people between episodes, and in what is said."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from generator.assemble.corrections import Corrections
from generator.assemble.speakers import name_speakers
from generator.check.content.spoken import SpokenShow, to_set
from generator.check.finding import warning
from generator.episode_files import RawEpisode
from generator.problems import Problem
from generator.slugs import slugify

_CLOSE = 0.85
_SHORTEST = 5
_WORD = re.compile(r"\b[^\W\d_]{4,}\b")


def names_in_two_spellings(show: SpokenShow) -> Iterator[Problem]:
    """Give people who look like one person, and words that look like a misheard name."""
    yield from _people(show)
    for episode in show.episodes:
        yield from _misheard(show, episode)


def _people(show: SpokenShow) -> Iterator[Problem]:
    places: dict[str, str] = {person.name: "" for person in show.content.show.people}
    for episode in show.episodes:
        for name in _names(show, episode):
            if not places.get(name):
                places[name] = episode.settings.path or episode.source.path
    for one, two in combinations(sorted(places), 2):
        path = places[two] or places[one]
        if slugify(one) == slugify(two) or _close(one.lower(), two.lower()):
            hint = "if it is one person, write the name alike everywhere"
            yield warning(path, 0, f'"{one}" and "{two}" look like one person', hint=hint)


def _names(show: SpokenShow, episode: RawEpisode) -> list[str]:
    labels = dict.fromkeys(cue.label for cue in episode.transcript.cues)
    speakers = name_speakers(labels, episode.settings.speakers, show.content.show.people)
    return sorted({s.name for s in speakers.values() if s.named and s.known})


def _misheard(show: SpokenShow, episode: RawEpisode) -> Iterator[Problem]:
    parts = {part for name in _names(show, episode) for part in _WORD.findall(name)}
    parts = {part for part in parts if len(part) >= _SHORTEST and part[0].isupper()}
    if not parts:
        return
    fix = Corrections({**show.content.corrections, **episode.settings.corrections})
    counts = Counter[str]()
    lines: dict[str, int] = {}
    for cue in episode.transcript.cues:
        for word in _WORD.findall(fix.apply(cue.text)[0]):
            counts[word] += 1
            lines.setdefault(word, cue.line)
    for word in sorted(counts):
        # A word that is also written small is a word like others, not a name.
        if not word[0].isupper() or word in parts or word.lower() in counts:
            continue
        for part in sorted(parts):
            if _misspells(word, part) and word not in (f"{part}s", part.removesuffix("s")):
                times = "once" if counts[word] == 1 else f"{counts[word]} times"
                message = f'"{word}" ({times}) looks like a misspelling of "{part}"'
                hint = f"if it is, {to_set(episode, f'corrections: {{{word}: {part}}}')}"
                source = episode.source
                line = lines[word]
                yield warning(source.path, line, message, source.line(line), hint)
                break


def _misspells(word: str, part: str) -> bool:
    return word[0].lower() == part[0].lower() and _close(word.lower(), part.lower(), 0.82)


def _close(one: str, two: str, ratio: float = _CLOSE) -> bool:
    if abs(len(one) - len(two)) > 2:
        return False
    matcher = difflib.SequenceMatcher(None, one, two, autojunk=False)
    return (
        matcher.real_quick_ratio() >= ratio
        and matcher.quick_ratio() >= ratio
        and matcher.ratio() >= ratio
    )
