"""The pages about several episodes, or none, one function a kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from generator.addresses import person_path, tag_path
from generator.exports.json_ld import show_json_ld
from generator.library import Library
from generator.markup import Markdown
from generator.render.conversation import Conversation, episode_card
from generator.render.environment import Templates
from generator.render.page import Page, render_page
from generator.render.people import person_view
from generator.render.site import Site
from generator.render.tags import tag_view
from generator.render.views import (
    ChapterView,
    ContentPageView,
    HomeView,
    MissingView,
    PeopleView,
    SearchView,
    TagsView,
)

_MOST_STRIPS = 100
"""Episodes of a list that show who speaks when; more of them make a page heavy."""


class Pages:
    """Renders the pages that are about several episodes, or none."""

    def __init__(self, library: Library, site: Site, templates: Templates) -> None:
        self._site = site
        self._library = library
        self._words = site.words
        self._templates = templates
        self._page = partial(render_page, site, templates)
        self._markdown = Markdown(allow_html=site.show.allow_html)

    def all(self) -> Iterator[Page]:
        """Give every page but those of episodes, one after the other."""
        yield self._home()
        yield from self._people()
        yield from self._tags()
        yield from self._own_pages()
        if self._library.show.has("search"):
            yield self._search()
        yield self._missing()

    def _home(self) -> Page:
        show = self._library.show
        cards = tuple(
            episode_card(episode, self._site, "", strip=place < _MOST_STRIPS)
            for place, episode in enumerate(self._library.episodes)
        )
        latest: tuple[ChapterView, ...] = ()
        if cards and cards[0].chapter_count > 1:
            newest = Conversation(self._library.episodes[0], self._site, self._templates)
            latest = tuple(c for c in newest.chapters("", whole=False) if c.listed)
        page = self._site.page("", "home", show.title, json_ld=show_json_ld(show))
        return self._page("", "home.html", page, HomeView(cards, latest))

    def _people(self) -> Iterator[Page]:
        people = self._library.person_pages
        if not people:
            return
        _ = self._words
        here = "people/"
        views = tuple(
            person_view(person, seen, self._site, here, whole=False) for person, seen in people
        )
        names = _.list(person.name for person, _ in people[:8])
        who = _("Who speaks here: %(names)s.", {"names": names})
        page = self._site.page(here, "people", _("People"), description=who)
        yield self._page(here, "people.html", page, PeopleView(people=views))
        for person, seen in people:
            here = person_path(person.slug)
            view = person_view(person, seen, self._site, here, whole=True)
            about = person.about or _("Conversations with %(name)s.", {"name": person.name})
            page = self._site.page(
                here, "person", person.name, description=about, image=person.image
            )
            yield self._page(here, "person.html", page, view)

    def _tags(self) -> Iterator[Page]:
        tags = self._library.tag_pages
        if not tags:
            return
        _ = self._words
        here = "tags/"
        views = tuple(tag_view(*tag, self._site, here, whole=False) for tag in tags)
        about = _("What the conversations are about.")
        page = self._site.page(here, "tags", _("Tags"), description=about)
        yield self._page(here, "tags.html", page, TagsView(tags=views))
        for slug, name, episodes in tags:
            here = tag_path(slug)
            about = _("Conversations about %(tag)s.", {"tag": name})
            page = self._site.page(here, "tag", name, description=about)
            view = tag_view(slug, name, episodes, self._site, here, whole=True)
            yield self._page(here, "tag.html", page, view)

    def _own_pages(self) -> Iterator[Page]:
        for own in self._library.show.pages:
            here = f"{own.slug}/"
            body = Markup(self._markdown.render(own.text, top=2))
            page = self._site.page(here, "page", own.title, description=own.summary or "")
            yield self._page(here, "page.html", page, ContentPageView(body=body))

    def _search(self) -> Page:
        _ = self._words
        here = "search/"
        page = self._site.page(here, "search", _("Search"))
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
