"""What a check finds in a finished site."""

from __future__ import annotations

import http.server
import random
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.check.site import SITE_RULES
from generator.check.site.external import dead_external_links
from generator.check.site.host_limits import FILE_LIMIT, SITE_LIMIT, beyond_the_host
from generator.check.site.pages import BuiltSite, read_site
from tests.built_site import write_files


def site(folder: Path, **pages: str) -> BuiltSite:
    files = {f"{name.replace('_', '/')}.html": text for name, text in pages.items()}
    found = read_site(write_files(folder, {"index.html": "<p>home", **files}))
    assert found is not None
    return found


def told(rule: str, built: BuiltSite) -> list[str]:
    return [problem.message for problem in SITE_RULES[rule](built)]


@pytest.mark.parametrize(
    "link",
    [
        "./",
        "../",
        "index.html",
        "talk/",
        "talk/index.html",
        "talk/#t=1:05",
        "talk/#caf%C3%A9",
        "#here",
        "#",
        "?q=x",
        "/show/talk/",
        "/",
        "mailto:a@example.org",
        "https://example.org/gone",
        "//example.org/gone",
        "data:,x",
    ],
)
def test_links_that_lead_somewhere_are_left_alone(tmp_path: Path, link: str) -> None:
    talk = '<p id="t=1:05"><p id="café">'
    built = site(tmp_path, index=f'<a id="here" href="{link}">', talk_index=talk)
    if link != "../":
        assert told("links", built) == []
    else:
        assert told("links", built) == ['the link "../" leads to nothing'], "out of the site"


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ('<a href="gone/">', 'the link "gone/" leads to nothing'),
        ('<a href="talk">', ""),
        ('<a href="talk/#t=9">', 'the link "talk/#t=9" leads to no place in its page'),
        ('<a href="#gone">', 'the link "#gone" leads to no place in its page'),
        ('<img alt="" src="gone.png">', 'the link "gone.png" leads to nothing'),
        ('<script src="gone.js"></script>', 'the link "gone.js" leads to nothing'),
        ('<a href="../../etc/passwd">', 'the link "../../etc/passwd" leads to nothing'),
        ('<script>"<a href=gone>"</script>', ""),
        ('<!-- <a href="gone"> -->', ""),
        ("<p title='<a href=\"gone\">'>", ""),
    ],
)
def test_links_that_lead_nowhere_are_found(tmp_path: Path, html: str, message: str) -> None:
    built = site(tmp_path, index=html, talk_index="<p>talk")
    assert told("links", built) == ([message] if message else [])


def test_pictures_without_alternative_text_are_found(tmp_path: Path) -> None:
    built = site(tmp_path, index='<img src="a.png"><img alt="" src="b.png">')
    assert told("site-images", built) == ['the picture "a.png" has no alternative text']


def test_pages_over_budget_are_found(tmp_path: Path) -> None:
    letters = random.Random(1)
    noise = "".join(letters.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=1_300_000))
    built = site(tmp_path, noise=noise, even="a" * 2_000_000)
    problems = list(SITE_RULES["budget"](built))
    assert [str(problem).splitlines()[0] for problem in problems] == [
        f"{tmp_path.as_posix()}/noise.html: warning: "
        "this page weighs 0.9 MB, which takes long to load on a phone"
    ]


@pytest.mark.parametrize(
    ("sizes", "severities"),
    [
        ({"a": FILE_LIMIT}, []),
        ({"a": FILE_LIMIT + 1}, ["error"]),
        ({str(i): SITE_LIMIT // 10 for i in range(10)}, ["warning"]),
        ({str(i): SITE_LIMIT // 10 for i in range(11)}, ["error"]),
        ({str(i): SITE_LIMIT // 20 for i in range(15)}, []),
    ],
)
def test_what_the_host_does_not_take_is_found(
    tmp_path: Path, sizes: dict[str, int], severities: list[str]
) -> None:
    problems = beyond_the_host(BuiltSite(tmp_path, sizes, {}))
    assert [problem.severity.value for problem in problems] == severities


def test_limits_are_told_in_numbers(tmp_path: Path) -> None:
    (problem,) = beyond_the_host(BuiltSite(tmp_path, {"a.mp3": 150_000_000}, {}))
    assert problem.message == "this file has 150 MB; GitHub takes 100 MiB at most"
    sizes = {"episodes/a": 104_000_000, "files/b": 101_000_000, "c": 1_000_000}
    sizes |= {f"episodes/{i}": 100_000_000 for i in range(8)}
    (problem,) = beyond_the_host(BuiltSite(tmp_path, sizes, {}))
    assert problem.message == "the site has 1,006 MB; GitHub Pages takes 1,000 MB at most"
    assert problem.hint == ("the largest folders: episodes (904 MB), files (101 MB), c (1 MB)")


def test_a_site_that_grows_large_hears_which_settings_make_room(tmp_path: Path) -> None:
    of_each = {"one/index.html": 300, "one/preview.png": 200, "transcript.srt": 250}
    of_each |= {"index.html": 99}
    sizes = {f"episodes/talk/{name}": size * 1_000_000 for name, size in of_each.items()}
    small = {"people/index.html": 5, "feed.xml": 9}
    *_, problem = beyond_the_host(BuiltSite(tmp_path, sizes | small, {}))
    assert problem.hint == (
        "the largest folders: episodes (849 MB), feed.xml (0 MB), people (0 MB); room is made by"
        " chapters = false in [pages] (300 MB), srt = false in [exports] (250 MB),"
        " chapter_pictures = false in [pages] (200 MB)"
    )


def test_a_folder_without_a_site_is_none(tmp_path: Path) -> None:
    assert read_site(tmp_path) is None


class _Elsewhere(http.server.BaseHTTPRequestHandler):
    asked: list[tuple[str, str]]

    def _answer(self) -> None:
        type(self).asked.append((self.command, self.path))
        codes = {"/gone": 404, "/shy": 403, "/no-head": 405 if self.command == "HEAD" else 200}
        if self.path == "/picky":
            codes["/picky"] = 404 if self.command == "HEAD" else 200
        self.send_response(codes.get(self.path, 200))
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = _answer  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def elsewhere() -> Iterator[str]:
    _Elsewhere.asked = []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Elsewhere)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_links_to_other_sites_are_asked_for_once_each(
    tmp_path: Path, elsewhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.check.site.external._PAUSE_S", 0)
    paths = ("/fine#part", "/fine", "/gone", "/shy", "/no-head", "/picky")
    links = "".join(f'<a href="{elsewhere}{path}">' for path in paths)
    built = site(tmp_path, index=links, other=f'<a href="{elsewhere}/gone">')
    problems = list(dead_external_links(built))
    assert [problem.message for problem in problems] == [
        f"the link to {elsewhere}/gone leads nowhere: 404 Not Found"
    ]
    assert problems[0].hint == "it stands on index.html and 1 other page"
    assert _Elsewhere.asked.count(("HEAD", "/fine")) == 1
    assert ("GET", "/fine") not in _Elsewhere.asked


def test_a_host_that_is_not_there_is_told(tmp_path: Path) -> None:
    built = site(tmp_path, index='<a href="http://127.0.0.1:9/x">')
    assert [p.message for p in dead_external_links(built)] == [
        "the link to http://127.0.0.1:9/x leads nowhere: Connection refused"
    ]
