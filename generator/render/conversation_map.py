"""The map of a conversation: who speaks when, as a strip of lanes and chapters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from msgspec.structs import replace

from generator.model import Episode, Speaker
from generator.render.views import ChapterView, MapLane, MapPart, MapView
from generator.timeline import Span, Timeline, merged, timeline
from generator.words import Words

_WIDTH = 4000
_SHORTEST = 4
"""Units: about a pixel on a laptop, so that no interjection is invisible."""
_POWERS = tuple(2**power for power in range(10))


def conversation_map(
    episode: Episode, chapters: Sequence[ChapterView], words: Words, *, mirrored: bool
) -> MapView | None:
    """Make the map; `None` for a single chapter, whose page is as good a map.

    Where the transcript has no times, words stand for them. `mirrored` for right-to-left pages.
    """
    if len(episode.chapters) < 2:
        return None
    line = timeline(episode)
    place = _mirror if mirrored else _keep
    others = words("Others")
    return MapView(
        lanes=tuple(
            MapLane(
                name=lane.speaker.name if lane.speaker else others,
                color=lane.speaker.color if lane.speaker else 0,
                known=lane.speaker is not None and lane.speaker.known,
                path=_strokes(
                    merged([place(span) for span in lane.spans], _WIDTH, _SHORTEST), 10 * row + 5
                ),
                chapters=_chapters(episode, lane.speaker, line, chapters, words),
            )
            for row, lane in enumerate(line.lanes)
        ),
        parts=tuple(
            MapPart(chapters[n], _width(span), _label(span))
            for n, span in _listed(chapters, line.chapters)
        ),
    )


def map_seen_from(shown: MapView | None, chapters: Sequence[ChapterView]) -> MapView | None:
    """Give the same map for another page, which sees the chapters as `chapters` has them."""
    if shown is None:
        return None
    listed = (view for view in chapters if view.listed)
    parts = tuple(
        replace(part, chapter=view) for part, view in zip(shown.parts, listed, strict=True)
    )
    return replace(shown, parts=parts)


def episode_strip(episode: Episode, *, mirrored: bool) -> tuple[MapLane, ...]:
    """Draw who speaks when as one lane, 1000 units wide; empty for a single voice."""
    if len(episode.speakers) < 2:
        return ()
    return tuple(
        _strip_lane(speaker, episode.talks[speaker.slug].spans, mirrored)
        for speaker in episode.speakers
    )


def person_strip(episode: Episode, person: Speaker, *, mirrored: bool) -> tuple[MapLane, ...]:
    """Draw when others speak, then when `person` does, as one lane, 1000 units wide."""
    others = [talk.spans for slug, talk in episode.talks.items() if slug != person.slug]
    return (
        _strip_lane(None, tuple(chain.from_iterable(others)), mirrored),
        _strip_lane(person, episode.talks[person.slug].spans, mirrored),
    )


def _strip_lane(speaker: Speaker | None, spans: Sequence[int], mirrored: bool) -> MapLane:
    pairs = list(zip(spans[::2], spans[1::2], strict=True))
    if mirrored:
        pairs = [(1000 - end, 1000 - start) for start, end in pairs]
    return MapLane(
        name=speaker.name if speaker else "",
        color=speaker.color if speaker else 0,
        known=speaker is not None and speaker.known,
        path=_strokes(pairs, 5),
    )


def _strokes(spans: Iterable[tuple[int, int]], y: int) -> str:
    """Write the path of a lane: each stroke begins as far on as the one before it ended."""
    path, end = "", 0
    for left, right in sorted(spans):
        path += f"m{left - end} 0" if path else f"M{left} {y}"
        path += f"h{right - left}"
        end = right
    return path


def widths_css() -> str:
    """Return rules for the classes of `MapPart.width`, as no page may have styles of its own."""
    parts = " + ".join(f"var(--w{power},0)" for power in _POWERS)
    rules = "".join(f".w{power}{{--w{power}:{power}}}\n" for power in _POWERS)
    return f"{rules}.map_parts a{{flex-grow:calc({parts})}}\n"


def _listed(chapters: Sequence[ChapterView], spans: Sequence[Span]) -> list[tuple[int, Span]]:
    """Number and place of every chapter in lists; one that is in none belongs to that before it."""
    listed = [n for n, view in enumerate(chapters) if view.listed]
    edges = [0.0, *(spans[n][0] for n in listed[1:]), 1.0]
    return list(zip(listed, pairwise(edges), strict=False))


def _width(span: Span) -> str:
    # The edges are rounded, not the widths, so that no error adds up.
    start, end = (round(1000 * edge) for edge in span)
    width = max(1, end - start)
    return " ".join(f"w{power}" for power in _POWERS if width & power)


def _label(span: Span) -> str:
    middle = sum(span) / 2
    return "start" if middle < 0.3 else "end" if middle > 0.7 else "middle"


def _chapters(
    episode: Episode,
    speaker: Speaker | None,
    line: Timeline,
    views: Sequence[ChapterView],
    words: Words,
) -> str:
    """Say in which chapters a voice speaks, and how much of the words there are its own."""
    own = {lane.speaker.slug for lane in line.lanes if lane.speaker}
    voices = {speaker.slug} if speaker else episode.talks.keys() - own
    shares = []
    for n, view in enumerate(views):
        said = sum(episode.talks[voice].chapters[n] for voice in voices)
        total = sum(talk.chapters[n] for talk in episode.talks.values())
        if said:
            share = words.percent(max(1, round(100 * said / total)))
            shares.append(f"{view.time} {view.title} · {share}".strip())
    return "\n".join(shares)


def _keep(span: Span) -> Span:
    return span


def _mirror(span: Span) -> Span:
    return 1 - span[1], 1 - span[0]
