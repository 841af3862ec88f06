"""Pictures without any `alt`, which a screen reader names by their file."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.finding import warning
from generator.check.site.pages import BuiltSite
from generator.problems import Problem


def pictures_without_text(site: BuiltSite) -> Iterator[Problem]:
    """Give every picture whose tag has no `alt`; an empty one says that it is an ornament."""
    for page in site.pages.values():
        for address in dict.fromkeys(page.blind_images):
            message = f'the picture "{address}" has no alternative text'
            hint = 'give its <img> an alt="…", or alt="" for an ornament'
            yield warning(site.shown(page.path), 0, message, hint=hint)
