"""Everything that a site consists of, as paths and bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace

from generator.addresses import chapter_path, episode_path, person_path, tag_path
from generator.digests import digest as digest_of
from generator.digests import folders_digest, program_digest
from generator.exports.feed import FEED_PATH, feed
from generator.exports.llms import llms_text
from generator.exports.markdown_pages import markdown_pages
from generator.exports.robots import robots
from generator.exports.sitemap import sitemap
from generator.library import Library
from generator.load import Content
from generator.render.episode_files import episode_files
from generator.render.look import Look
from generator.render.minify import minified
from generator.render.page import Page
from generator.render.pages import Pages
from generator.render.previews import Picture, Previews
from generator.render.shared import SHARED_PARTS, shared_parts
from generator.render.theme import Theme, digest
from generator.search import ENTRY, browser_scripts, search_files
from generator.store import Store
from generator.workshop import Workshop

_VENDOR = "js/vendor/"
_SEARCH = "js/search"
"""So the paths begin of scripts that only a search has a use for."""


def site_files(
    library: Library,
    content: Content,
    theme: Theme,
    workshop: Workshop,
    keep: Callable[[Mapping[str, str]], bool],
) -> Iterator[Page]:
    """Give every file of the site that may have changed, one after the other.

    `keep` is asked to keep files of the last build, by path and fingerprint.
    """
    look, static, front = look_of(library, theme, workshop.store)
    site, templates = look.site()
    if front:
        yield front.path, front.data
    yield from Pages(library, site, templates).all()
    yield from episode_files(library, look, content.history, workshop, keep)
    yield from _for_machines(library)
    if library.show.has("search"):
        yield from search_files(library, workshop, keep)
    for name, data in static.items():
        yield look.static + name, data
    yield from _own_files(content, library)


def look_of(
    library: Library, theme: Theme, store: Store
) -> tuple[Look, dict[str, bytes], Picture | None]:
    """Give what all pages are made from, the static files, and the picture of the front page."""
    static = _static_files(theme, library.show.language, store)
    if library.show.has("search"):
        static |= {_VENDOR + name: data for name, data in browser_scripts(library).items()}
    else:
        static = {name: data for name, data in static.items() if not name.startswith(_SEARCH)}
    contents = [part for name in sorted(static) for part in (name.encode(), static[name])]
    show = library.show
    look = Look(
        # What is on the publisher's pages does not matter to episodes, only that they are there.
        show=replace(show, pages=tuple(replace(page, text="", line=0) for page in show.pages)),
        theme=theme,
        static=f"assets/{digest(contents)}/",
        search_entry=ENTRY,
        has_people=bool(library.person_pages),
        has_tags=bool(library.tag_pages),
        picture="",
        store=store.folder,
    )
    front = Previews(look.site()[0], store).show(library) if show.base_url else None
    return (replace(look, picture=front.path) if front else look), static, front


def _static_files(theme: Theme, language: str, store: Store) -> dict[str, bytes]:
    """Give the theme's scripts, styles and pictures, as small as they can be."""
    key = digest_of("static", program_digest(), theme, language, folders_digest(theme.folders))
    found = store.load(key)
    if not isinstance(found, dict):
        sheets = {"style.css": theme.stylesheet, "code.css": theme.code_stylesheet}
        found = {**dict(theme.static_files()), **sheets}
        found[SHARED_PARTS] = shared_parts(theme, language, store)
        found = {name: minified(name, data) for name, data in found.items()}
        store.save(key, found)
    return found


def _for_machines(library: Library) -> Iterator[Page]:
    show = library.show
    yield ".nojekyll", b""
    yield "robots.txt", robots(show.base_url)
    if show.domain:
        yield "CNAME", f"{show.domain}\n".encode()
    if (data := feed(library.episodes, show)) is not None:
        yield FEED_PATH, data
    if "llms" not in show.unwanted_exports and library.episodes:
        yield "llms.txt", llms_text(library)
        yield from markdown_pages(library)
    if (data := sitemap(_listed(library), show.base_url)) is not None:
        yield "sitemap.xml", data


def _listed(library: Library) -> Iterator[tuple[str, None]]:
    yield "", None
    for episode in library.episodes:
        yield episode_path(episode.slug), None
        if len(episode.chapters) > 1 and library.show.has("chapters"):
            for chapter in episode.chapters:
                yield chapter_path(episode.slug, chapter.slug), None
    if library.person_pages:
        yield "people/", None
    for person, _ in library.person_pages:
        yield person_path(person.slug), None
    if library.tag_pages:
        yield "tags/", None
    for slug, _, _ in library.tag_pages:
        yield tag_path(slug), None
    for page in library.show.pages:
        yield f"{page.slug}/", None
    if library.show.has("search"):
        yield "search/", None


def _own_files(content: Content, library: Library) -> Iterator[Page]:
    for name, path in content.files:
        yield f"files/{name}", path.read_bytes()
    published = {episode.slug for episode in library.episodes}
    for episode in content.episodes:
        for name, path in episode.extra if episode.slug in published else ():
            yield f"{episode_path(episode.slug)}{name}", path.read_bytes()
