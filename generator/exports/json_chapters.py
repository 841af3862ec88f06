"""Podcasting 2.0 JSON chapters, for podcast players."""

from __future__ import annotations

import json
from typing import Any

from generator.addresses import absolute, chapter_place
from generator.exports.json_transcript import seconds
from generator.exports.plain import plain
from generator.exports.web import web_address
from generator.model import Chapter, Episode, Show


def json_chapters(episode: Episode, show: Show) -> str:
    """Write the chapters of an episode as JSON chapters 1.2.0 (podcast-namespace, jsonChapters.md).

    Times are seconds. A chapter without an address of its own leads to its page, or to
    its place in the whole conversation.
    """
    data: dict[str, Any] = {"version": "1.2.0"}
    data |= {"author": plain(show.author)} if show.author else {}
    data |= {"title": plain(episode.title), "podcastName": plain(show.title)}
    timed = [chapter for chapter in episode.chapters if chapter.start_ms is not None]
    data["chapters"] = [_chapter(chapter, episode, show) for chapter in timed]
    return json.dumps(data, ensure_ascii=False, indent=1)


def _chapter(chapter: Chapter, episode: Episode, show: Show) -> dict[str, Any]:
    data: dict[str, Any] = {"startTime": seconds(chapter.start_ms or 0)}
    if chapter.end_ms is not None and chapter.end_ms > (chapter.start_ms or 0):
        data["endTime"] = seconds(chapter.end_ms)
    data["title"] = plain(chapter.title)
    if image := web_address(chapter.image, show):
        data["img"] = image
    if url := web_address(chapter.url, show):
        data["url"] = url
    elif show.base_url and len(episode.chapters) > 1:
        place = chapter_place(episode.slug, chapter.slug, own_page=show.has("chapters"))
        data["url"] = absolute(show.base_url, place)
    if not chapter.listed:
        data["toc"] = False
    return data
