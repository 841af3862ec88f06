"""Views of tags: their episodes, who speaks there, and what else is spoken of."""

from __future__ import annotations

from collections import Counter

from generator.addresses import tag_path
from generator.model import Episode
from generator.render.conversation import episode_card
from generator.render.site import Site
from generator.render.views import LinkView, TagView
from generator.slugs import slugify

_MOST = 12
_MOST_STRIPS = 100


def tag_view(
    slug: str, name: str, episodes: tuple[Episode, ...], site: Site, here: str, *, whole: bool
) -> TagView:
    """Make the view of a tag on the page at `here`; `whole` for its own page."""
    return TagView(
        name=name,
        href=site.link(here, tag_path(slug)),
        episodes=tuple(
            episode_card(episode, site, here, strip=whole and place < _MOST_STRIPS)
            for place, episode in enumerate(episodes)
        ),
        related=_related(slug, episodes, site, here) if whole else (),
    )


def _related(
    slug: str, episodes: tuple[Episode, ...], site: Site, here: str
) -> tuple[LinkView, ...]:
    """Give the other tags of these episodes, most frequent first."""
    names: dict[str, str] = {}
    counts = Counter[str]()
    for episode in episodes:
        for tag in dict.fromkeys(episode.tags):
            if (other := slugify(tag)) != slug:
                names.setdefault(other, tag)
                counts[other] += 1
    most = sorted(counts, key=lambda other: (-counts[other], other))[:_MOST]
    return tuple(LinkView(names[other], site.link(here, tag_path(other))) for other in most)
