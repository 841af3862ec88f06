"""What the scripts of a page with a conversation need to know."""

from __future__ import annotations

from generator.addresses import episode_path
from generator.exports.citations import citations
from generator.exports.word_times import FILE, has_word_times
from generator.model import Episode
from generator.render.editing import corrected, edit_address
from generator.render.site import Site
from generator.render.views import CitationsView, ToolsView


def tools_view(episode: Episode, site: Site, here: str) -> ToolsView:
    """Make the view of an episode's tools on the page at `here`."""
    path = episode_path(episode.slug)
    forms = citations(episode, site.show, site.words)
    return ToolsView(
        episode=site.link(here, path),
        words=site.link(here, path + FILE) if has_word_times(episode) else "",
        duration_s=round((episode.duration_ms or 0) / 1000),
        edit=edit_address(site.show, site.history.path(episode.source)),
        corrected=corrected(site.history.of(episode.source), site.words),
        citations=CitationsView(forms.apa, forms.chicago, forms.bibtex),
    )
