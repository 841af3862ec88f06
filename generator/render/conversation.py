"""Views of a conversation: speakers, turns, chapters, and the card of an episode."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from markupsafe import Markup
from msgspec.structs import replace

from generator.addresses import chapter_path, episode_path, fragment, tag_path
from generator.model import Chapter, Episode, Paragraph, Speaker, Turn
from generator.render.conversation_map import episode_strip
from generator.render.environment import Templates
from generator.render.opening_words import opens_with
from generator.render.site import Site, direction, shorten
from generator.render.views import (
    ChapterView,
    EpisodeCard,
    LinkView,
    ParagraphView,
    QuestionView,
    SpeakerView,
    TurnView,
)
from generator.slugs import slugify
from generator.timeline import word_count
from generator.times import clock, iso_duration
from generator.words import Words

_BRIEF_WORDS = 8
_WHOLE_QUESTION = 4
"""Words from which on a question is one that a reader looks for: not "Really?"."""
_QUESTION_MARKS = ("?", "？", "؟")


def clock_or_empty(time_ms: int | None) -> str:
    return "" if time_ms is None else clock(time_ms)


class Conversation:
    """The views of one episode that several pages share, made once."""

    def __init__(self, episode: Episode, site: Site, templates: Templates) -> None:
        self.episode = episode
        self.path = episode_path(episode.slug)
        self._site = site
        self._words = site.words
        self._talks = episode.talks
        self._in_turns = {s.slug: self.speaker(s) for s in episode.speakers}
        self._templates = templates

    @cached_property
    def bodies(self) -> tuple[Markup, ...]:
        """What is said in each chapter, as HTML."""
        render, source = self._templates.render, self.episode.source
        return tuple(
            Markup(
                render("partials/turns.html", source, turns=self._turns(chapter.turns, not number))
            )
            for number, chapter in enumerate(self.episode.chapters)
        )

    @cached_property
    def _speaking(self) -> tuple[tuple[SpeakerView, ...], ...]:
        """Who speaks in each chapter, in order of first speech."""
        chapters = self.episode.chapters
        return tuple(
            tuple(self._in_turns[slug] for slug in dict.fromkeys(t.speaker.slug for t in c.turns))
            for c in chapters
        )

    def speaker(self, speaker: Speaker, here: str | None = None) -> SpeakerView:
        """Make a speaker's view; with a link to their page as seen from `here`."""
        talk, words = self._talks[speaker.slug], self._words
        _ = words
        pace = talk.words_per_minute
        linked = here is not None and speaker.known and speaker.named
        return SpeakerView(
            name=speaker.name if speaker.known else _("Unknown speaker"),
            slug=speaker.slug,
            role=self._words.role(speaker.role),
            color=speaker.color,
            known=speaker.known,
            href=self._site.person(here or "", speaker.slug) if linked else "",
            talk_time=words.length(talk.time_ms) if talk.time_ms is not None else "",
            share=talk.share,
            initials=initials(speaker.name),
            words=talk.words,
            words_per_minute=pace or 0,
            longest=words.length(talk.longest.time_ms) if talk.longest.time_ms else "",
            longest_words=talk.longest.words,
            longest_href=f"#{talk.longest.anchor}",
        )

    def speakers(self, here: str) -> tuple[SpeakerView, ...]:
        return tuple(self.speaker(speaker, here) for speaker in self.episode.speakers)

    def chapters(self, here: str, *, whole: bool, current: int = -1) -> tuple[ChapterView, ...]:
        """Make the views of all chapters as seen from `here`; `whole` puts in what was said."""
        return tuple(
            self.chapter(index, here, whole=whole, current=index == current)
            for index in range(len(self.episode.chapters))
        )

    def chapter(
        self, index: int, here: str, *, whole: bool = False, current: bool = False
    ) -> ChapterView:
        view = self._views[index]
        episode_link = "" if here == self.path else self._site.link(here, self.path)
        place = f"{episode_link}#{view.slug}"
        own_page = chapter_path(self.episode.slug, view.slug)
        return replace(
            view,
            lede=view.lede if whole else view.summary,
            href=self._site.link(here, own_page) if self._site.show.has("chapters") else place,
            anchor_href=place,
            current=current,
            body=self.bodies[index] if whole else view.body,
        )

    @cached_property
    def _views(self) -> tuple[ChapterView, ...]:
        """The chapters as no page has them: without links, and without what is said."""
        return tuple(
            ChapterView(
                number=number,
                title=chapter.title,
                slug=chapter.slug,
                time=clock_or_empty(chapter.start_ms),
                duration=_duration(chapter, self._words),
                summary=chapter.summary or "",
                lede=_lede(chapter),
                href="",
                anchor_href="",
                listed=chapter.listed,
                current=False,
                speakers=speakers,
                body=Markup(""),
            )
            for number, (chapter, speakers) in enumerate(
                zip(self.episode.chapters, self._speaking, strict=True), 1
            )
        )

    def questions(self) -> tuple[QuestionView, ...]:
        """Make the list of questions for the page of the whole conversation."""
        return tuple(
            QuestionView(each.text, clock_or_empty(each.start_ms), fragment(each.anchor))
            for each in self.episode.questions
        )

    def _turns(self, turns: Sequence[Turn], opening: bool) -> tuple[TurnView, ...]:
        """Make views of turns; the first of the `opening` chapter comes in between nothing."""
        previous = ""
        views: list[TurnView] = []
        for turn in turns:
            views.append(
                TurnView(
                    speaker=self._in_turns[turn.speaker.slug],
                    anchor=turn.anchor,
                    time=clock_or_empty(turn.start_ms),
                    paragraphs=tuple(_paragraph(each) for each in turn.paragraphs),
                    continues=turn.continues,
                    brief=_is_brief(turn) and not (opening and not views),
                    same=turn.speaker.slug == previous,
                    line=turn.line if self._site.show.repo_url else 0,
                )
            )
            previous = turn.speaker.slug
        return tuple(views)


