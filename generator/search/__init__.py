"""The search: its index in pieces, made here, and the scripts that read it in the browser."""

from __future__ import annotations

from dataclasses import dataclass

from generator.library import Library
from generator.search.archive import archive_files
from generator.search.browser import browser_file
from generator.search.documents import languages
from generator.search.languages import primary, stems

_FOLDER = "search/"


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """What the search needs on the site."""

    entry: str
    """Path of the file from which the search starts."""
    files: dict[str, bytes]


def build_search(library: Library) -> SearchFiles:
    """Make the search index over everything said in all episodes."""
    entry, files = archive_files(library, _FOLDER)
    return SearchFiles(entry, files)


def browser_scripts(library: Library) -> dict[str, bytes]:
    """Give the libraries that the search needs in the browser, by their names."""
    codes = {primary(language) for language in languages(library)}
    names = {f"stem_{code}.js" for code in codes if stems(code)}
    if names:
        names.add("stem_base.js")
    if "en" in codes:
        names.add("lunr.js")
    return {name: browser_file(name) for name in sorted({*names, "LICENSES.txt"})}
