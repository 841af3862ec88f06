"""Every page of the site, one function a kind."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.addresses import chapter_path, episode_path, person_path, tag_path
from generator.exports import episode_exports
from generator.exports.json_ld import chapter_json_ld, episode_json_ld, show_json_ld
from generator.exports.word_times import FILE as WORD_TIMES
from generator.exports.word_times import has_word_times, word_times
from generator.library import Appearance
from generator.markup import Markdown
from generator.model import Episode, Person
from generator.render.conversation import Conversation, describe, episode_card, initials
from generator.render.conversation_map import conversation_map
from generator.render.downloads import export_links
from generator.render.environment import Templates
from generator.render.media import media_views
from generator.render.previews import Previews
from generator.render.site import Site
from generator.render.tools import tools_view
from generator.render.views import (
    AppearanceView,
    ChapterPageView,
    ChapterView,
    ContentPageView,
    EpisodeView,
    HomeView,
    LinkView,
    MapView,
    MissingView,
    PageView,
    PeopleView,
    PersonView,
    SearchView,
    TagsView,
    TagView,
)

# A page as a path of the site and its bytes.
Page = tuple[str, bytes]


class Pages:
    """Renders the pages of a site."""

    def __init__(self, site: Site, templates: Templates, previews: Previews) -> None:
        self._site = site
        self._library = site.library
        self._words = site.words
        self._templates = templates
        self._previews = previews
        self._markdown = Markdown(allow_html=site.library.show.allow_html)

    def all(self) -> Iterator[Page]:
        """Give every page of the site, one after the other."""
        yield self._home()
        episodes = self._library.episodes
        for index, episode in enumerate(episodes):
            later = episodes[index - 1] if index else None
            earlier = episodes[index + 1] if index + 1 < len(episodes) else None
            yield from self.episode(episode, earlier, later)
        yield from self._people()
        yield from self._tags()
        yield from self._own_pages()
        yield self._search()
        yield self._missing()

    def episode(
        self, episode: Episode, earlier: Episode | None, later: Episode | None
    ) -> Iterator[Page]:
        """Give the page of the whole conversation and a page per chapter."""
        here = episode_path(episode.slug)
        talk = Conversation(episode, self._site, self._templates)
        files = episode_exports(episode, self._library.show)
        notes = self._markdown.render(episode.notes, top=3, prefix="note_")
        chapters = talk.chapters(here, whole=True)
        view = EpisodeView(
            episode=episode_card(episode, self._site, here),
            speakers=talk.speakers(here),
            chapters=chapters,
            chapters_found=episode.chapters_found and len(episode.chapters) > 1,
            notes=Markup(notes.strip()),
            media=media_views(episode, self._site, here),
            exports=export_links(files, self._words),
            previous=self._neighbour(earlier, here),
            next=self._neighbour(later, here),
            map=self._map(episode, chapters),
            word_count=sum(len(turn.text.split()) for turn in episode.turns),
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
            json_ld=episode_json_ld(episode, self._library.show),
        )
        yield self._page(here, "episode.html", page, view)
        yield from ((here + name, data) for name, data in files.items())
        if has_word_times(episode):
            yield here + WORD_TIMES, word_times(episode).encode()
        if picture:
            yield picture.path, picture.data
        if len(episode.chapters) > 1:
            for index in range(len(episode.chapters)):
                yield from self._chapter(talk, index)

    def _chapter(self, talk: Conversation, index: int) -> Iterator[Page]:
        episode = talk.episode
        chapter = episode.chapters[index]
        here = chapter_path(episode.slug, chapter.slug)
        last = len(episode.chapters) - 1
        chapters = talk.chapters(here, whole=False, current=index)
        view = ChapterPageView(
            episode=episode_card(episode, self._site, here),
            chapter=talk.chapter(index, here, whole=True, current=True),
            chapters=chapters,
            map=self._map(episode, chapters),
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
            picture=picture.path if picture else "",
            json_ld=chapter_json_ld(episode, chapter, self._library.show),
        )
        yield self._page(here, "chapter.html", page, view)
        if picture:
            yield picture.path, picture.data

    def _map(self, episode: Episode, chapters: tuple[ChapterView, ...]) -> MapView | None:
        mirrored = self._site.direction == "rtl"
        return conversation_map(episode, chapters, self._words, mirrored=mirrored)

    def _neighbour(self, episode: Episode | None, here: str) -> LinkView | None:
        if episode is None:
            return None
        return LinkView(episode.title, self._site.link(here, episode_path(episode.slug)))

    def _home(self) -> Page:
        show = self._library.show
        cards = tuple(episode_card(e, self._site, "") for e in self._library.episodes)
        latest: tuple[ChapterView, ...] = ()
        if cards and cards[0].chapter_count > 1:
            newest = Conversation(self._library.episodes[0], self._site, self._templates)
            latest = tuple(c for c in newest.chapters("", whole=False) if c.listed)
        page = self._site.page("", "home", show.title, json_ld=show_json_ld(show))
        return self._page("", "home.html", page, HomeView(cards, latest))

    def _people(self) -> Iterator[Page]:
        people = self._library.people
        if not people:
            return
        _ = self._words
        here = "people/"
        views = tuple(self._person(person, seen, here) for person, seen in people)
        names = _.list(person.name for person, _ in people[:8])
        who = _("Who speaks here: %(names)s.", {"names": names})
        page = self._site.page(here, "people", _("People"), description=who)
        yield self._page(here, "people.html", page, PeopleView(people=views))
        for person, seen in people:
            here = person_path(person.slug)
            view = self._person(person, seen, here)
            about = person.about or _("Conversations with %(name)s.", {"name": person.name})
            page = self._site.page(
                here, "person", person.name, description=about, image=person.image
            )
            yield self._page(here, "person.html", page, view)

    def _person(self, person: Person, seen: tuple[Appearance, ...], here: str) -> PersonView:
        times = [a.talk.time_ms for a in seen if a.talk.time_ms is not None]
        roles = dict.fromkeys(self._words.role(a.speaker.role) for a in seen if a.speaker.role)
        return PersonView(
            name=person.name,
            href=self._site.link(here, person_path(person.slug)),
            url=person.url or "",
            image=_picture(person.image, self._site, here),
            about=person.about or "",
            roles=self._words.list(roles),
            talk_time=self._words.length(sum(times)) if times else "",
            appearances=tuple(
                AppearanceView(
                    episode=episode_card(a.episode, self._site, here),
                    role=self._words.role(a.speaker.role),
                    talk_time="" if a.talk.time_ms is None else self._words.length(a.talk.time_ms),
                    share=a.talk.share,
                    color=a.speaker.color,
                )
                for a in seen
            ),
            initials=initials(person.name),
        )

    def _tags(self) -> Iterator[Page]:
        tags = self._library.tags
        if not tags:
            return
        _ = self._words
        here = "tags/"
        views = tuple(self._tag(*tag, here) for tag in tags)
        about = _("What the conversations are about.")
        page = self._site.page(here, "tags", _("Tags"), description=about)
        yield self._page(here, "tags.html", page, TagsView(tags=views))
        for slug, name, episodes in tags:
            here = tag_path(slug)
            about = _("Conversations about %(tag)s.", {"tag": name})
            page = self._site.page(here, "tag", name, description=about)
            yield self._page(here, "tag.html", page, self._tag(slug, name, episodes, here))

    def _tag(self, slug: str, name: str, episodes: tuple[Episode, ...], here: str) -> TagView:
        return TagView(
            name=name,
            href=self._site.link(here, tag_path(slug)),
            episodes=tuple(episode_card(episode, self._site, here) for episode in episodes),
        )

    def _own_pages(self) -> Iterator[Page]:
        for own in self._library.show.pages:
            here = f"{own.slug}/"
            body = Markup(self._markdown.render(own.text, top=2))
            page = self._site.page(here, "page", own.title, description=own.summary or "")
            yield self._page(here, "page.html", page, ContentPageView(body=body))

    def _search(self) -> Page:
        _ = self._words
        here = "search/"
        page = self._site.page(here, "search", _("Search"), indexed=False)
        view = SearchView(
            episode_count=len(self._library.episodes),
            speakers=tuple(person.name for person, _ in self._library.people),
        )
        return self._page(here, "search.html", page, view)

    def _missing(self) -> Page:
        _ = self._words
        here = "404.html"
        newest = self._library.episodes[:5]
        view = MissingView(tuple(episode_card(e, self._site, here) for e in newest))
        page = self._site.page(here, "missing", _("Page not found"), indexed=False)
        return self._page(here, "404.html", page, view)

    def _page(self, here: str, template: str, page: PageView, view: object) -> Page:
        site = self._site.view(here)
        text = self._templates.render(
            template, f"the page {here or '/'}", site=site, page=page, view=view
        )
        path = here if here.endswith(".html") else f"{here}index.html"
        return path, text.encode("utf-8", "replace")


def _has_fillers(episode: Episode) -> bool:
    return any(p.fillers for turn in episode.turns for p in turn.paragraphs)


def _picture(image: str | None, site: Site, here: str) -> str:
    if not image or "://" in image:
        return image or ""
    return site.link(here, image)
