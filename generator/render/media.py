"""Recordings: what kind they are, and which frame plays them."""

from __future__ import annotations

import re

from generator.model import Episode, Media
from generator.render.site import Site
from generator.render.views import MediaView

_YOUTUBE = re.compile(
    r"https?://(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com/(?:watch\?(?:.*&)?v=|embed/|live/|shorts/)"
    r"|youtu\.be/)([\w-]{6,20})"
)
_VIMEO = re.compile(r"https?://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d+)")
_VIDEO_FILE = re.compile(r"\.(mp4|webm|ogv|mov|m4v)$", re.IGNORECASE)


def media_views(episode: Episode, site: Site, here: str) -> tuple[MediaView, ...]:
    """Make the views of an episode's recordings on the page at `here`, sound first."""
    views = []
    if episode.audio:
        views.append(_view(episode.audio, "audio", site, here))
    if episode.video:
        views.append(_video(episode.video, site, here))
    return tuple(views)


def _video(media: Media, site: Site, here: str) -> MediaView:
    if match := _YOUTUBE.match(media.url):
        embed = f"https://www.youtube-nocookie.com/embed/{match[1]}"
        return _view(media, "youtube", site, here, embed)
    if match := _VIMEO.match(media.url):
        return _view(media, "vimeo", site, here, f"https://player.vimeo.com/video/{match[1]}")
    if _VIDEO_FILE.search(media.url.partition("?")[0]):
        return _view(media, "video", site, here)
    return _view(media, "link", site, here)


def _view(media: Media, kind: str, site: Site, here: str, embed: str = "") -> MediaView:
    """A recording inside the site has a path from its top, as pictures do."""
    elsewhere = re.match(r"[a-z][a-z0-9+.-]*:|/", media.url, re.IGNORECASE)
    url = media.url if elsewhere else site.link(here, media.url)
    return MediaView(url=url, type=media.type or "", kind=kind, embed=embed)
