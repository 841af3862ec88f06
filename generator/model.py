"""The conversation as data: frozen objects without input, output or HTML.

Times are integer milliseconds from the start of the recording. `None` stands for a time that
the source does not have; nothing invents one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from generator.measures import Talk


class TimeMark(Struct, frozen=True):
    """A moment at which a known character of a text is spoken."""

    offset: int
    """Characters from the start of the text."""
    time_ms: int


class Cue(Struct, frozen=True):
    """A fragment of a transcript as its file has it: a caption, or a labelled remark."""

    text: str
    line: int
    """Line of the source file on which it starts, from 1."""
    label: str | None = None
    """Who speaks, in the file's own words; `None` where the file does not say."""
    start_ms: int | None = None
    end_ms: int | None = None
    marks: tuple[TimeMark, ...] = ()
    """Times of words inside the text, in order of offset, where the source has them."""


class Grain(StrEnum):
    """How a format cuts speech: into whole turns, or into captions that must be joined."""

    TURN = "turn"
    CUE = "cue"


class ChapterMark(Struct, frozen=True):
    """The beginning of a chapter as the publisher gave it."""

    title: str
    start_ms: int | None
    """`None` for a heading in a transcript without times, whose line says where it begins."""
    line: int
    """Line of the file that gave it, from 1."""
    url: str | None = None
    image: str | None = None
    listed: bool = True
    """False for Podcasting 2.0 `toc: false`: shown while playing, absent from lists."""


class Transcript(Struct, frozen=True):
    """What a reader makes of one transcript file."""

    cues: tuple[Cue, ...]
    grain: Grain
    chapters: tuple[ChapterMark, ...] = ()
    """Chapters that the transcript itself carries, such as headings."""


class Person(Struct, frozen=True):
    """Somebody named in `site.toml`, whoever they are in an episode."""

    slug: str
    name: str
    url: str | None = None
    image: str | None = None
    about: str | None = None


class Speaker(Struct, frozen=True):
    """A person who talks in an episode."""

    slug: str
    name: str
    role: str | None
    """Podcasting 2.0 role in lower case, such as `host` or `guest`."""
    url: str | None
    color: int
    """Place in the theme's speaker palette, from 0, in order of first speech."""
    known: bool = True
    """False for the one speaker who stands for speech of nobody known."""
    named: bool = True
    """False where the name is only the transcript's label, such as `Speaker 3`."""


class Paragraph(Struct, frozen=True):
    """A readable piece of a turn, with its own address."""

    text: str
    anchor: str
    """Fragment of its address without the `#`, such as `t=1:05:37`."""
    start_ms: int | None
    fillers: tuple[tuple[int, int], ...] = ()
    """Half-open character ranges of `text` that a clean reading leaves out."""
    marks: tuple[TimeMark, ...] = ()
    """Times of words or captions inside `text`, where the source has several; else empty."""

    @property
    def clean(self) -> str:
        """What is said, without what a clean reading leaves out."""
        kept, done = [], 0
        for start, end in self.fillers:
            kept.append(self.text[done:start])
            done = end
        return "".join((*kept, self.text[done:]))


class Turn(Struct, frozen=True):
    """One speaker's uninterrupted speech within one chapter."""

    speaker: Speaker
    paragraphs: tuple[Paragraph, ...]
    start_ms: int | None
    end_ms: int | None
    line: int
    """Line of the transcript file on which the speech starts, from 1."""
    continues: bool = False
    """True where a chapter began inside the speech and this is the rest of it."""

    @property
    def anchor(self) -> str:
        """Fragment of its address: that of its first paragraph."""
        return self.paragraphs[0].anchor

    @property
    def text(self) -> str:
        return " ".join(paragraph.text for paragraph in self.paragraphs)


