"""Structured data in pages, in the words of schema.org, for search engines."""

from __future__ import annotations

import json
from typing import Any

from generator.addresses import absolute, chapter_path, chapter_place, episode_path, relative
from generator.exports.feed import FEED_PATH, has_feed
from generator.exports.feed_item import enclosure_of
from generator.exports.json_transcript import seconds
from generator.exports.plain import plain
from generator.exports.summary import beginning, summary
from generator.exports.web import web_address
from generator.model import Chapter, Episode, Show, Speaker
from generator.times import iso_duration

Data = dict[str, Any]

# Inside `<script>` nothing may look like a tag or a comment (HTML, section 4.12.1.3), and old
# parsers of JavaScript take U+2028 and U+2029 for ends of lines.
_ESCAPED = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def episode_json_ld(episode: Episode, show: Show) -> str:
    """Describe an episode, for the page of the whole conversation."""
    here = episode_path(episode.slug)
    data = _episode(episode, show, here)
    data["description"] = summary(episode)
    data["inLanguage"] = episode.language
    if episode.tags:
        data["keywords"] = [plain(tag) for tag in episode.tags]
    data["partOfSeries"] = _series(show, here)
    people = [_person(s) for s in episode.speakers if s.named]
    hosts = [_person(s) for s in episode.speakers if s.named and s.role == "host"]
    data |= {"actor": people} if people else {}
    data |= {"author": hosts} if hosts else {}
    data |= {"associatedMedia": media} if (media := _media(episode, show)) else {}
    if len(episode.chapters) > 1:
        data["hasPart"] = [_clip(c, i, episode, show, here) for i, c in enumerate(episode.chapters)]
    return _script(data)


def chapter_json_ld(episode: Episode, chapter: Chapter, show: Show) -> str:
    """Describe a chapter as a clip of its episode, for the chapter's own page."""
    here = chapter_path(episode.slug, chapter.slug)
    data = _clip(chapter, episode.chapters.index(chapter), episode, show, here)
    words = " ".join(turn.text for turn in chapter.turns[:3])
    data["description"] = plain(chapter.summary or "") or beginning(words)
    data["inLanguage"] = episode.language
    data["partOfEpisode"] = _episode(episode, show, here)
    data["partOfEpisode"]["partOfSeries"] = _series(show, here)
    return _script({"@context": "https://schema.org"} | data)


def show_json_ld(show: Show) -> str:
    """Describe the show and its site with its search, for the front page."""
    series = _series(show, "")
    series["inLanguage"] = show.language
    if show.description:
        series["description"] = plain(show.description)
    if show.author:
        series["author"] = {"@type": "Person", "name": plain(show.author)}
    if image := web_address(show.image, show):
        series["image"] = image
    site: Data = {"@type": "WebSite", "name": plain(show.title), "url": _url(show, "", "")}
    if has_feed(show):
        series["webFeed"] = absolute(show.base_url, FEED_PATH)
    if show.base_url and show.has("search"):
        # The address of a search is a template, so it must be whole.
        site["potentialAction"] = {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": absolute(show.base_url, "search/?q=") + "{words}",
            },
            "query-input": "required name=words",
        }
    return _script({"@context": "https://schema.org", "@graph": [series, site]})


def _episode(episode: Episode, show: Show, here: str) -> Data:
    data: Data = {
        "@context": "https://schema.org",
        "@type": "PodcastEpisode",
        "name": plain(episode.title),
        "url": _url(show, here, episode_path(episode.slug)),
    }
    if episode.date:
        data["datePublished"] = episode.date.isoformat()
    if episode.number is not None:
        data["episodeNumber"] = episode.number
    if episode.duration_ms:
        data["duration"] = data["timeRequired"] = iso_duration(episode.duration_ms)
    return data


def _clip(chapter: Chapter, index: int, episode: Episode, show: Show, here: str) -> Data:
    path = chapter_place(episode.slug, chapter.slug, own_page=show.has("chapters"))
    data: Data = {
        "@type": "Clip",
        "name": plain(chapter.title),
        "clipNumber": index + 1,
        "url": _url(show, here, path),
    }
    if chapter.start_ms is not None:
        data["startOffset"] = seconds(chapter.start_ms)
        if chapter.end_ms is not None and chapter.end_ms > chapter.start_ms:
            data["endOffset"] = seconds(chapter.end_ms)
    return data


def _series(show: Show, here: str) -> Data:
    return {"@type": "PodcastSeries", "name": plain(show.title), "url": _url(show, here, "")}


def _person(speaker: Speaker) -> Data:
    data: Data = {"@type": "Person", "name": plain(speaker.name)}
    return data | ({"url": speaker.url} if speaker.url else {})


def _media(episode: Episode, show: Show) -> Data | None:
    found = enclosure_of(episode)
    if not (episode.audio and found):
        return None
    media, kind = found
    data: Data = {
        "@type": "AudioObject",
        "contentUrl": web_address(media.url, show) or media.url,
        "encodingFormat": kind,
    }
    if media.length:
        data["contentSize"] = str(media.length)
    if duration := media.duration_ms or episode.duration_ms:
        data["duration"] = iso_duration(duration)
    return data


def _url(show: Show, here: str, path: str) -> str:
    """Address of a path; as seen from the page at `here` where the site's own is not known."""
    return absolute(show.base_url, path) if show.base_url else relative(here, path)


def _script(data: Data) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
