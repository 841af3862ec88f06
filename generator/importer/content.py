"""Writes what was found as content files that people read and edit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from generator.config.podcast import CATEGORIES
from generator.config.site import LANGUAGE
from generator.exports.plain import plain
from generator.importer.found import FoundEpisode, FoundShow
from generator.importer.tags import web_address
from generator.model import Media
from generator.times import clock, exact_clock

# What YAML takes for text without quotes, with room to spare.
_BARE = re.compile(r"[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f ,.'’()/&+-]*[\w.)]")
_WORDS = {"true", "false", "yes", "no", "on", "off", "null", "none", "y", "n"}


def episode_text(episode: FoundEpisode, labels: Iterable[str]) -> str:
    """Write an episode's `episode.md`; `labels` are those of its transcript."""
    return "\n".join(("---", *_settings(episode, list(labels)), "---", episode.notes, ""))


def site_text(show: FoundShow) -> str:
    """Write a `site.toml` for a show."""
    return "\n".join((*_site(show), ""))


def chapters_text(episode: FoundEpisode) -> str:
    """Write the chapters of a feed as Podcasting 2.0 JSON."""
    chapters = []
    for mark in episode.chapters:
        if mark.start_ms is None:
            continue
        chapter: dict[str, float | str] = {"startTime": mark.start_ms / 1000, "title": mark.title}
        chapter |= {"url": mark.url} if mark.url else {}
        chapter |= {"img": mark.image} if mark.image else {}
        chapters.append(chapter)
    data = {"version": "1.2.0", "chapters": chapters}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _settings(episode: FoundEpisode, labels: list[str]) -> Iterator[str]:
    yield f"title: {_yaml(episode.title)}"
    if episode.date:
        yield f"date: {episode.date.isoformat()}"
    if episode.number:
        yield f"number: {episode.number}"
    if plain(episode.summary):
        yield f"summary: {_yaml(episode.summary)}"
    for key, media in (("audio", episode.audio), ("video", episode.video)):
        if media:
            yield f"{key}: {_media(media)}"
    if episode.tags:
        yield f"tags: [{', '.join(map(_yaml, episode.tags))}]"
    if episode.soundbites:
        yield "soundbites:"
        for bite in episode.soundbites:
            times = f"{exact_clock(bite.start_ms)}-{exact_clock(bite.start_ms + bite.duration_ms)}"
            yield f"  - {_quoted(f'{times} {bite.title or str()}'.strip())}"
    yield from _speakers(episode, labels)


def _speakers(episode: FoundEpisode, labels: list[str]) -> Iterator[str]:
    """Say who the labels are where the feed names them so; else leave room to say it."""
    people = {p.name.casefold(): p for p in episode.people if plain(p.name)}
    known = [(label, people[label.casefold()]) for label in labels if label.casefold() in people]
    if known:
        yield "speakers:"
        for label, person in known:
            parts = [f"name: {_yaml(person.name)}"]
            parts += [f"role: {_yaml(person.role)}"] if person.role else []
            parts += [f"url: {_quoted(person.url)}"] if person.url else []
            yield f"  {_yaml(label)}: {{{', '.join(parts)}}}"
    named = {label for label, _ in known}
    others = [label for label in labels if label not in named]
    if others and not known:
        yield "# Who speaks? Take the # away and write the names:"
        yield "# speakers:"
        for label in others:
            yield f"#   {_yaml(label)}: {{name: {_yaml(label)}, role: guest}}"
        if names := [person.name for person in episode.people]:
            yield f"# The feed names {plain(', '.join(names))}."


def _media(media: Media) -> str:
    parts = [f"url: {_quoted(media.url)}"]
    parts += [f"type: {_yaml(media.type)}"] if media.type else []
    parts += [f"length: {media.length}"] if media.length else []
    parts += [f"duration: {_quoted(clock(media.duration_ms))}"] if media.duration_ms else []
    return f"{{{', '.join(parts)}}}"


def _site(show: FoundShow) -> Iterator[str]:
    yield f"title = {_quoted(show.title or 'Conversations')}"
    if plain(show.description):
        yield f"description = {_quoted(show.description)}"
    language = show.language.replace("_", "-")
    language = "-".join((language[:3].partition("-")[0].lower(), *language.split("-")[1:]))
    if LANGUAGE.fullmatch(language):
        yield f"language = {_quoted(language)}"
    for key, value in (("author", show.author), ("email", show.email)):
        if plain(value):
            yield f"{key} = {_quoted(value)}"
    if image := web_address(show.image):
        yield f"image = {_quoted(image)}"
    if show.category.partition(" > ")[0] in CATEGORIES:
        yield f"category = {_quoted(show.category)}"
    if show.explicit:
        yield "explicit = true"
    yield ""
    yield "# Where the site will be, which its own feed needs."
    yield '# base_url = "https://name.github.io/show/"'
    if link := web_address(show.link):
        yield ""
        yield "[[links]]"
        yield f"text = {_quoted(show.title or link)}"
        yield f"url = {_quoted(link)}"


def _yaml(text: str) -> str:
    words = plain(text)
    if _BARE.fullmatch(words) and words.lower() not in _WORDS and ", " not in words:
        return words
    return _quoted(words)


def _quoted(text: str) -> str:
    """Quote a text in a way that YAML and TOML share."""
    return json.dumps(plain(text), ensure_ascii=False)
