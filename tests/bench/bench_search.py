"""How long the search index takes to make, and what a query costs a reader.

    python tests/bench/bench_search.py [--sizes 1,100,1000,2000]

Archives are synthetic and seeded (`archive.py`). Bytes are those of a reader who comes for the
first time; scripts count compressed. Times are medians; those of building are of the processor,
so that other work on the machine does not count. Pagefind is measured where it is installed.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

from generator.library import Library  # noqa: E402
from tests.bench import pagefind_archive  # noqa: E402
from tests.bench.archive import make_archive, queries  # noqa: E402
from tests.bench.counting_server import CountingServer, counting  # noqa: E402

_QUERIES = 10
_LUNR_AT_MOST = 100
"""Episodes that lunr.py's own builder is asked to index."""

_OPEN = """async (address) => {
  const worker = new Worker(`${address}js/search/worker.js`, { type: "module" });
  const asked = new Map();
  await new Promise((ready) => {
    worker.addEventListener("message", ({ data }) => {
      if (data.kind === "ready") ready();
      else asked.get(data.id)?.(data);
    });
    worker.postMessage({ kind: "open", entry: `${address}search/index.bin` });
  });
  let id = 0;
  window.ask = (text) => new Promise((done) => {
    asked.set(++id, (data) => data.kind === "found" && done(data.ms));
    worker.postMessage({ kind: "search", id, text, filters: {} });
  });
}"""

_EXCERPTS = """async ([address, typed]) => {
  const { Store } = await import(`${address}js/search/store.js`);
  const { Engine } = await import(`${address}js/search/engine.js`);
  const { present } = await import(`${address}js/search/present.js`);
  const engine = await Engine.open(new Store(`${address}search/index.bin`));
  const ranking = await engine.search(typed);
  let shown = 0;
  for (const section of [0, 1]) {
    for (const episode of ranking.sections[section].episodes) {
      if (shown >= 10) break;
      shown += (await present(ranking, section, episode, Math.min(3, 10 - shown))).shown;
    }
  }
  return shown;
}"""


def build_here(size: int, folder: Path) -> dict[str, float]:
    """Index an archive in this process and write it down."""
    library = make_archive(size)
    from tests.search_site import write_search_site

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start, cpu = time.perf_counter(), time.process_time()
    from generator.search.archive import archive_files, episode_parts
    from generator.search.documents import searched

    archive_files(library, map(episode_parts, searched(library)), "search/")
    found = {
        "seconds": time.process_time() - cpu,
        "wall": time.perf_counter() - start,
        "MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "MB before": before,
    }
    files = write_search_site(library, folder)
    return {**found, "bytes": float(sum(map(len, files.values())))}


def build_lunr(library: Library) -> float:
    """Seconds of lunr.py's own builder over the same paragraphs, with its own analysis."""
    from lunr import lunr

    documents = [
        {"id": str(i), "text": paragraph.text}
        for i, paragraph in enumerate(
            p for e in library.episodes for turn in e.turns for p in turn.paragraphs
        )
    ]
    start = time.process_time()
    lunr("id", ("text",), documents).serialize()
    return time.process_time() - start


def median(values: list[float]) -> float:
    return statistics.median(values)


def kilobytes(values: list[float]) -> str:
    return f"{median(values) / 1000:.1f} KB"


