"""Nobody's text can run as code in a reader's browser, or break what machines read."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest

from tests.built_site import BuiltSite, said
from tests.conftest import BuildSite

EVIL = (
    """<script>alert(1)</script>"><img src=x onerror=alert(1)>' ]]> --> </script><!-- {{ 7*7 }}"""
)
QUOTED = EVIL.replace("\\", "\\\\").replace('"', '\\"')
NOTES = f"""
{EVIL}

[link](javascript:alert(1)) [data](data:text/html,<script>alert(1)</script>)
![picture](javascript:alert(1)) <https://example.org/"onmouseover="alert(1)> <svg onload=alert(1)>

```js
{EVIL}
```

[x]: javascript:alert(1) "{EVIL}"
[x] | [VBScript](vbscript:x) | [tab](java\tscript:alert(1)) | &#x6A;avascript:alert(1)
"""
FILES = {
    "site.toml": f'title = "{QUOTED}"\ndescription = "{QUOTED}"\nauthor = "{QUOTED}"\n'
    f'[[people]]\nname = "Ann"\nabout = "{QUOTED}"\n[[links]]\ntext = "{QUOTED}"\nurl = "a"\n',
    "pages/evil.md": f'---\ntitle: "{QUOTED}"\n---\n{NOTES}',
    "episodes/talk/transcript.txt": f"00:00 Ann: {EVIL}\n00:07 Ben: um, {EVIL}, um, it's\n"
    f"02:00 Evil & Sons': Hello \x0b\x0c\x1b[31m\x7f there.\n",
    "episodes/talk/episode.md": f'---\ntitle: "{QUOTED}"\nsummary: "{QUOTED}"\ndate: 2024-01-01\n'
    f'tags: ["{QUOTED}"]\nspeakers:\n  Ben: {{name: "{QUOTED}", role: "{QUOTED}"}}\n'
    f'chapters:\n  - "00:00 {QUOTED}"\n  - "00:07 {QUOTED}"\n---\n{NOTES}',
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    from generator.build import BuildOptions, build
    from tests.built_site import write_files

    folder = tmp_path_factory.mktemp("hostile")
    write_files(folder / "content", FILES)
    build(BuildOptions(folder / "content", folder / "site", base_url="https://example.org/x/"))
    return BuiltSite(folder / "site")


def test_no_page_gains_a_script_or_a_handler(site: BuiltSite) -> None:
    harmless = {"application/ld+json", "module"}
    for path in site.pages:
        page = site.page(path)
        kinds = [node.attributes.get("type") for node in page.css("script")]
        guards = [kind for kind in kinds if kind not in harmless]
        assert len(guards) == 1, path  # the colour scheme's, which the policy knows by its hash
        for node in page.css("*"):
            assert [name for name in node.attributes if name.startswith("on")] == [], path
            for name in ("href", "src", "action", "data", "poster", "content"):
                value = re.sub(r"[\s\x00-\x1f]", "", node.attributes.get(name) or "").lower()
                assert not value.startswith(("javascript:", "vbscript:", "data:text")), path
        assert page.css("svg[onload], iframe, object, embed, base") == [], path


def test_what_was_said_is_shown_as_it_was(site: BuiltSite) -> None:
    first, second, third = said(site.page("episodes/talk/"))
    assert first == EVIL
    assert second == f"um, {EVIL}, um, it's"
    assert third.startswith("Hello")
    assert third.endswith("there.")


def test_templates_in_text_are_text(site: BuiltSite) -> None:
    assert "{{ 7*7 }}" in said(site.page("episodes/talk/"))[0]
    assert all(">49<" not in site.text(path) for path in site.pages)


def test_structured_data_stays_whole(site: BuiltSite) -> None:
    for path in site.pages:
        for node in site.page(path).css('script[type="application/ld+json"]'):
            json.loads(node.text())
    titles = [
        json.loads(node.text())["name"]
        for node in site.page("episodes/talk/").css('script[type="application/ld+json"]')
    ]
    assert titles == [" ".join(EVIL.split())]


def test_what_machines_read_stays_well_formed(site: BuiltSite) -> None:
    for name in site.files:
        if name.endswith(".xml"):
            ElementTree.fromstring(site.bytes(name))
        elif name.endswith(".json"):
            json.loads(site.bytes(name))


def test_raw_html_in_notes_is_text_unless_it_is_allowed(build_site: BuildSite) -> None:
    files = {"episodes/talk.txt": "00:00 Ann: Hi.\n", "pages/about.md": "<b class=x>bold</b>"}
    assert build_site(files).page("about/").css("b.x") == []
    allowed = build_site({"site.toml": "allow_html = true"})
    assert len(allowed.page("about/").css("b.x")) == 1
