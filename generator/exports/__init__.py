"""What a site gives to machines: transcripts in other formats, feed, site map, JSON-LD."""

from __future__ import annotations

from generator.exports.table import EXPORTS, Export, exports_of
from generator.model import Episode, Show

__all__ = ["EXPORTS", "Export", "episode_exports", "exports_of"]


def episode_exports(episode: Episode, show: Show) -> dict[str, bytes]:
    """Write an episode in every format that is wanted; gives file names and bytes."""
    return {
        export.file: _bytes(export.write(episode, show)) for export in exports_of(episode, show)
    }


def _bytes(written: str | bytes) -> bytes:
    return written.encode("utf-8") if isinstance(written, str) else written
