"""What a site gives to machines: transcripts in other formats, feed, site map, JSON-LD."""

from __future__ import annotations

from generator.exports.table import EXPORTS, Export, exports_of
from generator.model import Episode, Show

__all__ = ["EXPORTS", "Export", "episode_exports", "export_name", "exports_of"]

_NAMES = {export.file: export.name for export in EXPORTS}
_NAMES |= {"feed.xml": "feed", "llms.txt": "llms", "index.html.md": "llms"}


def episode_exports(episode: Episode, show: Show) -> dict[str, bytes]:
    """Write an episode in every format that is wanted; gives file names and bytes."""
    return {
        export.file: _bytes(export.write(episode, show)) for export in exports_of(episode, show)
    }


def export_name(path: str) -> str | None:
    """Tell which export a file of the site is, as `[exports]` in `site.toml` calls it."""
    return _NAMES.get(path.rpartition("/")[2])


def _bytes(written: str | bytes) -> bytes:
    return written.encode("utf-8") if isinstance(written, str) else written
