"""Prints what Lighthouse's mobile preset finds on the demo: `make lighthouse`.

Needs npm and Chromium. Scores are of 100; CLS has no unit, TBT is in milliseconds.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from generator.build import BuildOptions, build
from tests.bench.compressed import serving_compressed
from tests.browser.kinds import CHAPTER, EPISODE
from tests.built_site import ROOT

_PAGES = {"home": "", "episode": EPISODE, "chapter": CHAPTER, "search": "search/"}
_SCORES = ("performance", "accessibility", "best-practices", "seo")
_PACKAGE = "lighthouse@12"
_FOLDER = ROOT / "build" / "npm"
_FLAGS = "--headless=new --no-sandbox --disable-background-networking"


def main(theme: str = "default") -> None:
    """Build the demo, serve it compressed as GitHub Pages does, and print a table."""
    program = _lighthouse()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(BuildOptions(ROOT / "content", site, theme=theme))
        print(f"{'page':10}" + "".join(f"{name:>16}" for name in (*_SCORES, "CLS", "TBT", "KB gz")))
        with serving_compressed(site) as address:
            for name, path in _PAGES.items():
                report = _run(program, address + path, Path(folder) / f"{name}.json")
                size = len(gzip.compress((site / path / "index.html").read_bytes())) / 1000
                print(f"{name:10}{_row(report)}{size:16.1f}", flush=True)


def _lighthouse() -> Path:
    program = _FOLDER / "node_modules" / ".bin" / "lighthouse"
    if not program.exists():
        command = ["npm", "install", "--silent", "--no-save", "--no-package-lock"]
        subprocess.run([*command, f"--prefix={_FOLDER}", _PACKAGE], check=True)
    return program


def _run(program: Path, url: str, report: Path) -> dict[str, Any]:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))))
    command = [str(program), url, "--quiet", "--output=json", f"--output-path={report}"]
    subprocess.run(
        [*command, f"--only-categories={','.join(_SCORES)}", f"--chrome-flags={_FLAGS}"],
        check=True,
        env={**os.environ, "CHROME_PATH": str(chromium)},
    )
    return dict(json.loads(report.read_text("utf-8")))


def _row(report: dict[str, Any]) -> str:
    scores = [round(100 * report["categories"][name]["score"]) for name in _SCORES]
    audits = report["audits"]
    shift = audits["cumulative-layout-shift"]["numericValue"]
    blocked = audits["total-blocking-time"]["numericValue"]
    return "".join(f"{score:16}" for score in scores) + f"{shift:16.3f}{blocked:16.0f}"


if __name__ == "__main__":
    main(*sys.argv[1:])
