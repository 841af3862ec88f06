"""The search: its index in pieces, made here, and the scripts that read it in the browser."""

from __future__ import annotations

from dataclasses import dataclass

from generator.library import Library
from generator.problems import Problems
from generator.search.archive import archive_files
from generator.search.browser import browser_file
from generator.search.documents import languages
from generator.search.languages import known, primary, stems, supported

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
    if library.show.export_lunr_index:
        from generator.search.lunr_export import lunr_index

        files[f"{_FOLDER}lunr.json"] = lunr_index(library)
    return SearchFiles(entry, files)


def check_languages(library: Library, problems: Problems) -> None:
    """Warn of each language in which words are found only as they are written."""
    told: set[str] = set()
    for episode in library.episodes:
        code = primary(episode.language)
        if code not in told and not supported(code):
            told.add(code)
            problems.warn(
                episode.source,
                0,
                f'the search does not know the language "{code}", and finds words of it only as '
                "they are written",
                hint=f"it knows {', '.join(known())}; everything else works",
            )


def browser_scripts(library: Library) -> dict[str, bytes]:
    """Give the libraries that the search needs in the browser, by their names."""
    codes = {primary(language) for language in languages(library)}
    names = {f"stem_{code}.js" for code in codes if stems(code)}
    if names:
        names.add("stem_base.js")
    if "en" in codes:
        names.add("lunr.js")
    return {name: browser_file(name) for name in sorted({*names, "LICENSES.txt"})}
