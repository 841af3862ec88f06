"""The preview: what it shows, when it builds, and what it tells."""

from __future__ import annotations

import http.client
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.build import BuildOptions, BuildReport, Watcher
from generator.preview.server import _with_reload
from generator.problems import ContentError, Problem, Severity
from generator.serve import serve
from generator.write import OutputFolder

PATIENCE_S = 10


def eventually(true: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < end, what
        time.sleep(0.02)


class Preview:
    """A preview of a folder whose build copies one file into a page."""

    def __init__(self, folder: Path, **options: str) -> None:
        self.content = folder / "content"
        self.output = folder / "site"
        self.content.mkdir(exist_ok=True)
        self.options = BuildOptions(self.content, self.output, **options)
        self.said: list[str] = []
        self.builds = 0
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def build(self, options: BuildOptions, watcher: Watcher | None = None) -> BuildReport:
        self.builds += 1
        text = (self.content / "talk.txt").read_text()
        if text == "broken":
            raise ContentError([Problem("content/talk.txt", 1, "no label", "<b>", "try one")])
        if text == "bug":
            raise TypeError("oh")
        warnings = [Problem("content/talk.txt", 2, "odd", severity=Severity.WARNING)]
        with OutputFolder.open(options.output) as output:
            output.add("index.html", f"<body><main>{text}</main></body>".encode())
            output.add("404.html", b"<body>lost</body>")
            output.add("talk.vtt", b"WEBVTT")
            output.add("talk.mp3", b"0123456789")
            written = output.commit()
        return BuildReport(1, 1, written, tuple(warnings[: text == "odd"]), {})

    def write(self, text: str) -> None:
        self.content.mkdir(exist_ok=True)
        (self.content / "talk.txt").write_text(text)

    def get(
        self, path: str = "/", method: str = "GET", **headers: str
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer.status, answer.headers, data

    def heard(self, words: str) -> bool:
        return any(words in line for line in self.said)

    @contextmanager
    def events(self) -> Iterator[Callable[[], dict[str, str]]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        connection.request("GET", "/_chapterhouse/events")
        answer = connection.getresponse()

        def following() -> dict[str, str]:
            while not (line := answer.readline()).startswith(b"data: "):
                assert line, "the events ended"
            found: dict[str, str] = json.loads(line[6:])
            return found

        try:
            yield following
        finally:
            connection.close()


@contextmanager
def running(preview: Preview) -> Iterator[Preview]:
    stop = threading.Event()
    thread = threading.Thread(
        target=serve,
        args=(preview.options, preview.build),
        kwargs={"port": preview.port, "say": preview.said.append, "stop": stop},
    )
    thread.start()
    try:
        eventually(lambda: preview.heard("Serving"), "the preview did not start")
        yield preview
    finally:
        stop.set()
        thread.join(PATIENCE_S)
        assert not thread.is_alive()


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    made = Preview(tmp_path)
    made.write("hello")
    with running(made) as found:
        yield found


def test_pages_are_served_with_the_script_that_shows_changes(preview: Preview) -> None:
    status, headers, page = preview.get()
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert page.startswith(b'<body><main>hello</main></body><script type="module" src="/_chapter')
    assert b"_chapterhouse" not in (preview.output / "index.html").read_bytes()
    for name in ("reload.js", "patch.js"):
        headers = preview.get(f"/_chapterhouse/{name}")[1]
        assert headers["Content-Type"].startswith("text/javascript")
    assert preview.get("/_chapterhouse/overlay.css")[1]["Content-Type"].startswith("text/css")
    assert preview.get("/_chapterhouse/state.py")[0] == 404


def test_that_script_comes_before_all_others_of_a_page() -> None:
    page = _with_reload(b"<html lang=en><head><script src=a.js></script></head></html>", "7")
    head, script, rest = page.partition(b'<script type="module" src="/_chapterhouse/reload.js?7"')
    assert (head, bool(script)) == (b"<html lang=en><head>", True)
    assert rest.endswith(b"></script><script src=a.js></script></head></html>")


def test_other_files_are_served_as_they_are(preview: Preview) -> None:
    status, headers, data = preview.get("/talk.vtt")
    assert (status, headers["Content-Type"], data) == (200, "text/vtt; charset=utf-8", b"WEBVTT")


def test_a_missing_page_shows_the_page_of_errors(preview: Preview) -> None:
    status, _, page = preview.get("/nothing")
    assert status == 404
    assert page.startswith(b"<body>lost</body><script")


def test_only_the_head_is_sent_where_only_that_is_asked_for(preview: Preview) -> None:
    for path in ("/", "/talk.mp3"):
        status, headers, data = preview.get(path, "HEAD")
        assert (status, data) == (200, b"")
        assert int(headers["Content-Length"]) > 0


@pytest.mark.parametrize(
    ("asked", "status", "given"),
    [
        ("bytes=2-4", 206, b"234"),
        ("bytes=7-", 206, b"789"),
        ("bytes=-2", 206, b"89"),
        ("bytes=8-99", 206, b"89"),
        ("bytes=20-", 200, b"0123456789"),
        ("bytes=-", 200, b"0123456789"),
        ("lines=1-2", 200, b"0123456789"),
    ],
)
def test_a_player_can_ask_for_a_part_of_a_recording(
    preview: Preview, asked: str, status: int, given: bytes
) -> None:
    assert preview.get("/talk.mp3", Range=asked)[::2] == (status, given)


def test_a_change_builds_anew_and_is_told_to_pages(preview: Preview) -> None:
    with preview.events() as following:
        first = following()
        preview.write("changed")
        second = following()
    assert first["version"] != second["version"]
    assert b"changed" in preview.get()[2]
    assert second["version"].encode() in preview.get()[2]


def test_changes_that_come_together_build_once(preview: Preview) -> None:
    before = preview.builds
    for count in range(20):
        preview.write(f"save {count}")
    eventually(lambda: b"save 19" in preview.get()[2], "the last change was not built")
    assert preview.builds - before <= 3


def test_a_build_that_changes_nothing_reloads_nothing(preview: Preview) -> None:
    with preview.events() as following:
        first = following()
        preview.write("hello")
        assert following() == first


def test_problems_are_told_in_the_terminal_and_to_pages_and_go_away(preview: Preview) -> None:
    with preview.events() as following:
        good = following()
        preview.write("broken")
        bad = following()
        assert bad["version"] == good["version"]
        assert bad["problems"] == "content/talk.txt:1: no label\n    1 | <b>\n      try one"
        assert preview.heard("content/talk.txt:1: no label")
        assert b"hello" in preview.get()[2], "the last good site is still there"
        preview.write("mended")
        mended = following()
        assert mended["version"] != good["version"]
        assert mended["problems"] == ""


def test_warnings_are_told_too(preview: Preview) -> None:
    with preview.events() as following:
        following()
        preview.write("odd")
        assert following()["problems"] == "content/talk.txt:2: warning: odd"


def test_a_mistake_of_the_program_does_not_end_the_preview(preview: Preview) -> None:
    with preview.events() as following:
        following()
        preview.write("bug")
        assert following()["problems"] == "chapterhouse: the build broke: TypeError: oh"
        preview.write("better")
        assert following()["problems"] == ""


def test_a_content_folder_may_come_and_go(preview: Preview) -> None:
    (preview.content / "talk.txt").unlink()
    preview.content.rmdir()
    eventually(lambda: preview.heard("FileNotFoundError"), "the loss was not noticed")
    preview.write("back")
    eventually(lambda: b"back" in preview.get()[2], "the return was not noticed")
    preview.write("back again")
    eventually(lambda: b"back again" in preview.get()[2], "the new folder is not watched")


def test_writing_the_site_is_not_a_change(tmp_path: Path) -> None:
    made = Preview(tmp_path)
    made.output = made.content / "site"
    made.options = BuildOptions(made.content, made.output)
    made.write("hello")
    with running(made):
        time.sleep(0.5)
        assert made.builds == 1


def test_problems_are_shown_where_there_never_was_a_site(tmp_path: Path) -> None:
    made = Preview(tmp_path)
    made.write("broken")
    with running(made):
        status, headers, page = made.get()
    assert status == 404
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert b"/_chapterhouse/reload.js" in page


def test_a_site_for_a_path_is_shown_below_it(tmp_path: Path) -> None:
    made = Preview(tmp_path)
    made.write("hello")
    (made.content / "site.toml").write_text('base_url = "https://name.github.io/show/"\n')
    with running(made):
        assert made.get("/show/")[0] == 200
        assert made.get("/")[1]["Location"] == "/show/"
        assert made.heard(f"http://localhost:{made.port}/show/")
        (made.content / "site.toml").write_text("")
        eventually(lambda: made.get("/")[0] == 200, "a new address was not noticed")


def test_a_port_in_use_is_told_with_a_free_one(tmp_path: Path) -> None:
    made = Preview(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", made.port))
        taken.listen()
        with pytest.raises(ContentError) as caught:
            serve(made.options, made.build, port=made.port, say=made.said.append)
    message = str(caught.value)
    assert f"--port {made.port}: another program is using this port" in message
    suggested = int(message.rpartition(" ")[2])
    assert suggested > made.port
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", suggested))
