"""What a page says of the files in which a transcript is given out."""

from __future__ import annotations

import pytest

from tests.conftest import BuildSite


@pytest.mark.parametrize(
    ("transcript", "told"),
    [
        ("00:00 Ann: Hello there.\n\n00:04 Ben: Good day.\n", True),
        ("Ann: Hello there.\n\nBen: Good day.\n", False),
        ("WEBVTT\n\n00:00.000 --> 00:02.000\nHello there.\n", False),
    ],
)
def test_times_and_names_are_promised_where_there_are_some(
    build_site: BuildSite, transcript: str, told: bool
) -> None:
    site = build_site({"episodes/talk.txt": transcript})
    exports = site.page("episodes/talk/index.html").css_first(".exports")
    assert ("times and names included" in exports.text()) is told
