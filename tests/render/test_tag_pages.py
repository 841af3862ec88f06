"""What the pages of tags say."""

from __future__ import annotations

from tests.built_site import TALK
from tests.conftest import BuildSite


def _episode(title: str, tags: str) -> str:
    return f"---\ntitle: {title}\ntags: [{tags}]\n---\n"


def test_a_tag_leads_to_its_episodes_and_to_related_tags(build_site: BuildSite) -> None:
    files = {
        "episodes/a/episode.md": _episode("Lamps", "sea, light"),
        "episodes/b/episode.md": _episode("Waves", "sea, light, wind"),
        "episodes/c/episode.md": _episode("Bread", "baking"),
    } | {f"episodes/{name}/transcript.txt": TALK for name in "abc"}
    site = build_site(files)
    page = site.page("tags/sea/index.html")
    assert sorted(link.text() for link in page.css(".row_title a")) == ["Lamps", "Waves"]
    related = [(link.text(), link.attributes["href"]) for link in page.css(".related a")]
    assert related == [("light", "../light/"), ("wind", "../wind/")]
    assert page.css_first(".row .strip") is not None
    assert site.page("tags/baking/index.html").css_first(".related") is None


def test_the_list_of_tags_says_what_they_are_about(build_site: BuildSite) -> None:
    files = {
        "episodes/a/episode.md": _episode("Lamps", "sea"),
        "episodes/a/transcript.txt": TALK,
    }
    entry = build_site(files).page("tags/index.html").css_first(".tags li")
    assert entry.css_first("a").text() == "sea"
    assert entry.css_first("small").text() == "Lamps"
    assert entry.css_first(".unseen").text() == "1 episode"
