"""Which setting of `site.toml` a file of the site comes from, and how much each takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.exports.table import EXPORTS

Option = tuple[str, str]
"""A table of `site.toml` and a key in it that can be `false`."""

_EXPORTS = {export.file: export.name for export in EXPORTS}
_EXPORTS |= {"feed.xml": "feed", "llms.txt": "llms", "index.html.md": "llms"}
_FOLDERS = ("people", "tags", "search")
_PICTURE = "preview.png"


def option_of(path: str) -> Option | None:
    """Tell which setting would leave out a file of the site; `None` where none would."""
    folders, _, name = path.rpartition("/")
    of_chapter = folders.startswith("episodes/") and folders.count("/") == 2
    if of_chapter and name == "index.html.md":
        return "exports", "chapters_markdown"
    if name in _EXPORTS:
        return "exports", _EXPORTS[name]
    if name == _PICTURE:
        return "pages", "chapter_pictures" if of_chapter else "pictures"
    if of_chapter and name == "index.html":
        return "pages", "chapters"
    top = folders.partition("/")[0]
    return ("pages", top) if top in _FOLDERS else None


def sizes_by_option(sizes: Mapping[str, int]) -> dict[Option, int]:
    """Add up the bytes of files, by path, that each setting would leave out; the most first."""
    totals: Counter[Option] = Counter()
    for path, size in sizes.items():
        if option := option_of(path):
            totals[option] += size
    return dict(sorted(totals.items(), key=lambda entry: (-entry[1], entry[0])))
