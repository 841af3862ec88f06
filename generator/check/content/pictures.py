"""Pictures that `site.toml` names and that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.content.spoken import SpokenShow
from generator.check.finding import warning
from generator.problems import Problem, nearest

_FOLDER = "files/"


def missing_pictures(show: SpokenShow) -> Iterator[Problem]:
    """Give the pictures of the show and its people that should lie in `files/` and do not.

    The picture of the show stands in no page, only in the feed and in previews of links.
    """
    content = show.content
    there = [_FOLDER + name for name, _ in content.files]
    named = (content.show.image, *(person.image for person in content.show.people))
    for image in dict.fromkeys(named):
        if image and image.startswith(_FOLDER) and image not in there:
            hint = nearest(image, there) or f"put it into {content.shown}/{_FOLDER}"
            path = f"{content.shown}/site.toml"
            yield warning(path, 0, f'the picture "{image}" is not there', hint=hint)