class Chapter(Struct, frozen=True):
    """A titled stretch of an episode."""

    title: str
    slug: str
    turns: Sequence[Turn]
    """What is said; a build reads it from disk when it is asked for, so keep no copies of it."""
    start_ms: int | None
    end_ms: int | None
    summary: str | None = None
    url: str | None = None
    image: str | None = None
    listed: bool = True


class Question(Struct, frozen=True):
    """What the interviewer asks, short enough for a list."""

    text: str
    anchor: str
    """Fragment of the address of the paragraph in which it is asked."""
    start_ms: int | None


class Media(Struct, frozen=True):
    """A recording of the episode, somewhere on the web or in the site."""

    url: str
    type: str | None = None
    length: int | None = None
    """Size in bytes, which RSS enclosures want."""
    duration_ms: int | None = None


class Soundbite(Struct, frozen=True):
    """A moment worth hearing by itself, for podcast players to offer."""

    start_ms: int
    duration_ms: int
    title: str | None = None
    """What to call it; without one, players take the episode's title."""


class Episode(Struct, frozen=True):
    """One conversation, complete: speakers named, text tidied, chapters placed."""

    slug: str
    title: str
    chapters: tuple[Chapter, ...]
    speakers: tuple[Speaker, ...]
    """In order of first speech."""
    chapters_found: bool
    """True where no chapters were given and the build found them."""
    duration_ms: int | None
    source: str
    """Path of the transcript relative to the content folder, with `/`."""
    date: date | None = None
    number: int | None = None
    summary: str | None = None
    audio: Media | None = None
    video: Media | None = None
    tags: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    """What the interviewer asks, in order; empty where nobody leads the conversation."""
    language: str = "en"
    notes: str = ""
    """Show notes in Markdown."""
    soundbites: tuple[Soundbite, ...] = ()
    talks: Mapping[str, Talk] = field(default_factory=dict)
    """How much each speaker says, by slug; measured when the episode is assembled."""
    opening: str = ""
    """How it begins, a few sentences, so that lists of episodes need not read what is said."""

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Every turn, in order of speech, across chapters."""
        return tuple(turn for chapter in self.chapters for turn in chapter.turns)

    @property
    def timed(self) -> bool:
        return self.chapters[0].start_ms is not None


class ContentPage(Struct, frozen=True):
    """A page of the publisher's own, such as `pages/about.md`."""

    slug: str
    title: str
    text: str
    """Markdown."""
    path: str
    line: int = 1
    summary: str | None = None


class Show(Struct, frozen=True):
    """The whole site's podcast or series."""

    title: str
    base_url: str
    """Address of the site with a `/` at the end, or empty where it is not known."""
    language: str = "en"
    description: str = ""
    author: str | None = None
    email: str | None = None
    image: str | None = None
    people: tuple[Person, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    """Text and address of links to show in the footer."""
    repo_url: str | None = None
    """Address of the repository that holds the content, where readers may suggest corrections."""
    repo_branch: str = "main"
    allow_html: bool = False
    """True lets raw HTML in Markdown through, on the publisher's responsibility."""
    domain: str | None = None
    category: str | None = None
    """Apple Podcasts category, such as `Technology` or `Science > Physics`."""
    explicit: bool = False
    """True where podcast players should warn of strong language."""
    unwanted_exports: frozenset[str] = frozenset()
    """Names of the exports that the publisher does not want."""
    unwanted_pages: frozenset[str] = frozenset()
    """Names of the pages, and what belongs to them, that the publisher does not want."""
    export_lunr_index: bool = False
    """True also publishes the search index in Lunr's own format."""
    pages: tuple[ContentPage, ...] = field(default=())
    chapter_command: tuple[str, ...] = ()
    """A command of the publisher's that finds chapters, in words; empty for the built-in finder."""
    chapter_seconds: int = 120
    """How long that command may take for one episode."""

    def has(self, pages: str) -> bool:
        """Tell whether the site has pages of a kind, as `[pages]` in `site.toml` calls it."""
        return pages not in self.unwanted_pages
