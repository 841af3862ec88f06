"""Pages for programs: a Markdown version of each, and an overview of all."""

from __future__ import annotations

import posixpath
import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.exports.markdown_pages import lowered
from tests.built_site import TALK, BuiltSite
from tests.conftest import BuildSite

_LINK = re.compile(r"\]\(([^)#]+\.md)\)")
_SITE = {
    "site.toml": 'title = "Sea [talks]"\ndescription = "About *light*."\n'
    '[[people]]\nname = "Ann"\nabout = "Asks."\n',
    "pages/about.md": "# Who\n\nWe *are* here.\n",
    "episodes/12/episode.md": "---\ntitle: Light\ntags: [sea]\nsummary: Ann asks.\nchapters:\n"
    "  - 00:00 Start\n  - 00:07 Light (again)\n---\n## Seen\n\n[there](#t=0:07)\n",
    "episodes/12/transcript.txt": TALK,
}


def markdown_files(site: BuiltSite) -> list[str]:
    return [name for name in site.files if name.endswith("index.html.md")]


def test_every_page_that_is_listed_has_a_markdown_version_and_says_so(
    build_site: BuildSite,
) -> None:
    site = build_site(_SITE)
    listed = [page for page in site.pages if page not in ("404.html", "search/index.html")]
    assert markdown_files(site) == [f"{page}.md" for page in listed]
    for page in listed:
        link = site.page(page).css_first('link[type="text/markdown"]')
        assert link.attributes["href"] == "index.html.md"
    assert site.page("search/").css_first('link[type="text/markdown"]') is None


def test_links_between_markdown_pages_lead_somewhere(build_site: BuildSite) -> None:
    site = build_site(_SITE)
    for name in [*markdown_files(site), "llms.txt"]:
        links = _LINK.findall(site.text(name))
        assert links or name in ("about/index.html.md",) or "episodes/" in name
        for link in links:
            assert posixpath.normpath(posixpath.join(posixpath.dirname(name), link)) in site.files


def test_the_overview_has_the_form_of_llmstxt(build_site: BuildSite) -> None:
    lines = build_site(_SITE).text("llms.txt").splitlines()
    assert lines[:3] == ["# Sea \\[talks\\]", "", "> About \\*light\\*."]
    assert [line for line in lines if line.startswith("## ")] == [
        "## Conversations",
        "## People",
        "## Pages",
    ]
    assert "- [Light](episodes/12/index.html.md): Ann asks." in lines
    assert "- [Ann](people/ann/index.html.md): Asks." in lines


def test_the_page_of_an_episode_ends_with_its_notes(build_site: BuildSite) -> None:
    text = build_site(_SITE).text("episodes/12/index.html.md")
    assert text.endswith("## Show notes\n\n### Seen\n\n[there](#t=0:07)\n")


def test_the_page_of_a_long_conversation_leads_to_its_chapters_and_to_all_of_it(
    build_site: BuildSite,
) -> None:
    site = build_site(_SITE)
    text = site.text("episodes/12/index.html.md")
    assert "- [Start](start/index.html.md): 0:00" in text
    assert "- [Light (again)](light-again/index.html.md): 0:07" in text
    assert "[The whole transcript on one page](transcript.md)" in text
    assert "Thank you. I have kept one for thirty years." in site.text("episodes/12/transcript.md")
    without = build_site({**_SITE, "site.toml": "[exports]\nmarkdown = false\n"})
    assert "transcript.md" not in without.text("episodes/12/index.html.md")


def test_the_page_of_a_conversation_without_chapters_has_all_of_it(build_site: BuildSite) -> None:
    site = build_site({"episodes/talk.txt": TALK})
    text = site.text("episodes/talk/index.html.md")
    assert "Thank you. I have kept one for thirty years." in text


def test_a_chapter_knows_its_neighbours(build_site: BuildSite) -> None:
    text = build_site(_SITE).text("episodes/12/light-again/index.html.md")
    assert text.startswith("# Light (again)\n\n- [Light](../index.html.md)\n")
    assert "Thank you. I have kept one for thirty years." in text
    assert text.endswith("- [Start](../start/index.html.md)\n")


def test_none_of_it_is_made_where_it_is_not_wanted(build_site: BuildSite) -> None:
    site = build_site({**_SITE, "site.toml": "[exports]\nllms = false\nepub = false\n"})
    assert not [name for name in site.files if name.endswith((".html.md", "llms.txt", ".epub"))]
    assert "text/markdown" not in site.text("")
    assert "transcript.epub" not in site.text("episodes/12/")


def test_chapters_alone_can_do_without(build_site: BuildSite) -> None:
    settings = "[exports]\nchapters_markdown = false\n"
    site = build_site({**_SITE, "site.toml": settings}, base_url="https://example.org/")
    assert "episodes/12/start/index.html" in site.pages
    assert not [name for name in markdown_files(site) if "start" in name or "light" in name]
    assert "text/markdown" not in site.text("episodes/12/start/")
    assert "- Start: 0:00" in site.text("episodes/12/index.html.md")
    assert "Every page but those of chapters has a Markdown version" in site.text("llms.txt")


def test_headings_go_one_level_down_but_not_in_code() -> None:
    text = "# A\n\n```\n# not\n```\n\n###### F\n\n~~~~\n~~~\n# not\n~~~~\n## B"
    assert lowered(text) == "## A\n\n```\n# not\n```\n\n###### F\n\n~~~~\n~~~\n# not\n~~~~\n### B"


@given(st.text(st.sampled_from("#`~ \na-"), max_size=80))
def test_lowering_headings_leaves_code_as_it_is(text: str) -> None:
    def code(markdown: str) -> list[str]:
        return [t.content for t in MarkdownIt("commonmark").parse(markdown) if t.type == "fence"]

    assert code(lowered(text)) == code(text.strip("\n"))
