"""Who speaks: labels of the transcript become speakers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.config.episode import SpeakerEntry
from generator.model import Person, Speaker
from generator.patterns import pattern
from generator.slugs import slugify

UNKNOWN_SLUG = "unknown-speaker"

_GENERIC = pattern(
    r"(speakers?|spk|spkr|unknown|participant|voice|person|guest|host|interviewer|interviewee"
    r"|moderator|narrator|male|female|sprecher(in)?|locuteur|hablante|orador|me|them|you|q|a)"
    r"([\s_#.-]*([\dA-H]|\d+))?",
    re.IGNORECASE,
)


def name_speakers(
    labels: Iterable[str | None],
    entries: Mapping[str, SpeakerEntry],
    people: Sequence[Person],
) -> dict[str | None, Speaker]:
    """Make the speaker of every label, given in order of first speech.

    Hosts take the first colours, so that a host looks the same in every episode; the others
    follow in order of first speech. Two labels with one name are one speaker.
    """
    order = list(dict.fromkeys(labels))
    known = [label for label in order if label is not None]
    hosts_first = sorted(known, key=lambda label: _role(label, entries) != "host")
    by_name = {person.name: person for person in people}
    by_slug: dict[str, Speaker] = {}
    found: dict[str | None, Speaker] = {}
    for label in hosts_first:
        entry = entries.get(label)
        name = entry.name if entry else label
        person = by_name.get(name)
        slug = person.slug if person else slugify(name, "speaker")
        if slug not in by_slug:
            by_slug[slug] = Speaker(
                slug=slug,
                name=name,
                role=entry.role if entry else None,
                url=(entry.url if entry else None) or (person.url if person else None),
                color=len(by_slug),
                named=entry is not None or not _GENERIC.fullmatch(name.strip()),
            )
        found[label] = by_slug[slug]
    if None in order:
        found[None] = Speaker(
            UNKNOWN_SLUG, "Unknown speaker", None, None, len(by_slug), known=False, named=False
        )
    return {label: found[label] for label in order}


def _role(label: str, entries: Mapping[str, SpeakerEntry]) -> str | None:
    entry = entries.get(label)
    return entry.role if entry else None
