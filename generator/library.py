"""All episodes together, complete and immutable: look-ups, neighbours, people and tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct, field

from generator.digests import digest
from generator.measures import Talk
from generator.model import Episode, Person, Show, Speaker
from generator.slugs import slugify


class Appearance(Struct, frozen=True):
    """An episode in which a person speaks."""

    episode: Episode
    speaker: Speaker
    talk: Talk


class Library(Struct, frozen=True, dict=True):
    """The show and its episodes, newest first."""

    show: Show
    episodes: tuple[Episode, ...]
    versions: Mapping[str, str] = field(default_factory=dict)
    """A name for all that each episode was made from, by slug; it changes when that does."""

    @classmethod
    def of(
        cls, show: Show, episodes: Iterable[Episode], versions: Mapping[str, str] | None = None
    ) -> Library:
        """Put the episodes into their order: by date, then number, then slug."""

        def age(episode: Episode) -> tuple[date, int, str]:
            return (episode.date or date.min, episode.number or 0, episode.slug)

        return cls(show, tuple(sorted(episodes, key=age, reverse=True)), versions or {})

    def version_of(self, episode: Episode) -> str:
        """Give a name for an episode's contents; where a build did not, from all that is in it."""
        return self.versions.get(episode.slug) or digest(episode)

    @cached_property
    def people(self) -> tuple[tuple[Person, tuple[Appearance, ...]], ...]:
        """Everybody who is named, with where they speak, by number of episodes, then of words.

        A label such as `Speaker 1` is nobody: it means another person in every episode.
        """
        known = {person.slug: person for person in self.show.people}
        appearances: dict[str, list[Appearance]] = {}
        for episode in self.episodes:
            for speaker in episode.speakers:
                if speaker.known and speaker.named:
                    entry = Appearance(episode, speaker, episode.talks[speaker.slug])
                    appearances.setdefault(speaker.slug, []).append(entry)
        found = [
            (known.get(slug) or _person(entries), tuple(entries))
            for slug, entries in appearances.items()
        ]
        return tuple(sorted(found, key=_prominence))

    @property
    def person_pages(self) -> tuple[tuple[Person, tuple[Appearance, ...]], ...]:
        """Give those of `people` who have a page: everybody, or nobody if none are wanted."""
        return self.people if self.show.has("people") else ()

    @property
    def tag_pages(self) -> tuple[tuple[str, str, tuple[Episode, ...]], ...]:
        """Give those of `tags` that have a page: all, or none if none are wanted."""
        return self.tags if self.show.has("tags") else ()

    @cached_property
    def tags(self) -> tuple[tuple[str, str, tuple[Episode, ...]], ...]:
        """Slug, name and episodes of every tag, in order of slug."""
        names: dict[str, str] = {}
        tagged: dict[str, list[Episode]] = {}
        for episode in self.episodes:
            for tag in episode.tags:
                slug = slugify(tag)
                names.setdefault(slug, tag)
                if episode not in tagged.setdefault(slug, [])[-1:]:
                    tagged[slug].append(episode)
        return tuple((slug, names[slug], tuple(tagged[slug])) for slug in sorted(tagged))


def _prominence(entry: tuple[Person, tuple[Appearance, ...]]) -> tuple[int, int, str]:
    person, seen = entry
    return (-len(seen), -sum(appearance.talk.words for appearance in seen), person.slug)


def _person(entries: list[Appearance]) -> Person:
    speaker = entries[0].speaker
    url = next((entry.speaker.url for entry in entries if entry.speaker.url), None)
    return Person(slug=speaker.slug, name=speaker.name, url=url)
