"""How long after a file is saved the preview serves the page with the change.

    python tests/bench/bench_preview.py [--episodes 1] [--runs 9]

One episode is the demo; more are made of it (see `resample.py`). One word of one episode changes.
"""

from __future__ import annotations

import argparse
import http.client
import shutil
import socket
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from generator.build import BuildOptions, build  # noqa: E402
from generator.serve import serve  # noqa: E402
from tests.bench.resample import make_show  # noqa: E402


def measure(content: Path, output: Path, runs: int) -> tuple[list[float], list[float]]:
    """Give seconds of the clock and of the processors from saving to having the changed page."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    stop, told = threading.Event(), threading.Event()
    options = BuildOptions(content, output)
    preview = threading.Thread(
        target=serve,
        args=(options, build),
        kwargs={
            "port": port,
            "say": lambda line: told.set() if "Serving" in line else None,
            "stop": stop,
        },
    )
    preview.start()
    told.wait()
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", "/_chapterhouse/events")
    news = connection.getresponse()
    following(news)
    path = min(content.glob("episodes/*/transcript.*"))
    text = path.read_text("utf-8")
    clock, processor = [], []
    for number in range(runs):
        time.sleep(1.5 + len(list(content.glob("episodes/*"))) / 100)
        page = b""
        begun, used = time.perf_counter(), time.process_time()
        path.write_text(text.replace(".", f", number {number}.", 1), "utf-8")
        while f", number {number}.".encode() not in page:
            following(news)
            page = get(port, f"/episodes/{path.parent.name}/")
        clock.append(time.perf_counter() - begun)
        processor.append(time.process_time() - used)
    connection.close()
    stop.set()
    preview.join()
    return clock, processor


def get(port: int, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path)
    data = connection.getresponse().read()
    connection.close()
    return data


def following(news: http.client.HTTPResponse) -> None:
    """Wait for the next news."""
    while not news.readline().startswith(b"data: "):
        pass


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--episodes", type=int, default=1)
    parser.add_argument("--runs", type=int, default=9)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="preview-") as top:
        content = Path(top) / "content"
        make_show(ROOT / "content", content, chosen.episodes)
        clock, processor = measure(content, Path(top) / "site", chosen.runs)
        shutil.rmtree(content)
    print(
        f"from saving to the changed page, medians of {chosen.runs} for {chosen.episodes} episodes:"
    )
    print(
        f"{1000 * statistics.median(clock):.0f} ms, processor "
        f"{1000 * statistics.median(processor):.0f} ms"
    )


if __name__ == "__main__":
    main()
