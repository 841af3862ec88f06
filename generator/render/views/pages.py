"""Views of whole pages, one for each template."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct, field

from generator.render.views.conversation import (
    ChapterView,
    EpisodeCard,
    MapLane,
    MapView,
    MediaView,
    QuestionView,
    SpeakerView,
)
from generator.render.views.site import LinkView
from generator.render.views.tools import ToolsView


class HomeView(Struct, frozen=True):
    """`home.html`, the front page."""

    episodes: tuple[EpisodeCard, ...]
    """All episodes, newest first."""
    latest_chapters: tuple[ChapterView, ...] = ()
    """Chapters of the newest episode that belong in a list; empty where it has only one."""


class EpisodeView(Struct, frozen=True):
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
    turn_count: int
    questions: tuple[QuestionView, ...]
    """What the interviewer asks, found by rule; empty where nobody leads the conversation."""
    map: MapView | None
    """`None` where there is one chapter, or nothing to show."""
    has_fillers: bool
    """True where a clean reading would leave something out."""
    tools: ToolsView


class ChapterPageView(Struct, frozen=True):
    """`chapter.html`, one chapter as a page of its own."""

    episode: EpisodeCard
    chapter: ChapterView
    chapters: tuple[ChapterView, ...]
    media: tuple[MediaView, ...]
    previous: ChapterView | None
    next: ChapterView | None
    map: MapView | None
    has_fillers: bool
    tools: ToolsView


class AppearanceView(Struct, frozen=True):
    """An episode in which a person speaks."""

    episode: EpisodeCard
    role: str
    talk_time: str
    share: int
    color: int
    strip: tuple[MapLane, ...] = ()
    """When the person speaks, after when others do; empty far down in a long list."""


class PersonChapterView(Struct, frozen=True):
    """A chapter in which a person says much."""

    title: str
    href: str
    episode: str
    """Title of the conversation."""
    share: int
    """Percent of the chapter's words."""
    color: int


class PersonView(Struct, frozen=True):
    """`person.html`, one person; also an entry of `people.html`."""

    name: str
    href: str
    url: str
    image: str
    about: str
    roles: str
    talk_time: str
    words: int
    words_per_minute: int
    """0 where no transcript tells."""
    longest: LinkView
    """The longest speech without a break: how long it is, and where it begins."""
    appearances: tuple[AppearanceView, ...]
    chapters: tuple[PersonChapterView, ...]
    """Where the person says most, most first; empty in `people.html`."""
    initials: str


class PeopleView(Struct, frozen=True):
    """`people.html`, everybody who speaks."""

    people: tuple[PersonView, ...]


class TagView(Struct, frozen=True):
    """`tag.html`, the episodes with one tag."""

    name: str
    href: str
    episodes: tuple[EpisodeCard, ...]
    related: tuple[LinkView, ...]
    """Other tags of these episodes, most frequent first; empty in `tags.html`."""


class TagsView(Struct, frozen=True):
    """`tags.html`, every tag."""

    tags: tuple[TagView, ...]


class SearchView(Struct, frozen=True):
    """`search.html`, the search page."""

    episode_count: int
    speakers: tuple[str, ...] = field(default=())


class ContentPageView(Struct, frozen=True):
    """`page.html`, a Markdown page of the publisher's."""

    body: Markup


class MissingView(Struct, frozen=True):
    """`404.html`; all its addresses start at the top of the site, as it is shown anywhere."""

    episodes: tuple[EpisodeCard, ...]
    """The newest few."""
