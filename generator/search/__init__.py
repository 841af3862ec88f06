"""The search: its index in pieces, made here, and the scripts that read it in the browser."""

from __future__ import annotations

from dataclasses import dataclass

from generator.library import Library
from generator.search.archive import archive_files
from generator.search.browser import browser_file

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


def lunr_script() -> bytes:
    """Give lunr.js as an ES module."""
    return browser_file("lunr.js")
