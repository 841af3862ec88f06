"""How long finding chapters takes, for one long conversation and for shows of many.

    python tests/bench/bench_chapters.py [--sizes 10,100,1000]

Every show is made and measured in a process of its own, one conversation after the other. Its
conversations are the demo's longest one, shuffled anew each time. Milliseconds are those of the
processor, which other programs disturb less than those of the clock. Where finding chapters is
linear and keeps nothing, the middle one and the memory stay the same in every row.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from generator.assemble.chapters import Speech, find_chapters  # noqa: E402
from tests.bench.resample import Turn, read_turns  # noqa: E402

_SEED = 452
_RUNS = 15


def demo() -> list[Turn]:
    """Read the longest transcript of the demo."""
    files = (ROOT / "content").glob("episodes/*/transcript.txt")
    return read_turns(max(files, key=lambda path: path.stat().st_size))


def speeches_of(turns: list[Turn]) -> list[Speech]:
    """Give the turns one after the other, each with the time that those before it took."""
    now, speeches = 0, []
    for length, label, text in turns:
        speeches.append(Speech(label, text, now * 1000))
        now += length
    return speeches


def milliseconds(speeches: list[Speech]) -> float:
    """Find chapters once; gives the time of the processor."""
    start = time.process_time()
    find_chapters(speeches, duration_ms=None)
    return (time.process_time() - start) * 1000


def measure(size: int) -> str:
    """Find the chapters of so many conversations, and give a row of the table."""
    turns, chance = demo(), random.Random(_SEED)
    milliseconds(speeches_of(turns))  # reads the weights and the tables of words
    taken = [milliseconds(speeches_of(chance.sample(turns, len(turns)))) for _ in range(size)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    middle, longest = statistics.median(taken), max(taken)
    return f"{size:8} {sum(taken) / 1000:10.1f} {middle:10.1f} {longest:10.1f} {memory:10.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure how long finding chapters takes.")
    parser.add_argument("--sizes", default="10,100,1000")
    parser.add_argument("--size", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.size:
        print(measure(options.size))
        return
    speeches = speeches_of(demo())
    gc.collect()
    best = min(milliseconds(speeches) for _ in range(_RUNS))
    words = sum(len(speech.text.split()) for speech in speeches)
    print(f"the demo's longest conversation ({words:,} words): {best:.0f} ms, best of {_RUNS}\n")
    print(f"{'episodes':>8} {'seconds':>10} {'middle ms':>10} {'longest ms':>10} {'memory MB':>10}")
    for size in options.sizes.split(","):
        command = [sys.executable, __file__, "--size", size]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        print(done.stdout.rstrip(), flush=True)


if __name__ == "__main__":
    main()
