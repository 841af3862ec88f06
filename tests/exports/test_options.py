"""Which setting leaves out which files, and how many bytes that saves."""

from __future__ import annotations

import pytest

from generator.build import BuildOptions, build
from generator.config.exports import EXPORT_NAMES
from generator.config.pages import PAGE_NAMES
from generator.exports.options import option_of
from generator.summaries import sizes_lines
from tests.conftest import BuildSite
from tests.site.test_left_out import FILES

OPTIONS = [("pages", name) for name in PAGE_NAMES] + [("exports", name) for name in EXPORT_NAMES]


@pytest.mark.parametrize("option", OPTIONS, ids="-".join)
def test_a_setting_leaves_out_the_files_that_are_said_to_be_of_it(
    build_site: BuildSite, option: tuple[str, str]
) -> None:
    base = 'title = "Talks"\nbase_url = "https://example.org/"\n'
    site = build_site({**FILES, "site.toml": base})
    mine = {path for path in site.files if option_of(path) == option}
    assert mine
    table, name = option
    left = set(build_site({"site.toml": f"{base}[{table}]\n{name} = false\n"}).files)
    assert not mine & left
    others = {"index.html.md", "preview.png"} if table == "pages" else {"index.html.md"}
    gone = {path for path in site.files if not path.startswith("assets/")} - left
    assert {path for path in gone - mine if path.rpartition("/")[2] not in others} == set()


def test_what_takes_most_is_told_first(build_site: BuildSite) -> None:
    site = build_site(FILES)
    content, output = site.folder.parent / "content", site.folder
    pages, exports = sizes_lines(build(BuildOptions(content, output)))
    assert pages.startswith("Pages: people ")
    assert ", tags " in pages
    assert exports.startswith("Exports: ")
    assert "chapters_markdown 1 kB" in exports
