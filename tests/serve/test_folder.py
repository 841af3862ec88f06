"""Which file an address means in the preview."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.preview.folder import Found, find
from generator.preview.mime import media_type


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for path in ("index.html", "404.html", "people/index.html", "files/a b.txt", "ä/index.html"):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(path)
    (site / "empty").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (site / "out").symlink_to(tmp_path)
    return site


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("/", "index.html"),
        ("/index.html", "index.html"),
        ("/people/", "people/index.html"),
        ("/people/?q=1", "people/index.html"),
        ("/files/a%20b.txt", "files/a b.txt"),
        ("/%C3%A4/", "ä/index.html"),
        ("//people/", "people/index.html"),
    ],
)
def test_addresses_lead_to_files(root: Path, target: str, file: str) -> None:
    assert find(root, "/", target) == Found(200, root / file)


@pytest.mark.parametrize(
    "target",
    [
        *("/nothing", "/empty/", "/index.html/", "/files/a%20b.txt/", "/%ff", "/a%00b"),
        *("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/people/../../secret.txt"),
        *("/out/secret.txt", "/..%5csecret.txt", "/" + "x" * 5000),
    ],
)
def test_nothing_is_found_that_is_not_in_the_site(root: Path, target: str) -> None:
    assert find(root, "/", target) == Found(404, root / "404.html")


def test_a_folder_is_shown_with_a_slash_at_its_end(root: Path) -> None:
    assert find(root, "/", "/people?q=1") == Found(301, location="/people/?q=1")
    assert find(root, "/", "/%C3%A4") == Found(301, location="/%C3%A4/")


def test_a_site_below_a_path_is_shown_there_alone(root: Path) -> None:
    assert find(root, "/show/", "/show/people/") == Found(200, root / "people/index.html")
    assert find(root, "/show/", "/show/people") == Found(301, location="/show/people/")
    assert find(root, "/show/", "/people/") == Found(404, root / "404.html")
    assert find(root, "/show/", "/") == Found(302, location="/show/")
    assert find(root, "/show/", "/show") == Found(302, location="/show/")


def test_without_a_page_of_errors_there_is_nothing_to_show(tmp_path: Path) -> None:
    assert find(tmp_path / "site", "/", "/") == Found(404)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", "text/html; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.vtt", "text/vtt; charset=utf-8"),
        ("a.json", "application/json; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("a.SVG", "image/svg+xml; charset=utf-8"),
        ("a.mp3", "audio/mpeg"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_media_types_do_not_depend_on_the_machine(name: str, kind: str) -> None:
    assert media_type(name) == kind
