"""The pages of one episode, and the files beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from markupsafe import Markup
from msgspec import Struct

from generator.addresses import chapter_path, episode_path
from generator.exports import episode_exports
from generator.exports.json_ld import chapter_json_ld, episode_json_ld
from generator.exports.markdown_pages import episode_markdown_pages
from generator.exports.word_times import FILE as WORD_TIMES
from generator.exports.word_times import has_word_times, word_times
from generator.markup import Markdown
from generator.model import Episode
from generator.render.conversation import Conversation, describe, episode_card
from generator.render.conversation_map import conversation_map, map_seen_from
from generator.render.downloads import export_links
from generator.render.environment import Templates
from generator.render.media import media_views
from generator.render.page import Page, render_page
from generator.render.previews import Previews
from generator.render.site import Site
from generator.render.tools import tools_view
from generator.render.views import ChapterPageView, ChapterView, EpisodeView, LinkView, MapView


class Neighbour(Struct, frozen=True):
    """What an episode's page says of the one before or after it."""

    title: str
    slug: str


class EpisodePages:
    """Renders everything that is made of one episode alone."""

    def __init__(self, site: Site, templates: Templates, previews: Previews) -> None:
        self._site = site
        self._words = site.words
        self._templates = templates
        self._page = partial(render_page, site, templates)
        self._previews = previews
        self._markdown = Markdown(allow_html=site.show.allow_html)

    def all(
        self,
        episode: Episode,
        earlier: Neighbour | None,
        later: Neighbour | None,
        sizes: Mapping[str, int] | None = None,
    ) -> Iterator[Page]:
        """Give the page of the whole conversation, its exports, and a page per chapter.

        `sizes` are about those of the exports, in bytes, for whom the first page is urgent.
        """
        here = episode_path(episode.slug)
        talk = Conversation(episode, self._site, self._templates)
        files = None if sizes else episode_exports(episode, self._site.show)
        sizes = sizes or {name: len(data) for name, data in (files or {}).items()}
        notes = self._markdown.render(episode.notes, top=3, prefix="note_")
        chapters = talk.chapters(here, whole=True)
        shown = self._map(episode, chapters)
        view = EpisodeView(
            episode=episode_card(episode, self._site, here),
            speakers=talk.speakers(here),
            chapters=chapters,
            chapters_found=episode.chapters_found and len(episode.chapters) > 1,
            notes=Markup(notes.strip()),
            media=media_views(episode, self._site, here),
            exports=export_links(sizes, self._words),
            previous=self._neighbour(earlier, here),
            next=self._neighbour(later, here),
            map=shown,
            word_count=sum(talk.words for talk in episode.talks.values()),
            turn_count=len(episode.turns),
            questions=talk.questions(),
            has_fillers=_has_fillers(episode),
            tools=tools_view(episode, self._site, here),
        )
        picture = self._previews.episode(episode)
        page = self._site.page(
            here,
            "episode",
            episode.title,
            description=describe(episode, self._words),
            og_type="article",
            picture=picture.path if picture else "",
            json_ld=episode_json_ld(episode, self._site.show),
        )
        yield self._page(here, "episode.html", page, view)
        files = episode_exports(episode, self._site.show) if files is None else files
        yield from ((here + name, data) for name, data in files.items())
        if has_word_times(episode):
            yield here + WORD_TIMES, word_times(episode).encode()
        if picture:
            yield picture.path, picture.data
        if "llms" not in self._site.show.unwanted_exports:
            yield from episode_markdown_pages(episode, self._site.show)
        if len(episode.chapters) > 1 and self._site.show.has("chapters"):
            beside = picture.path if picture else ""
            for index in range(len(episode.chapters)):
                yield from self._chapter(talk, index, shown, beside)

    def _chapter(
        self, talk: Conversation, index: int, shown: MapView | None, beside: str
    ) -> Iterator[Page]:
        """Give the page of a chapter; `beside` is the picture of the whole conversation, if any."""
        episode = talk.episode
        chapter = episode.chapters[index]
        here = chapter_path(episode.slug, chapter.slug)
        last = len(episode.chapters) - 1
        chapters = talk.chapters(here, whole=False, current=index)
        view = ChapterPageView(
            episode=episode_card(episode, self._site, here),
            chapter=talk.chapter(index, here, whole=True, current=True),
            chapters=chapters,
            map=map_seen_from(shown, chapters),
            media=media_views(episode, self._site, here),
            previous=talk.chapter(index - 1, here) if index else None,
            next=talk.chapter(index + 1, here) if index < last else None,
            has_fillers=any(p.fillers for turn in chapter.turns for p in turn.paragraphs),
            tools=tools_view(episode, self._site, here),
        )
        picture = self._previews.chapter(episode, index)
        page = self._site.page(
            here,
            "chapter",
            chapter.title,
            context=episode.title,
            description=chapter.summary or chapter.turns[0].text,
            og_type="article",
            image=chapter.image,
            picture=picture.path if picture else beside,
            json_ld=chapter_json_ld(episode, chapter, self._site.show),
        )
        yield self._page(here, "chapter.html", page, view)
        if picture:
            yield picture.path, picture.data

    def _map(self, episode: Episode, chapters: tuple[ChapterView, ...]) -> MapView | None:
        mirrored = self._site.direction == "rtl"
        return conversation_map(episode, chapters, self._words, mirrored=mirrored)

    def _neighbour(self, other: Neighbour | None, here: str) -> LinkView | None:
        if other is None:
            return None
        return LinkView(other.title, self._site.link(here, episode_path(other.slug)))


def _has_fillers(episode: Episode) -> bool:
    return any(p.fillers for turn in episode.turns for p in turn.paragraphs)
