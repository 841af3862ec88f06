"""A site that is nothing but a search, made of a Library without templates."""

from __future__ import annotations

from pathlib import Path

from generator.library import Library
from generator.render.minify import minified
from generator.search import browser_scripts
from generator.search.archive import archive_files, episode_parts
from generator.search.documents import searched
from tests.built_site import ROOT

_SCRIPTS = ROOT / "themes/default/static/js"


def write_search_site(library: Library, folder: Path) -> dict[str, bytes]:
    """Write the index and the scripts below `js/`; gives the files of the index."""
    _, files = archive_files(library, map(episode_parts, searched(library)), "search/")
    scripts = {
        f"js/{path.relative_to(_SCRIPTS).as_posix()}": minified(path.name, path.read_bytes())
        for path in sorted(_SCRIPTS.rglob("*.js"))
    }
    vendor = {f"js/vendor/{name}": data for name, data in browser_scripts(library).items()}
    page = {"index.html": b'<!doctype html><html lang="en"><title>Search</title>'}
    for name, data in {**files, **scripts, **vendor, **page}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return files