def ours(server: CountingServer, browser: Browser, asked: dict[int, list[str]]) -> None:
    """Print what queries cost with our search."""
    page = _page(browser, server)
    page.evaluate(_OPEN, server.address)
    before = sum(size for path, size in server.take())
    print(f"  before the first query: {before / 1000:.1f} KB")
    for length, typed in asked.items():
        first = [page.evaluate("(typed) => ask(typed)", each) for each in typed]
        again = [page.evaluate("(typed) => ask(typed)", each) for each in typed]
        page.wait_for_timeout(300)
        server.take()
        shards, excerpts, shown = [], [], []
        for each in typed:
            fresh = _page(browser, server)
            shown.append(fresh.evaluate(_EXCERPTS, [server.address, each]))
            sent = server.take()
            shards.append(_total(sent, lambda name: name[0] in "iw"))
            excerpts.append(_total(sent, lambda name: name[0] in "et"))
            fresh.context.close()
        print(
            f"  {length} word{'s' * (length > 1)}: shards {kilobytes(shards)}"
            f" (most {max(shards) / 1000:.1f}), {median(shown):.0f} excerpts"
            f" {kilobytes(excerpts)} (most {max(excerpts) / 1000:.1f}), in the worker"
            f" {median(again):.1f} ms (most {max(again):.1f}; with loading {median(first):.1f})",
            flush=True,
        )
    page.context.close()


def _total(sent: list[tuple[str, int]], wanted: Callable[[str], bool]) -> float:
    names = ((path.rpartition("/")[2], size) for path, size in sent if "/search/" in path)
    parts = ((name, size) for name, size in names if name.endswith(".bin") and name != "index.bin")
    return float(sum(size for name, size in parts if wanted(name)))


def pagefind(server: CountingServer, browser: Browser, asked: dict[int, list[str]]) -> None:
    """Print what the same queries cost with Pagefind."""
    for length, typed in asked.items():
        before, each_query, times = [], [], []
        for each in typed:
            page = _page(browser, server)
            page.evaluate(pagefind_archive.ASK, [server.address, each])
            before.append(float(sum(size for _, size in server.take())))
            times.append(float(page.evaluate("() => ask()")[0]))
            each_query.append(float(sum(size for _, size in server.take())))
            page.context.close()
        print(
            f"  Pagefind, {length} word{'s' * (length > 1)}: before {kilobytes(before)}, query"
            f" with 10 excerpts {kilobytes(each_query)} (most {max(each_query) / 1000:.1f}),"
            f" {median(times):.1f} ms with loading",
            flush=True,
        )


def _page(browser: Browser, server: CountingServer) -> Page:
    page = browser.new_context().new_page()
    page.goto(server.address)
    page.wait_for_load_state("networkidle")
    server.take()
    return page


def bench(size: int, browser: Browser, with_pagefind: bool) -> None:
    """Print the figures of one size of archive."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, __file__, "--build", str(size), str(folder)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        made: dict[str, Any] = json.loads(done.stdout)
        print(
            f"\n{size:,} episodes: index {made['seconds']:.2f} s of processor"
            f" ({made['wall']:.2f} s), peak {made['MB']:.0f} MB ({made['MB before']:.0f} MB"
            f" the archive itself), on disk {made['bytes'] / 1e6:.2f} MB",
            flush=True,
        )
        library = make_archive(size)
        if size <= _LUNR_AT_MOST:
            print(f"  lunr.py's own builder: {build_lunr(library):.2f} s of processor", flush=True)
        asked = {length: queries(library, length, _QUERIES) for length in (1, 2, 3)}
        with counting(folder) as server:
            ours(server, browser, asked)
        if with_pagefind:
            shutil.rmtree(folder / "search")
            pagefind_archive.write_pages(library, folder)
            seconds, written = pagefind_archive.index_pages(folder)
            print(f"  Pagefind: index {seconds:.2f} s, on disk {written / 1e6:.2f} MB", flush=True)
            with counting(folder) as server:
                pagefind(server, browser, asked)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", default="1,100,1000,2000", help="how many episodes, with commas")
    parser.add_argument("--no-pagefind", action="store_true", help="leave Pagefind out")
    parser.add_argument("--build", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.build:
        print(json.dumps(build_here(int(options.build[0]), Path(options.build[1]))))
        return
    with_pagefind = pagefind_archive.installed() and not options.no_pagefind
    if not with_pagefind:
        print("Pagefind is left out; pip install 'pagefind[bin]' brings it.")
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
    switches = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=switches)
        for size in map(int, options.sizes.split(",")):
            bench(size, browser, with_pagefind)
        browser.close()


if __name__ == "__main__":
    main()
