"""A Markdown version of every page, for readers that are programs (llmstxt.org, Format)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.addresses import chapter_path, episode_path, person_path, relative, tag_path
from generator.exports.markdown import escape, heading, markdown, opening, turn_blocks
from generator.exports.plain import plain
from generator.exports.summary import summary
from generator.library import Library
from generator.model import Chapter, Episode, Show
from generator.times import clock

MARKDOWN_FILE = "index.html.md"
"""A page without a file name has this beside it (llmstxt.org, Proposal)."""
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_HEADING = re.compile(r" {0,3}#{1,5}(?=[ \t]|$)")


def has_markdown(kind: str, show: Show) -> bool:
    """Tell whether pages of a kind, as themes know it, have a Markdown version."""
    if kind == "chapter" and "chapters_markdown" in show.unwanted_exports:
        return False
    return kind not in ("search", "missing") and "llms" not in show.unwanted_exports


def markdown_pages(library: Library) -> Iterator[tuple[str, bytes]]:
    """Write every page that search engines may list, but episodes'; gives paths and bytes."""
    yield from _written(_pages(library, library.show))


def episode_markdown_pages(episode: Episode, show: Show) -> Iterator[tuple[str, bytes]]:
    """Write the pages of one episode; gives paths and bytes."""
    yield from _written(_episode_pages(episode, show))


def _written(pages: Iterable[tuple[str, Iterable[str]]]) -> Iterator[tuple[str, bytes]]:
    for path, blocks in pages:
        text = "\n\n".join(filter(None, blocks)) + "\n"
        yield path + MARKDOWN_FILE, text.encode("utf-8", "replace")


def link(here: str, path: str, title: str, about: str = "") -> str:
    """Write a list item that leads from the page at `here` to the Markdown of another."""
    address = relative(here, path + MARKDOWN_FILE)
    address = address.replace("(", "%28").replace(")", "%29")
    item = f"- [{escape(plain(title)) or path}]({address})"
    return f"{item}: {escape(plain(about))}" if plain(about) else item


def episode_link(here: str, episode: Episode) -> str:
    """Write a list item that leads to an episode: its date, and what it is about."""
    date = f"{episode.date.isoformat()}. " if episode.date else ""
    return link(here, episode_path(episode.slug), episode.title, date + summary(episode))


def _pages(library: Library, show: Show) -> Iterator[tuple[str, Iterable[str]]]:
    yield "", _home(library)
    people = [(person_path(person.slug), person, seen) for person, seen in library.person_pages]
    if people:
        items = (link("people/", path, p.name, p.about or "") for path, p, _ in people)
        yield "people/", (heading(1, "People"), "\n".join(items))
    for here, person, seen in people:
        episodes = "\n".join(episode_link(here, appearance.episode) for appearance in seen)
        about = [escape(plain(person.about or "")), f"<{person.url}>" if person.url else ""]
        yield here, (heading(1, person.name), *about, episodes)
    if library.tag_pages:
        items = (link("tags/", tag_path(slug), name) for slug, name, _ in library.tags)
        yield "tags/", (heading(1, "Tags"), "\n".join(items))
    for slug, name, tagged in library.tag_pages:
        here = tag_path(slug)
        yield here, (heading(1, name), "\n".join(episode_link(here, e) for e in tagged))
    for page in show.pages:
        yield f"{page.slug}/", (heading(1, page.title), lowered(page.text))


def _episode_pages(episode: Episode, show: Show) -> Iterator[tuple[str, Iterable[str]]]:
    whole = "markdown" not in show.unwanted_exports
    if len(episode.chapters) <= 1 or not (_has_chapters(show) or whole):
        yield episode_path(episode.slug), (markdown(episode, show).rstrip("\n"), *_notes(episode))
        return
    yield episode_path(episode.slug), _overview(episode, show)
    for index, chapter in enumerate(episode.chapters if _has_chapters(show) else ()):
        yield chapter_path(episode.slug, chapter.slug), _chapter(episode, index)


def _has_chapters(show: Show) -> bool:
    return has_markdown("chapter", show) and show.has("chapters")


def _home(library: Library) -> Iterator[str]:
    show = library.show
    yield heading(1, show.title)
    yield escape(plain(show.description))
    yield "\n".join(episode_link("", episode) for episode in library.episodes)
    others = [("people/", "People")] if library.person_pages else []
    others += [("tags/", "Tags")] if library.tag_pages else []
    others += [(f"{page.slug}/", page.title) for page in show.pages]
    yield "\n".join(link("", path, title) for path, title in others)


def _overview(episode: Episode, show: Show) -> Iterator[str]:
    """Tell what a long conversation is about, and its chapters, which are pages to read."""
    yield from opening(episode, show)
    yield escape(plain(summary(episode)))
    if "markdown" not in show.unwanted_exports:
        yield "- [The whole transcript on one page](transcript.md)"
    yield heading(2, "Chapters")
    yield "\n".join(_entry(chapter, episode, show) for chapter in episode.chapters)
    yield from _notes(episode)


def _entry(chapter: Chapter, episode: Episode, show: Show) -> str:
    """Write a line of the list of chapters: a link to its page, if it has one."""
    about = " · ".join(filter(None, (_time(chapter), chapter.summary)))
    if _has_chapters(show):
        here, path = episode_path(episode.slug), chapter_path(episode.slug, chapter.slug)
        return link(here, path, chapter.title, about)
    item = f"- {escape(plain(chapter.title))}"
    return f"{item}: {escape(plain(about))}" if plain(about) else item


def _time(chapter: Chapter) -> str:
    return "" if chapter.start_ms is None else clock(chapter.start_ms)


def _notes(episode: Episode) -> Iterator[str]:
    if notes := lowered(episode.notes):
        yield heading(2, "Show notes")
        yield notes


def _chapter(episode: Episode, index: int) -> Iterator[str]:
    chapter = episode.chapters[index]
    here = chapter_path(episode.slug, chapter.slug)
    yield heading(1, chapter.title)
    yield link(here, episode_path(episode.slug), episode.title)
    yield escape(plain(chapter.summary or ""))
    for turn in chapter.turns:
        yield from turn_blocks(turn, episode)
    for near in (index - 1, index + 1):
        if 0 <= near < len(episode.chapters):
            other = episode.chapters[near]
            yield link(here, chapter_path(episode.slug, other.slug), other.title)


def lowered(text: str) -> str:
    """Put the headings of a publisher's Markdown one level down, below the page's own."""
    lines, fence = [], ""
    for line in text.strip("\n").split("\n"):
        match = _FENCE.match(line)
        if match and not fence:
            fence = match[1]
        elif fence:
            closes = line.strip().startswith(fence) and not line.strip().strip(fence[0])
            fence = "" if closes else fence
        elif _HEADING.match(line):
            line = line.replace("#", "##", 1)
        lines.append(line)
    return "\n".join(lines)
