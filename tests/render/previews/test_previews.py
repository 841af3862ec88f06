"""Pictures for link previews."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image

from generator.render.palette import speaker_palette
from generator.render.previews import made
from tests.built_site import BuiltSite
from tests.conftest import BuildSite

_FILES = {
    "site.toml": 'title = "Night Talks"\n',
    "episodes/talk/transcript.txt": (
        "00:00 Ann: Welcome to the first part.\n00:30 Ben: Thank you.\n"
        "01:00 Ann: Now to the second part.\n01:30 Ben: It is.\n"
    ),
    "episodes/talk/episode.md": (
        "---\ntitle: The sea at night\nchapters:\n  - 00:00 First\n  - 01:00 Second\n---\n"
    ),
}
_URL = "https://talks.example.org/"


def _picture(site: BuiltSite, path: str) -> Image.Image:
    return Image.open(io.BytesIO((site.folder / path).read_bytes()))


def _image_of(site: BuiltSite, path: str) -> str:
    page = (site.folder / path).read_text("utf-8")
    found = re.search(r'<meta property="og:image" content="(.*?)">', page)
    return found[1] if found else ""


def test_every_episode_and_chapter_has_its_own_picture(build_site: BuildSite) -> None:
    site = build_site(_FILES, base_url=_URL)
    for page in ("", "episodes/talk/", "episodes/talk/first/", "episodes/talk/second/"):
        assert _image_of(site, f"{page}index.html") == f"{_URL}{page}preview.png"
        assert _picture(site, f"{page}preview.png").size == (1200, 630)
    assert _image_of(site, "people/index.html") == f"{_URL}preview.png"


def test_a_picture_shows_the_voices_in_their_colours(build_site: BuildSite) -> None:
    site = build_site(_FILES, base_url=_URL)
    picture = _picture(site, "episodes/talk/preview.png").convert("RGB")
    shown = {color for _, color in picture.getcolors(1200 * 630) or []}
    for color in speaker_palette()[:2]:
        wanted = tuple(int(color.light.text[at : at + 2], 16) for at in (1, 3, 5))
        near = [c for c in shown if max(abs(a - b) for a, b in zip(c, wanted, strict=True)) < 5]  # type: ignore[arg-type]
        assert near


def test_pictures_are_the_same_bytes_every_time(build_site: BuildSite) -> None:
    path = "episodes/talk/first/preview.png"
    first = (build_site(_FILES, base_url=_URL).folder / path).read_bytes()
    again = build_site(_FILES, base_url=_URL, output=build_site(_FILES).folder.parent / "other")
    assert (again.folder / path).read_bytes() == first


def test_a_picture_is_drawn_again_only_when_its_words_change(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.render.previews import picture

    drawn: list[str] = []
    draw = picture.draw

    def counted(preview: picture.Preview, *rest: object) -> bytes:
        drawn.append(preview.title)
        return draw(preview, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(picture, "draw", counted)
    build_site(_FILES, base_url=_URL)
    assert drawn == ["Night Talks", "The sea at night", "First", "Second"]
    drawn.clear()
    build_site(_FILES, base_url=_URL)
    assert drawn == []
    settings = _FILES["episodes/talk/episode.md"].replace("Second", "Last")
    build_site({**_FILES, "episodes/talk/episode.md": settings}, base_url=_URL)
    assert drawn == ["Last"]


def test_the_publishers_picture_comes_first(build_site: BuildSite) -> None:
    settings = 'title = "Night Talks"\nimage = "files/cover.png"\n'
    files: dict[str, str | bytes] = {**_FILES, "site.toml": settings, "files/cover.png": b"png"}
    site = build_site(files, base_url=_URL)
    assert _image_of(site, "index.html") == f"{_URL}files/cover.png"
    assert _image_of(site, "episodes/talk/index.html") == f"{_URL}episodes/talk/preview.png"
    assert not (site.folder / "preview.png").exists()


@pytest.mark.parametrize("option", ["", "[pages]\npictures = false\n"])
def test_no_pictures_without_an_address_or_against_the_publishers_will(
    build_site: BuildSite, option: str
) -> None:
    site = build_site({**_FILES, "site.toml": option}, base_url=_URL if option else None)
    assert list(site.folder.rglob("preview.png")) == []
    assert _image_of(site, "episodes/talk/index.html") == ""


def test_without_a_typeface_pages_do_without_pictures(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(made, "installed", tuple)
    site = build_site(_FILES, base_url=_URL)
    assert list(site.folder.rglob("preview.png")) == []


def test_words_in_letters_that_no_typeface_has_are_not_drawn_as_boxes(
    build_site: BuildSite,
) -> None:
    settings = _FILES["episodes/talk/episode.md"].replace("The sea at night", "ᏣᎳᎩ")
    site = build_site({**_FILES, "episodes/talk/episode.md": settings}, base_url=_URL)
    assert _image_of(site, "episodes/talk/index.html") == f"{_URL}preview.png"


def test_arabic_is_set_in_joined_letters_from_the_right(build_site: BuildSite) -> None:
    settings = "---\ntitle: البحر في الليل\nchapters: none\n---\n"
    turns = ("00:00 آن: مرحبا بكم في الجزء الأول.", "00:30 بن: شكرا.", "01:00 آن: نعم.")
    text = "\n".join(turns)
    files = {"episodes/talk/transcript.txt": text, "episodes/talk/episode.md": settings}
    site = build_site({**files, "site.toml": 'title = "ليل"\nlanguage = "ar"\n'}, base_url=_URL)
    picture = _picture(site, "episodes/talk/preview.png").convert("L")
    left, right = picture.crop((0, 130, 600, 400)), picture.crop((600, 130, 1200, 400))
    assert right.getextrema()[0] < 80 < left.getextrema()[0]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("language", "title"), [("ja", "夜の海"), ("zh", "夜里的海"), ("ko", "밤의 바다")]
)
def test_titles_of_east_asia_are_drawn_where_their_typeface_is(
    build_site: BuildSite, language: str, title: str
) -> None:
    pytest.importorskip("manimgx_fonts_cjk", reason="without chapterhouse[previews-cjk]")
    settings = _FILES["episodes/talk/episode.md"].replace("The sea at night", title)
    files = {**_FILES, "episodes/talk/episode.md": settings}
    site = build_site({**files, "site.toml": f'language = "{language}"\n'}, base_url=_URL)
    page = "episodes/talk/index.html"
    assert _image_of(site, page) == f"{_URL}episodes/talk/preview.png"
