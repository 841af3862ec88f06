"""How much each person speaks in an episode."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from generator.measures import Speech, Talk
from generator.model import Episode
from generator.timeline import Span, merged, place_turns, word_count


def talk_of(episode: Episode) -> dict[str, Talk]:
    """Measure each speaker's part of an episode, by speaker slug."""
    speeches: dict[str, list[Speech]] = {speaker.slug: [] for speaker in episode.speakers}
    counts = [[word_count(turn) for turn in chapter.turns] for chapter in episode.chapters]
    for speech in _speeches(episode, chain.from_iterable(counts)):
        speeches[speech.speaker].append(speech)
    words = {slug: sum(speech.words for speech in said) for slug, said in speeches.items()}
    total = sum(words.values()) or 1
    chapters = [Counter[str]() for _ in episode.chapters]
    for said, chapter, lengths in zip(chapters, episode.chapters, counts, strict=True):
        for turn, length in zip(chapter.turns, lengths, strict=True):
            said[turn.speaker.slug] += length
    spans: dict[str, list[Span]] = {slug: [] for slug in speeches}
    for speaker, span in place_turns(episode):
        spans[speaker.slug].append(span)
    return {
        slug: Talk(
            words=words[slug],
            time_ms=sum(speech.time_ms for speech in said) if episode.timed else None,
            share=round(100 * words[slug] / total),
            longest=max(said, key=lambda speech: speech.words),
            chapters=tuple(counted[slug] for counted in chapters),
            spans=tuple(chain.from_iterable(merged(spans[slug], 1000, 2))),
        )
        for slug, said in speeches.items()
    }


def _speeches(episode: Episode, counts: Iterable[int]) -> Iterator[Speech]:
    """Give each speech; `counts` are the words of each turn."""
    open_speech: Speech | None = None
    for turn, count in zip(episode.turns, counts, strict=True):
        length = 0
        if turn.start_ms is not None and turn.end_ms is not None:
            length = max(turn.end_ms - turn.start_ms, 0)
        anchor, before, time = turn.anchor, 0, 0
        if open_speech and turn.continues:
            anchor, before, time = open_speech.anchor, open_speech.words, open_speech.time_ms
        elif open_speech:
            yield open_speech
        words = before + count
        open_speech = Speech(turn.speaker.slug, anchor, words, time + length)
    if open_speech:
        yield open_speech
