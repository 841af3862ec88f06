"""How much each person speaks in an episode."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Episode, Speech, Talk, Turn


def talk_of(episode: Episode) -> dict[str, Talk]:
    """Measure each speaker's part of an episode, by speaker slug."""
    speeches: dict[str, list[Speech]] = {speaker.slug: [] for speaker in episode.speakers}
    for speech in _speeches(episode):
        speeches[speech.speaker].append(speech)
    words = {slug: sum(speech.words for speech in said) for slug, said in speeches.items()}
    total = sum(words.values()) or 1
    return {
        slug: Talk(
            words=words[slug],
            time_ms=sum(speech.time_ms for speech in said) if episode.timed else None,
            share=round(100 * words[slug] / total),
            longest=max(said, key=lambda speech: speech.words),
        )
        for slug, said in speeches.items()
    }


def word_count(turn: Turn) -> int:
    return sum(len(paragraph.text.split()) for paragraph in turn.paragraphs)


def _speeches(episode: Episode) -> Iterator[Speech]:
    open_speech: Speech | None = None
    for turn in episode.turns:
        length = 0
        if turn.start_ms is not None and turn.end_ms is not None:
            length = max(turn.end_ms - turn.start_ms, 0)
        anchor, before, time = turn.anchor, 0, 0
        if open_speech and turn.continues:
            anchor, before, time = open_speech.anchor, open_speech.words, open_speech.time_ms
        elif open_speech:
            yield open_speech
        words = before + word_count(turn)
        open_speech = Speech(turn.speaker.slug, anchor, words, time + length)
    if open_speech:
        yield open_speech
