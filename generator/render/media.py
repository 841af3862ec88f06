"""Recordings: what kind they are, and which frame plays them."""

from __future__ import annotations

import re

from generator.model import Episode, Media
from generator.render.views import MediaView

_YOUTUBE = re.compile(
    r"https?://(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com/(?:watch\?(?:.*&)?v=|embed/|live/|shorts/)"
    r"|youtu\.be/)([\w-]{6,20})"
)
_VIMEO = re.compile(r"https?://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d+)")
_VIDEO_FILE = re.compile(r"\.(mp4|webm|ogv|mov|m4v)$", re.IGNORECASE)


def media_views(episode: Episode) -> tuple[MediaView, ...]:
    """Make the views of an episode's recordings, sound first."""
    views = []
    if episode.audio:
        views.append(_view(episode.audio, "audio", ""))
    if episode.video:
        views.append(_video(episode.video))
    return tuple(views)


def _video(media: Media) -> MediaView:
    if match := _YOUTUBE.match(media.url):
        return _view(media, "youtube", f"https://www.youtube-nocookie.com/embed/{match[1]}")
    if match := _VIMEO.match(media.url):
        return _view(media, "vimeo", f"https://player.vimeo.com/video/{match[1]}")
    if _VIDEO_FILE.search(media.url.partition("?")[0]):
        return _view(media, "video", "")
    return _view(media, "link", "")


def _view(media: Media, kind: str, embed: str) -> MediaView:
    return MediaView(url=media.url, type=media.type or "", kind=kind, embed=embed)
