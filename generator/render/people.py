"""Views of people: what they say over all episodes, and where they say most."""

from __future__ import annotations

from collections.abc import Iterator

from generator.addresses import chapter_place, episode_path, fragment, person_path
from generator.library import Appearance
from generator.model import Episode, Person
from generator.render.conversation import episode_card, initials
from generator.render.conversation_map import person_strip
from generator.render.site import Site
from generator.render.views import AppearanceView, LinkView, PersonChapterView, PersonView

_MOST_CHAPTERS = 3
_MOST_STRIPS = 100
"""More of them make a page heavy and say little."""


def person_view(
    person: Person, seen: tuple[Appearance, ...], site: Site, here: str, *, whole: bool
) -> PersonView:
    """Make the view of a person on the page at `here`; `whole` for their own page."""
    words = site.words
    spoken = sum(a.talk.words for a in seen)
    timed = [(a.talk.words, a.talk.time_ms) for a in seen if a.talk.time_ms]
    time_ms = sum(time for _, time in timed)
    roles = dict.fromkeys(words.role(a.speaker.role) for a in seen if a.speaker.role)
    return PersonView(
        name=person.name,
        href=site.link(here, person_path(person.slug)),
        url=person.url or "",
        image=_picture(person.image, site, here),
        about=person.about or "",
        roles=words.list(roles),
        talk_time=words.length(time_ms) if time_ms else "",
        words=spoken,
        words_per_minute=round(sum(w for w, _ in timed) * 60_000 / time_ms) if time_ms else 0,
        longest=_longest(seen, site, here),
        appearances=tuple(
            _appearance(appearance, site, here, strip=whole and place < _MOST_STRIPS)
            for place, appearance in enumerate(seen)
        ),
        chapters=tuple(_chapters(seen, site, here)) if whole else (),
        initials=initials(person.name),
    )


def _appearance(appearance: Appearance, site: Site, here: str, *, strip: bool) -> AppearanceView:
    talk, episode = appearance.talk, appearance.episode
    mirrored = site.direction == "rtl"
    return AppearanceView(
        episode=episode_card(episode, site, here),
        role=site.words.role(appearance.speaker.role),
        talk_time="" if talk.time_ms is None else site.words.length(talk.time_ms),
        share=talk.share,
        color=appearance.speaker.color,
        strip=person_strip(episode, appearance.speaker, mirrored=mirrored) if strip else (),
    )


def _longest(seen: tuple[Appearance, ...], site: Site, here: str) -> LinkView:
    """Link to the longest speech of all."""
    most = max(seen, key=lambda appearance: appearance.talk.longest.words)
    speech = most.talk.longest
    if speech.time_ms:
        text = site.words.length(speech.time_ms)
    else:
        text = site.words.catalogue.ngettext("%(count)s word", "%(count)s words", speech.words)
        text %= {"count": site.words.number(speech.words)}
    target = site.link(here, episode_path(most.episode.slug))
    return LinkView(text, target + fragment(speech.anchor))


def _chapters(seen: tuple[Appearance, ...], site: Site, here: str) -> Iterator[PersonChapterView]:
    """Give the chapters in which a person says most."""
    found = []
    for place, appearance in enumerate(seen):
        if len(appearance.episode.chapters) < 2:
            continue
        totals = [sum(each) for each in zip(*_by_chapter(appearance.episode), strict=True)]
        for index, own in enumerate(appearance.talk.chapters):
            if own and appearance.episode.chapters[index].listed:
                found.append((-own, place, index, round(100 * own / totals[index])))
    # Chosen by words, listed by what stands beside them, as another order would look wrong.
    most = sorted(found)[:_MOST_CHAPTERS]
    for _, place, index, share in sorted(most, key=lambda each: -each[3]):
        episode = seen[place].episode
        chapter = episode.chapters[index]
        yield PersonChapterView(
            title=chapter.title,
            href=site.link(
                here,
                chapter_place(episode.slug, chapter.slug, own_page=site.show.has("chapters")),
            ),
            episode=episode.title,
            share=share,
            color=seen[place].speaker.color,
        )


def _by_chapter(episode: Episode) -> list[tuple[int, ...]]:
    return [talk.chapters for talk in episode.talks.values()]


def _picture(image: str | None, site: Site, here: str) -> str:
    if not image or "://" in image:
        return image or ""
    return site.link(here, image)
