"""What a result shows: the card of an episode, and its text in small pieces for excerpts.

The pieces of an episode lie one after the other in one file, each packed by itself, so that
a reader's browser asks for the bytes of one piece alone (RFC 9110, section 14); a host that knows
no ranges sends the file whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.model import Episode, Paragraph, Turn
from generator.search.languages import primary
from generator.search.names import tag
from generator.search.packing import packed, packed_json

_PIECE_CHARACTERS = 1_800


class EpisodeTexts(Struct, frozen=True):
    """The two files of an episode; the card names the file of the pieces."""

    card: bytes
    pieces: bytes


def episode_texts(episode: Episode) -> EpisodeTexts:
    """Make the files of an episode."""
    places = {speaker.slug: index for index, speaker in enumerate(episode.speakers)}
    pieces = []
    sizes: list[int] = []
    for lines in _pieces(episode, places):
        data = packed("\n".join(lines).encode("utf-8", "surrogatepass"))
        pieces.append(data)
        sizes += (len(lines), len(data))
    text = b"".join(pieces)
    card = {
        "slug": episode.slug,
        "title": episode.title,
        "date": episode.date.isoformat() if episode.date else "",
        "number": episode.number,
        "language": primary(episode.language),
        "summary": episode.summary or "",
        "duration": episode.duration_ms,
        "chapters": [
            [c.title, c.slug, sum(len(t.paragraphs) for t in c.turns), c.start_ms]
            for c in episode.chapters
        ],
        "speakers": [[s.name, s.slug, s.color if s.known else -1] for s in episode.speakers],
        # Paragraphs and bytes of each piece, one after the other.
        "pieces": sizes,
        "text": tag(text),
    }
    return EpisodeTexts(packed_json(card), text)


def _pieces(episode: Episode, places: dict[str, int]) -> Iterator[list[str]]:
    lines: list[str] = []
    size = 0
    for turn, paragraph in _paragraphs(episode):
        text = " ".join(paragraph.text.splitlines())
        lines.append(f"{places[turn.speaker.slug]}\t{paragraph.anchor}\t{text}")
        size += len(text)
        if size >= _PIECE_CHARACTERS:
            yield lines
            lines, size = [], 0
    if lines:
        yield lines


def _paragraphs(episode: Episode) -> Iterator[tuple[Turn, Paragraph]]:
    for turn in episode.turns:
        for paragraph in turn.paragraphs:
            yield turn, paragraph
