"""How long a build takes, phase by phase, beside a plain copy of the same bytes.

    python tests/bench/bench_build.py [--sizes 1,100,1000]

Every build is cold: a process of its own, into a folder that is not there. Seconds are those of
the clock, phase by phase, and those of the processors, which other programs disturb less. The
last columns are the most memory that a process had, and the time to read the content and to write
the site's files as they are, by the same Python.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench.resample import make_show  # noqa: E402

_TIMES = ("load", "assemble", "index", "render", "write", "all", "processor")
_RUNS = 15


class Stopwatch:
    """Measures what an iterator takes to give its items, and not what is done with them."""

    def __init__(self, source: Callable[..., Iterator[Any]]) -> None:
        self._source = source
        self.seconds = 0.0

    def __call__(self, *arguments: Any) -> Iterator[Any]:
        items = self._source(*arguments)
        while True:
            start = time.perf_counter()
            item = next(items, None)
            self.seconds += time.perf_counter() - start
            if item is None:
                return
            yield item


def build_here(content: Path, output: Path) -> dict[str, float]:
    """Build in this process; gives seconds of each phase and of all, and memory in MB."""
    start = time.perf_counter()
    from generator.build import BuildOptions, build
    from generator.render import files

    index = Stopwatch(files.search_files)
    files.search_files = index
    report = build(BuildOptions(content, output))
    seconds = time.perf_counter() - start
    report.seconds["index"] = index.seconds
    report.seconds["render"] -= index.seconds
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        **report.seconds,
        "all": seconds,
        "processor": sum(each.ru_utime + each.ru_stime for each in used),
        "MB": max(each.ru_maxrss for each in used) / 1024,
    }


def measure(content: Path, output: Path) -> dict[str, float]:
    """Build in a new process."""
    command = [sys.executable, __file__, "--build", str(content), str(output)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def copy(content: Path, output: Path, target: Path) -> tuple[float, int, int]:
    """Read every source and write every file of the site anew; seconds, bytes in, bytes out."""
    start = time.perf_counter()
    read = sum(len(path.read_bytes()) for path in content.rglob("*") if path.is_file())
    seconds, written = time.perf_counter() - start, 0
    for path in output.rglob("*"):
        if path.is_file():
            data, place = path.read_bytes(), target / path.relative_to(output)
            start = time.perf_counter()
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
            seconds += time.perf_counter() - start
            written += len(data)
    return seconds, read, written


def bench_builds(sizes: list[int]) -> None:
    """Print a row for each size of show."""
    heads = [f"{name:>10}" for name in _TIMES]
    print(f"{'episodes':>8} {'MB in':>7} {'MB out':>7}{''.join(heads)} {'peak MB':>8} {'copy':>7}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            show, site = Path(folder, "content"), Path(folder, "site")
            make_show(ROOT / "content", show, size)
            found = measure(show, site)
            seconds, read, written = copy(show, site, Path(folder, "copy"))
        times = "".join(f"{found.get(name, 0.0):9.2f}s" for name in _TIMES)
        print(
            f"{size:>8,} {read / 1e6:>7.1f} {written / 1e6:>7.1f}{times} {found['MB']:>8.0f}"
            f" {seconds:>6.2f}s",
            flush=True,
        )


def bench_start() -> None:
    """Print what it takes to tell the version and the help, beside an empty Python."""
    command = str(Path(sys.executable).with_name("chapterhouse"))
    calls = {
        "python -c pass": (sys.executable, "-c", "pass"),
        "chapterhouse --version": (command, "--version"),
        "chapterhouse --help": (command, "--help"),
        "chapterhouse build --help": (command, "build", "--help"),
    }
    found: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(_RUNS):
        for name, call in calls.items():
            process = subprocess.Popen(call, stdout=subprocess.DEVNULL, cwd=ROOT)
            used = os.wait4(process.pid, 0)[2]
            found[name].append(1000 * (used.ru_utime + used.ru_stime))
    print()
    nothing = statistics.median(found["python -c pass"])
    for name, times in found.items():
        took = statistics.median(times)
        print(f"{name:28}{took:6.0f} ms of the processor {took / nothing:6.2f}x")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", default="1,100,1000", help="how many episodes, with commas")
    parser.add_argument("--build", nargs=2, type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.build:
        print(json.dumps(build_here(*options.build)))
        return
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors\n")
    bench_builds([int(size) for size in options.sizes.split(",")])
    bench_start()


if __name__ == "__main__":
    main()
