"""The map of a conversation: who speaks when, as a strip of lanes and chapters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model import Chapter, Episode, Speaker
from generator.render.views import ChapterView, MapLane, MapPart, MapView
from generator.talk import word_count
from generator.words import Words

_WIDTH = 4000
_SHORTEST = 4
"""Units: about a pixel on a laptop, so that no interjection is invisible."""
_MOST_LANES = 8

Span = tuple[float, float]
"""Beginning and end as parts of the whole, from 0 to 1."""


def conversation_map(
    episode: Episode, chapters: Sequence[ChapterView], words: Words, *, mirrored: bool
) -> MapView | None:
    """Make the map; `None` for a single chapter, whose page is as good a map.

    Where the transcript has no times, words stand for them. `mirrored` for right-to-left pages.
    """
    if len(episode.chapters) < 2:
        return None
    turns, spans = _spans(episode)
    place = _mirror if mirrored else _keep
    lanes = _lanes(episode, turns)
    others = words("Others")
    return MapView(
        lanes=tuple(
            MapLane(
                name=speaker.name if speaker else others,
                color=speaker.color if speaker else 0,
                known=speaker is not None and speaker.known,
                path=_path([place(span) for span in found], 10 * row + 5),
            )
            for row, (speaker, found) in enumerate(lanes)
        ),
        parts=tuple(
            _part(view, place(span), _voices(chapter, words))
            for view, chapter, span in zip(chapters, episode.chapters, spans, strict=True)
            if view.listed
        ),
    )


def _spans(episode: Episode) -> tuple[list[tuple[Speaker, Span]], list[Span]]:
    """Place every turn and every chapter."""
    turns = list(_timed(episode) if episode.timed else _counted(episode))
    length = episode.duration_ms if episode.timed else None
    total = max(length or 0, *(end for _, _, end in turns)) or 1
    chapters, index = [], 0
    for chapter in episode.chapters:
        chapters.append(turns[index][1] if index < len(turns) else total)
        index += len(chapter.turns)
    ends = [*chapters[1:], total]
    return (
        [(speaker, (start / total, end / total)) for speaker, start, end in turns],
        [(start / total, end / total) for start, end in zip(chapters, ends, strict=True)],
    )


def _timed(episode: Episode) -> Iterator[tuple[Speaker, int, int]]:
    turns = episode.turns
    for index, turn in enumerate(turns):
        start = turn.start_ms or 0
        following = turns[index + 1].start_ms if index + 1 < len(turns) else episode.duration_ms
        end = turn.end_ms if turn.end_ms is not None else following
        yield turn.speaker, start, max(start, end or start)


def _counted(episode: Episode) -> Iterator[tuple[Speaker, int, int]]:
    passed = 0
    for turn in episode.turns:
        start, passed = passed, passed + word_count(turn)
        yield turn.speaker, start, passed


def _lanes(
    episode: Episode, turns: Sequence[tuple[Speaker, Span]]
) -> Iterator[tuple[Speaker | None, list[Span]]]:
    """Give each voice its lane; where there are too many, the quietest share the last one."""
    found: dict[str, list[Span]] = {speaker.slug: [] for speaker in episode.speakers}
    for speaker, span in turns:
        found[speaker.slug].append(span)
    own = list(episode.speakers)
    if len(own) > _MOST_LANES:
        loudest = sorted(own, key=lambda s: -sum(end - start for start, end in found[s.slug]))
        own = [s for s in own if s in loudest[: _MOST_LANES - 1]]
    for speaker in own:
        yield speaker, found.pop(speaker.slug)
    if found:
        yield None, sorted(span for spans in found.values() for span in spans)


def _path(spans: Sequence[Span], y: int) -> str:
    """Draw spans as strokes; those that touch are one."""
    strokes: list[list[int]] = []
    for start, end in sorted(spans):
        left = round(start * _WIDTH)
        right = max(round(end * _WIDTH), left + _SHORTEST)
        if strokes and left <= strokes[-1][1] + 1:
            strokes[-1][1] = max(strokes[-1][1], right)
        else:
            strokes.append([left, right])
    return "".join(f"M{left} {y}h{right - left}" for left, right in strokes)


def _part(view: ChapterView, span: Span, voices: str) -> MapPart:
    start, end = (round(100 * edge, 2) for edge in span)
    middle = (start + end) / 2
    anchor, label = "middle", round(middle, 2)
    if middle < 30:
        anchor, label = "start", start
    elif middle > 70:
        anchor, label = "end", end
    return MapPart(view, start, round(end - start, 2), label, anchor, voices)


def _voices(chapter: Chapter, words: Words) -> str:
    said = Counter[str]()
    for turn in chapter.turns:
        said[turn.speaker.name] += word_count(turn)
    total = sum(said.values()) or 1
    return words.list(
        f"{name} {words.percent(round(100 * count / total))}" for name, count in said.most_common()
    )


def _keep(span: Span) -> Span:
    return span


def _mirror(span: Span) -> Span:
    return 1 - span[1], 1 - span[0]
