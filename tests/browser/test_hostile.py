"""Hostile content in a real browser: nothing of it runs, and the policy has nothing to stop."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from generator.build import BuildOptions, build
from tests.built_site import BuiltSite, write_files
from tests.site.test_hostile_text import EVIL, FILES, QUOTED

# In captions, an arrow would begin a line of times.
CAPTION = EVIL.replace("-->", "--")
MORE = {
    "episodes/two.vtt": f"WEBVTT\n\n00:00.000 --> 00:09.000\n<v {CAPTION}>{CAPTION}\n",
    "episodes/three.srt": f"1\n00:00:00,000 --> 00:00:09,000\nAnn: {CAPTION}\n",
    "episodes/four/transcript.json": json.dumps(
        {"version": "1.0.0", "segments": [{"speaker": EVIL, "startTime": 0, "body": EVIL}]}
    ),
    "episodes/four/chapters.json": json.dumps(
        {"version": "1.2.0", "chapters": [{"startTime": 0, "title": EVIL}]}
    ),
    "episodes/five/transcript.txt": f"00:00 Ann: {EVIL}\n\n00:09 Ben: Yes.\n",
    "episodes/five/episode.md": f'---\ntitle: "{QUOTED}"\nnumber: 5\n---\n{{{{ 7*7 }}}}\n',
    "corrections.toml": f'alert = "{QUOTED}"\n',
    "files/evil.svg": "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
}
# Whatever runs, in whichever way, leaves a trace.
WATCH = """
window.evil = [];
for (const name of ["alert", "confirm", "prompt", "open"])
  window[name] = (...all) => window.evil.push([name, ...all].join(" "));
document.addEventListener("securitypolicyviolation", (event) =>
  window.evil.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[BuiltSite, str]]:
    folder = tmp_path_factory.mktemp("hostile")
    write_files(folder / "content", {**FILES, **MORE})
    build(BuildOptions(folder / "content", folder / "site", base_url="https://example.org/"))
    handler = partial(_Quiet, directory=str(folder / "site"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield BuiltSite(folder / "site"), f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_nothing_hostile_runs_on_any_page(
    hostile: tuple[BuiltSite, str], chromium: Browser
) -> None:
    site, top = hostile
    context = chromium.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    dialogs: list[str] = []
    elsewhere: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda r: None if r.url.startswith(top) else elsewhere.append(r.url))
    found: dict[str, Any] = {}
    for path in site.pages:
        page.goto(top + path, wait_until="load")
        page.evaluate("new Promise((done) => requestIdleCallback(done, { timeout: 500 }))")
        if evil := page.evaluate("window.evil"):
            found[path] = evil
    assert (found, dialogs) == ({}, [])
    assert [url for url in elsewhere if not url.startswith("data:")] == []
    context.close()


def test_nothing_hostile_runs_when_a_reader_searches_and_follows_links(
    hostile: tuple[BuiltSite, str], chromium: Browser
) -> None:
    _, top = hostile
    context = chromium.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    for query in ("alert", EVIL, 'sea"><script>alert(1)</script>'):
        page.goto(top + "search/")
        page.locator("input[type=search]").first.fill(query)
        page.wait_for_timeout(700)
        assert page.evaluate("window.evil") == []
    page.goto(top + "search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    page.wait_for_timeout(500)
    assert page.evaluate("window.evil") == []
    for fragment in ("#t=<script>alert(1)</script>", "#javascript:alert(1)", "#%00", "#t=1e999"):
        page.goto(top + "episodes/talk/" + fragment)
        page.wait_for_timeout(200)
        assert page.evaluate("window.evil") == []
    context.close()


def test_the_watch_would_notice(chromium: Browser, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">'
        "<script>alert(1)</script>"
    )
    (tmp_path / "b.html").write_text("<img src=x onerror=alert(1)>")
    context = chromium.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    for name in ("a.html", "b.html"):
        page.goto((tmp_path / name).as_uri())
        page.wait_for_function("window.evil.length > 0", timeout=5000)
    context.close()
