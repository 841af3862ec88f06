"""What templates see: one documented class per template, and the pieces they are made of.

A view holds finished text, addresses and HTML, so that a theme author never reads Python. All
addresses are relative to the page being rendered, except on the 404 page and where said.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link in a list."""

    text: str
    href: str
    current: bool = False
    """True where the link leads to the page being shown."""


@dataclass(frozen=True, slots=True)
class SiteView:
    """`site`: the show and what is the same on every page. Every template has it."""

    title: str
    description: str
    language: str
    direction: str
    """`ltr` or `rtl`."""
    home: str
    """Address of the home page."""
    search: str
    """Address of the search page."""
    search_data: str
    """Address of the search entry file, for the scripts."""
    feed: str
    root: str
    """What leads from this page to the top of the site: `./`, `../../`, …"""
    static: str
    """Address of the folder with the theme's static files, with a `/` at the end."""
    stylesheet: str
    navigation: tuple[LinkView, ...]
    """People, tags and the publisher's own pages."""
    links: tuple[LinkView, ...]
    """Links elsewhere, from `site.toml`."""
    author: str
    options: dict[str, str | int | bool]
    """The theme's options: defaults from `theme.toml`, overridden by `site.toml`."""
    security_policy: str
    """Content of the Content-Security-Policy `<meta>`."""


@dataclass(frozen=True, slots=True)
class PageView:
    """`page`: what the head of a page needs. Every template has it."""

    kind: str
    """`home`, `episode`, `chapter`, `people`, `person`, `tags`, `tag`, `search`, `page` or
    `missing`."""
    title: str
    """Title of the page alone, for its heading."""
    full_title: str
    """Title with the show's, for `<title>`."""
    description: str
    canonical: str
    """Absolute address, or empty where the site's address is not known."""
    og_type: str
    image: str
    """Absolute address of a preview picture, or empty."""
    json_ld: Markup
    """JSON-LD ready to stand in a `<script>`, or empty."""
    indexed: bool = True
    """False where search engines should leave the page out."""


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """A speaker in an episode."""

    name: str
    role: str
    """Role for people to read, such as `Host`, or empty."""
    color: int
    """The speaker's colour is the CSS class `s0`, `s1`, …"""
    known: bool
    href: str
    """Address of the person's page, or empty."""
    talk_time: str
    """Such as `1 h 2 min`, or empty where the transcript has no times."""
    share: int
    """Percent of the words of the episode."""
    initials: str


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph of a turn."""

    anchor: str
    """Its id, and its address after a `#`."""
    time: str
    """Such as `1:05:37`; empty where the transcript has no times."""
    text: str
    fillers: str
    """Character ranges that a clean reading leaves out, such as `0-4 17-21`; empty for none."""


@dataclass(frozen=True, slots=True)
class TurnView:
    """One speaker's uninterrupted speech. Its id is that of its first paragraph."""

    speaker: SpeakerView
    anchor: str
    time: str
    paragraphs: tuple[ParagraphView, ...]
    continues: bool
    """True for the rest of a turn in which a chapter began."""
    brief: bool
    """True for an interjection of a few words."""
    same: bool
    """True where the turn before in this chapter is of the same speaker."""


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter, in a list or whole."""

    number: int
    title: str
    slug: str
    """Its id on the page of the whole conversation."""
    time: str
    duration: str
    summary: str
    href: str
    """Address of the chapter's own page."""
    anchor_href: str
    """Address of the chapter on the page of the whole conversation."""
    listed: bool
    current: bool
    speakers: tuple[SpeakerView, ...]
    body: Markup
    """The chapter's turns as HTML, made by `partials/turns.html`; empty in lists."""


@dataclass(frozen=True, slots=True)
class MediaView:
    """A recording."""

    url: str
    type: str
    kind: str
    """`audio`, `youtube`, `vimeo`, `video` or `link`."""
    embed: str
    """Address of the player's frame, or empty."""


@dataclass(frozen=True, slots=True)
class EpisodeCard:
    """An episode in a list."""

    title: str
    href: str
    date: str
    """For people to read, such as `11 November 2024`, or empty."""
    date_iso: str
    year: str
    number: str
    summary: str
    duration: str
    duration_iso: str
    speakers: tuple[SpeakerView, ...]
    chapter_count: int
    tags: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """`home.html`, the front page."""

    episodes: tuple[EpisodeCard, ...]
    """All episodes, newest first."""
    latest_chapters: tuple[ChapterView, ...] = ()
    """Chapters of the newest episode that belong in a list; empty where it has only one."""


@dataclass(frozen=True, slots=True)
class EpisodeView:
    """`episode.html`, the whole conversation on one page."""

    episode: EpisodeCard
    speakers: tuple[SpeakerView, ...]
    chapters: tuple[ChapterView, ...]
    chapters_found: bool
    """True where the build found the chapters and nobody gave them."""
    notes: Markup
    """Show notes as HTML, or empty."""
    media: tuple[MediaView, ...]
    exports: tuple[LinkView, ...]
    """The transcript in other formats."""
    previous: LinkView | None
    """The episode before this one in time."""
    next: LinkView | None
    word_count: int
    has_fillers: bool
    """True where a clean reading would leave something out."""


@dataclass(frozen=True, slots=True)
class ChapterPageView:
    """`chapter.html`, one chapter as a page of its own."""

    episode: EpisodeCard
    chapter: ChapterView
    chapters: tuple[ChapterView, ...]
    media: tuple[MediaView, ...]
    previous: ChapterView | None
    next: ChapterView | None
    has_fillers: bool


@dataclass(frozen=True, slots=True)
class AppearanceView:
    """An episode in which a person speaks."""

    episode: EpisodeCard
    role: str
    talk_time: str
    share: int
    color: int


@dataclass(frozen=True, slots=True)
class PersonView:
    """`person.html`, one person; also an entry of `people.html`."""

    name: str
    href: str
    url: str
    image: str
    about: str
    roles: str
    talk_time: str
    appearances: tuple[AppearanceView, ...]
    initials: str


@dataclass(frozen=True, slots=True)
class PeopleView:
    """`people.html`, everybody who speaks."""

    people: tuple[PersonView, ...]


@dataclass(frozen=True, slots=True)
class TagView:
    """`tag.html`, the episodes with one tag."""

    name: str
    href: str
    episodes: tuple[EpisodeCard, ...]


@dataclass(frozen=True, slots=True)
class TagsView:
    """`tags.html`, every tag."""

    tags: tuple[TagView, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """`search.html`, the search page."""

    episode_count: int
    speakers: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ContentPageView:
    """`page.html`, a Markdown page of the publisher's."""

    body: Markup


@dataclass(frozen=True, slots=True)
class MissingView:
    """`404.html`; all its addresses start at the top of the site, as it is shown anywhere."""

    episodes: tuple[EpisodeCard, ...]
    """The newest few."""
