"""How long after a file is saved its change is on the screen of a browser with the preview.

    python tests/bench/bench_preview.py [--episodes 1] [--runs 9]

One episode is the demo; more are made of it (see `resample.py`). One word of one episode changes,
while Chromium has its page open, in the middle. The preview and the browser are processes of their
own; this one sleeps. In the page a MutationObserver, which is there before anything else and costs
it a tenth of a millisecond, notes when the word has come and when the frame with it is made. Times
are those of one clock: of the file, and `performance.timeOrigin` and `performance.now()`.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench.resample import make_show  # noqa: E402

# Where in the transcript the word changes: not at the top, as few write there.
_WHERE = 0.4
_SWITCHES = ("--disable-background-networking", "--no-sandbox")
_WATCH = """
  let seen = null;
  new MutationObserver(() => {
    const found = /, number (\\d+)\\./.exec(document.body?.textContent ?? "")?.[1];
    if (!found || found === seen) return;
    seen = found;
    const now = () => performance.timeOrigin + performance.now();
    const there = now();
    // The task after the next frame.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (window.benched = [Number(found), there, now(), LOADS]);
      channel.port2.postMessage(0);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
""".replace("LOADS", "performance.getEntriesByType('navigation')[0].responseEnd")


def measure(content: Path, output: Path, runs: int) -> list[tuple[float, float]]:
    """Give milliseconds from saving until the word is in the page, and until it is on screen."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "generator", "serve", "--port", str(port)]
    command += ["--content", str(content), "--output", str(output)]
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    preview = subprocess.Popen(
        [*command], cwd=ROOT, env={**environment, "PYTHONUNBUFFERED": "1"}, stdout=subprocess.PIPE
    )
    assert preview.stdout
    try:
        while b"Serving" not in preview.stdout.readline():
            pass
        with sync_playwright() as playwright:
            program = shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=program, args=_SWITCHES)
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.add_init_script(_WATCH)
            path = min(content.glob("episodes/*/transcript.*"))
            with page.expect_request("**/_chapterhouse/events"):
                page.goto(f"http://127.0.0.1:{port}/episodes/{path.parent.name}/")
            found = [_change(page, path, number, len(list(path.parent.parent.iterdir())))
                     for number in range(runs)]  # fmt: skip
            browser.close()
    finally:
        preview.terminate()
        preview.wait()
    return found


def _change(page: Page, path: Path, number: int, episodes: int) -> tuple[float, float]:
    text = re.sub(r", number \d+\.", ".", path.read_text("utf-8"))
    place = text.index(". ", int(len(text) * _WHERE))
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight * 0.4)")
    # The build before is done, and so is what the page does when it is scrolled.
    time.sleep(2 + episodes / 150)
    path.write_text(f"{text[:place]}, number {number}{text[place:]}", "utf-8")
    saved = 1000 * time.time()
    time.sleep(1.5)
    page.wait_for_function(f"window.benched?.[0] === {number}", timeout=60_000)
    _, there, drawn, _ = page.evaluate("window.benched")
    return there - saved, drawn - saved


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--episodes", type=int, default=1)
    parser.add_argument("--runs", type=int, default=9)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="preview-") as top:
        content = Path(top) / "content"
        make_show(ROOT / "content", content, chosen.episodes)
        found = measure(content, Path(top) / "site", chosen.runs)
    print(
        f"{chosen.episodes} episodes, {chosen.runs} changes, ms from saving: median (least, most)"
    )
    for name, times in zip(("in the page", "on screen"), zip(*found, strict=True), strict=True):
        print(f"{name:12}{statistics.median(times):6.0f} ({min(times):.0f}, {max(times):.0f})")


if __name__ == "__main__":
    main()