def _lede(chapter: Chapter) -> str:
    """Give the summary, unless what is said begins with it."""
    summary = chapter.summary or ""
    return "" if summary and opens_with(chapter, summary) else summary


def _is_brief(turn: Turn) -> bool:
    """Tell an interjection; what asks in a whole sentence leads on, and is none."""
    # No more words are split off than it takes to know most turns.
    if sum(len(each.text.split(None, _BRIEF_WORDS)) for each in turn.paragraphs) > _BRIEF_WORDS:
        return False
    words = word_count(turn)
    asks = turn.paragraphs[-1].text.rstrip().endswith(_QUESTION_MARKS)
    return words < _WHOLE_QUESTION if asks else words <= _BRIEF_WORDS


def _paragraph(paragraph: Paragraph) -> ParagraphView:
    return ParagraphView(
        anchor=paragraph.anchor,
        time=clock_or_empty(paragraph.start_ms),
        text=paragraph.text,
        fillers=_steps(paragraph.fillers),
    )


def episode_card(episode: Episode, site: Site, here: str, *, strip: bool = False) -> EpisodeCard:
    """Make the view of an episode in a list on the page at `here`."""
    return EpisodeCard(
        title=episode.title,
        href=site.link(here, episode_path(episode.slug)),
        date=site.words.date(episode.date),
        date_iso=episode.date.isoformat() if episode.date else "",
        year=str(episode.date.year) if episode.date else "",
        number="" if episode.number is None else str(episode.number),
        summary=episode.summary or "",
        duration=site.words.length(episode.duration_ms) if episode.duration_ms else "",
        duration_iso=iso_duration(episode.duration_ms) if episode.duration_ms else "",
        speakers=tuple(
            SpeakerView(
                name=speaker.name,
                slug=speaker.slug,
                role=site.words.role(speaker.role),
                color=speaker.color,
                known=speaker.known,
                href=site.person(here, speaker.slug) if speaker.named else "",
                talk_time="",
                share=episode.talks[speaker.slug].share,
                initials=initials(speaker.name),
            )
            for speaker in episode.speakers
            if speaker.known
        ),
        chapter_count=len(episode.chapters),
        tags=_tags(episode, site, here),
        language="" if episode.language == site.show.language else episode.language,
        direction=direction(episode.language),
        strip=episode_strip(episode, mirrored=site.direction == "rtl") if strip else (),
    )


def _tags(episode: Episode, site: Site, here: str) -> tuple[LinkView, ...]:
    if not site.show.has("tags"):
        return ()
    return tuple(LinkView(tag, site.link(here, tag_path(slugify(tag)))) for tag in episode.tags)


def describe(episode: Episode, _: Words) -> str:
    """Describe an episode in a sentence, by its summary or by who speaks."""
    if episode.summary:
        return episode.summary
    names = [speaker.name for speaker in episode.speakers if speaker.named]
    if not names:
        return shorten_first(episode)
    return _("A conversation with %(names)s.", {"names": _.list(names)})


def shorten_first(episode: Episode) -> str:
    return shorten(episode.turns[0].text, 160)


def initials(name: str) -> str:
    """Give the first letters of the first and the last part of a name."""
    parts = name.split()
    letters = [parts[0][0], parts[-1][0]] if len(parts) > 1 else [name[:1]]
    return "".join(letters).upper()


def _duration(chapter: Chapter, words: Words) -> str:
    if chapter.start_ms is None or chapter.end_ms is None or chapter.end_ms <= chapter.start_ms:
        return ""
    return words.length(chapter.end_ms - chapter.start_ms)


def _steps(ranges: Sequence[tuple[int, int]]) -> str:
    """Write ranges as steps, which compress to half of what places in the text do."""
    ends = (0, *(end for _, end in ranges))
    return " ".join(
        f"{start - before} {end - start}"
        for before, (start, end) in zip(ends, ranges, strict=False)
    )
