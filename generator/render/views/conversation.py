"""Views of the pieces of a conversation, which several pages show."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from generator.render.views.site import LinkView


class SpeakerView(Struct, frozen=True):
    """A speaker in an episode."""

    name: str
    slug: str
    """What stands for the speaker in addresses."""
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
    words: int = 0
    """Number of words said; 0 in lists of episodes, as are those that follow."""
    words_per_minute: int = 0
    """0 where the transcript does not tell."""
    longest: str = ""
    """How long the longest speech is, such as `12 min`; empty where there are no times."""
    longest_words: int = 0
    longest_href: str = ""
    """Where the longest speech begins on the page of the whole conversation."""


class ParagraphView(Struct, frozen=True):
    """A paragraph of a turn."""

    anchor: str
    """Its id, and its address after a `#`."""
    time: str
    """Such as `1:05:37`; empty where the transcript has no times."""
    text: str
    fillers: str
    """What a clean reading leaves out: by turns, how many characters stay and how many go, such as
    `0 4 13 4` for the first four and those from the 18th to the 21st; empty for none."""


class TurnView(Struct, frozen=True):
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
    line: int
    """Line of the transcript's file on which it starts; 0 where readers cannot correct it."""


class ChapterView(Struct, frozen=True):
    """A chapter, in a list or whole."""

    number: int
    title: str
    slug: str
    """Its id on the page of the whole conversation."""
    time: str
    duration: str
    summary: str
    lede: str
    """The summary, to stand above what is said; empty where that begins with the same sentence."""
    href: str
    """Address of the chapter's own page; where chapters have none, the same as `anchor_href`."""
    anchor_href: str
    """Address of the chapter on the page of the whole conversation."""
    listed: bool
    current: bool
    speakers: tuple[SpeakerView, ...]
    body: Markup
    """The chapter's turns as HTML, made by `partials/turns.html`; empty in lists."""


class QuestionView(Struct, frozen=True):
    """What the interviewer asks, in the list of questions."""

    text: str
    time: str
    href: str
    """Address of the paragraph in which it is asked, on the page of the whole conversation."""


class MapLane(Struct, frozen=True):
    """When one voice speaks, as a line of the map."""

    name: str
    color: int
    known: bool
    path: str
    """Path data for a stroke 8 units wide; lanes are 10 units high, the map 4000 units wide."""
    chapters: str = ""
    """A line for each chapter in which the voice speaks, and how much of the words are its own,
    such as `3:12 Scaling laws · 90%`; of the map alone, empty in a strip."""


class MapPart(Struct, frozen=True):
    """A chapter on the map."""

    chapter: ChapterView
    width: str
    """Classes that add up to its width in thousandths of the map's, such as `w1 w2 w32`."""
    label: str
    """Where its label stands below it: `start`, `middle` or `end`."""


class MapView(Struct, frozen=True):
    """Who speaks when, chapter by chapter, from the beginning to the end."""

    lanes: tuple[MapLane, ...]
    parts: tuple[MapPart, ...]


class MediaView(Struct, frozen=True):
    """A recording."""

    url: str
    type: str
    kind: str
    """`audio`, `youtube`, `vimeo`, `video` or `link`."""
    embed: str
    """Address of the player's frame, or empty."""


class EpisodeCard(Struct, frozen=True):
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
    language: str
    """Language in which it is held, or empty where that is the page's own."""
    direction: str
    """`ltr` or `rtl`, as that language is written."""
    strip: tuple[MapLane, ...] = ()
    """Who speaks when, all in one lane; empty where there is no room for it."""
