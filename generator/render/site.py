"""What every page of a site shares: addresses, navigation, the head."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from markupsafe import Markup
from msgspec import Struct, field

from generator.addresses import absolute, person_path, relative
from generator.exports.feed import FEED_PATH, has_feed
from generator.exports.markdown_pages import MARKDOWN_FILE, has_markdown
from generator.history import History
from generator.model import Show
from generator.render.palette import DARK_GROUNDS, LIGHT_GROUNDS
from generator.render.views import LinkView, PageView, SiteView
from generator.words import Words

_RIGHT_TO_LEFT = {"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"}
_LONGEST_DESCRIPTION = 200


class Site(Struct, frozen=True):
    """What the pages of a site share; all that an episode's page knows of other episodes."""

    show: Show
    words: Words
    options: dict[str, str | int | bool]
    static: str
    """Path of the folder of static files, below the top of the site, with `/` at the end."""
    search_entry: str
    """Path of the file from which the search starts."""
    security_policy: Markup
    has_people: bool
    has_tags: bool
    history: History = field(default_factory=History)
    papers: tuple[str, str] = (LIGHT_GROUNDS[0], DARK_GROUNDS[0])
    """The theme's paper in light and in dark colours."""
    picture: str = ""
    """Path of the picture for link previews of pages that have none of their own."""

    @property
    def direction(self) -> str:
        return direction(self.show.language)

    def view(self, here: str) -> SiteView:
        """Make the `site` of the page at path `here`, such as `episodes/452/`."""
        show = self.show
        return SiteView(
            title=show.title,
            description=show.description,
            language=show.language,
            direction=self.direction,
            home=self.link(here, ""),
            search=self.link(here, "search/") if show.has("search") else "",
            search_data=self.link(here, self.search_entry) if show.has("search") else "",
            feed=self.link(here, FEED_PATH) if has_feed(show) else "",
            root=self.link(here, ""),
            static=self.link(here, self.static),
            stylesheet=self.link(here, f"{self.static}style.css"),
            navigation=tuple(self._navigation(here)),
            links=tuple(LinkView(text, url) for text, url in show.links),
            author=show.author or "",
            options=self.options,
            security_policy=self.security_policy,
            paper=self.papers[0],
            paper_dark=self.papers[1],
        )

    def page(
        self,
        here: str,
        kind: str,
        title: str,
        *,
        context: str = "",
        description: str = "",
        og_type: str = "website",
        image: str | None = None,
        picture: str = "",
        json_ld: str = "",
        indexed: bool = True,
    ) -> PageView:
        """Make the `page` of a page; `context` stands between its title and the show's.

        The link preview is the publisher's `image`, else `picture`, which was drawn for the page,
        else those of the show.
        """
        show = self.show
        parts = [part for part in (title, context, show.title) if part]
        chosen = image or picture or show.image or self.picture
        drawn = bool(chosen) and chosen in (picture, self.picture)
        if chosen and not urlsplit(chosen).scheme:
            chosen = absolute(show.base_url, chosen) if show.base_url else ""
        return PageView(
            kind=kind,
            title=title,
            full_title=" · ".join(dict.fromkeys(parts)),
            description=shorten(description or show.description or title, _LONGEST_DESCRIPTION),
            canonical=absolute(show.base_url, here) if show.base_url and indexed else "",
            og_type=og_type,
            image=chosen,
            image_drawn=drawn,
            # Made by the exports, which leave no character that could end the script.
            json_ld=Markup(json_ld),
            indexed=indexed,
            markdown=MARKDOWN_FILE if has_markdown(kind, show) else "",
        )

    def link(self, here: str, target: str) -> str:
        """Address of a path of the site as seen from the page at `here`.

        The page of errors is shown at any depth, so its addresses start at the host's top.
        """
        if here == "404.html":
            return (urlsplit(self.show.base_url).path or "/") + target
        return relative(here, target)

    def person(self, here: str, slug: str) -> str:
        """Address of a person's page as seen from the page at `here`; empty if there is none."""
        return self.link(here, person_path(slug)) if self.show.has("people") else ""

    def _navigation(self, here: str) -> Iterable[LinkView]:
        _ = self.words
        if self.has_people:
            yield LinkView(_("People"), self.link(here, "people/"), here == "people/")
        if self.has_tags:
            yield LinkView(_("Tags"), self.link(here, "tags/"), here == "tags/")
        for page in self.show.pages:
            path = f"{page.slug}/"
            yield LinkView(page.title, self.link(here, path), here == path)


def direction(language: str) -> str:
    """Give the direction in which a language is written: `ltr` or `rtl`."""
    return "rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def shorten(text: str, longest: int) -> str:
    """Cut text at a word, with an ellipsis, so that it has at most `longest` characters."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    return flat[:longest].rpartition(" ")[0].rstrip(" ,;:–-") + "…"
