"""Chapters out of a recording: ID3 CHAP frames, MP4 chapters, Vorbis comments.

The library mutagen reads them, an extra: `pip install chapterhouse[audio]`.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator.times import stamp

AUDIO_ENDINGS = frozenset({".mp3", ".m4a", ".m4b", ".mp4", ".ogg", ".opus", ".flac"})


def audio_chapters(path: Path) -> str:
    """Return the chapters in a recording as a list of times and titles, which a reader knows.

    Empty where there are none, where the file is damaged, and where mutagen is not installed.
    """
    if path.suffix.lower() not in AUDIO_ENDINGS or find_spec("mutagen") is None:
        return ""
    import mutagen

    try:
        if path.suffix.lower() == ".mp3":
            return _of_id3(path)
        file: Any = mutagen.File(path)
    except (mutagen.MutagenError, OSError, ValueError):
        return ""
    if found := getattr(file, "chapters", None):
        return "".join(_line(round(each.start * 1000), each.title, "") for each in found)
    return _of_comments(getattr(file, "tags", None))


def _of_id3(path: Path) -> str:
    """Read CHAP frames (ID3v2 Chapter Frame Addendum, version 1.0) in order of time."""
    from mutagen.id3 import ID3

    tags: Any = ID3
    frames = sorted(tags(path).getall("CHAP"), key=lambda frame: int(frame.start_time))
    lines = []
    for frame in frames:
        title = next((str(each) for each in frame.sub_frames.getall("TIT2")), "")
        link = next((each.url for each in frame.sub_frames.getall("WXXX")), "")
        lines.append(_line(frame.start_time, title, link))
    return "".join(lines)


def _of_comments(tags: Any) -> str:
    """Give the Vorbis comments that are chapters, in OGM's form, which they share."""
    pairs = tags if isinstance(tags, list) else []
    chosen = [(key, value) for key, value in pairs if key.upper().startswith("CHAPTER")]
    return "".join(f"{key}={' '.join(value.split())}\n" for key, value in chosen)


def _line(start_ms: int, title: str, link: str) -> str:
    words = " ".join(title.split())
    link = f" <{link}>" if link.startswith(("http://", "https://")) and " " not in link else ""
    return f"{stamp(start_ms)} {words}{link}\n" if words else ""
