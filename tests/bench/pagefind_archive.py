"""Pagefind over the same text: a page per chapter, with the same anchors and titles."""

from __future__ import annotations

import html
import subprocess
import sys
import time
from pathlib import Path

from generator.library import Library

ASK = """async ([address, typed]) => {
  const pagefind = await import(`${address}pagefind/pagefind.js`);
  await pagefind.init();
  window.ready = true;
  window.ask = async () => {
    const start = performance.now();
    const found = await pagefind.search(typed);
    const ms = performance.now() - start;
    const shown = await Promise.all(found.results.slice(0, 10).map((each) => each.data()));
    return [ms, found.results.length, shown.length];
  };
}"""


def write_pages(library: Library, folder: Path) -> None:
    """Write the pages that Pagefind reads."""
    for episode in library.episodes:
        for chapter in episode.chapters:
            path = folder / f"episodes/{episode.slug}/{chapter.slug}/index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            said = "".join(
                f'<p id="{p.anchor}">{html.escape(p.text)}</p>'
                for turn in chapter.turns
                for p in turn.paragraphs
            )
            path.write_text(
                f'<!doctype html><html lang="en"><meta charset="utf-8">'
                f"<title>{html.escape(chapter.title)}</title>"
                f"<h1>{html.escape(episode.title)}</h1><h2>{html.escape(chapter.title)}</h2>{said}",
                "utf-8",
            )


def index_pages(folder: Path) -> tuple[float, int]:
    """Run Pagefind; gives seconds and the size of what it wrote, in bytes."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(folder)], check=True, capture_output=True
    )
    seconds = time.perf_counter() - start
    files = (folder / "pagefind").rglob("*")
    return seconds, sum(path.stat().st_size for path in files if path.is_file())


def installed() -> bool:
    """Whether the package is there: `pip install 'pagefind[bin]'`."""
    try:
        import pagefind  # type: ignore[import-not-found]  # noqa: F401
    except ImportError:
        return False
    return True
