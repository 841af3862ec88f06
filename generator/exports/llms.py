"""llms.txt: what the site holds, for language models and whoever else reads text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.addresses import absolute, episode_path
from generator.exports.markdown import escape, heading
from generator.exports.markdown_pages import MARKDOWN_FILE, episode_link, has_markdown, link
from generator.exports.plain import plain
from generator.library import Library


def llms_text(library: Library) -> bytes:
    """Write the overview in the form of llmstxt.org: title, summary, lists of links."""
    return ("\n\n".join(filter(None, _blocks(library))) + "\n").encode("utf-8", "replace")


def _blocks(library: Library) -> Iterator[str]:
    show = library.show
    yield heading(1, show.title)
    if description := plain(show.description):
        yield f"> {escape(description)}"
    yield (
        "Transcripts of conversations. Every paragraph has an address: that of the episode's page"
        " with the time it is spoken, such as #t=1:05:37."
    )
    yield heading(2, "Conversations")
    yield "\n".join(episode_link("", episode) for episode in library.episodes)
    if library.person_pages:
        yield heading(2, "People")
        yield "\n".join(
            link("", f"people/{person.slug}/", person.name, person.about or "")
            for person, _ in library.person_pages
        )
    if show.pages:
        yield heading(2, "Pages")
        yield "\n".join(
            link("", f"{page.slug}/", page.title, page.summary or "") for page in show.pages
        )
    if show.base_url:
        example = absolute(show.base_url, episode_path(library.episodes[0].slug) + MARKDOWN_FILE)
        all_have = has_markdown("chapter", show) or not show.has("chapters")
        pages = "Every page" if all_have else "Every page but those of chapters"
        yield f"{pages} has a Markdown version beside it, such as <{example}>."
