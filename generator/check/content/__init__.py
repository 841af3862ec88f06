"""The rules for content, one file each; the table lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.check.content.corrections import idle_corrections
from generator.check.content.dates import missing_dates
from generator.check.content.gaps import gaps
from generator.check.content.images import images_without_text
from generator.check.content.inaudible import inaudible_places
from generator.check.content.labels import unnamed_speech
from generator.check.content.names import names_in_two_spellings
from generator.check.content.pictures import missing_pictures
from generator.check.content.spoken import SpokenShow
from generator.problems import Problem

CONTENT_RULES: dict[str, Callable[[SpokenShow], Iterator[Problem]]] = {
    "gaps": gaps,
    "labels": unnamed_speech,
    "names": names_in_two_spellings,
    "corrections": idle_corrections,
    "inaudible": inaudible_places,
    "dates": missing_dates,
    "images": images_without_text,
    "pictures": missing_pictures,
}
