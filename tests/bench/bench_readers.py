"""How fast each reader reads (MB a second of the processor), and how much memory it needs.

Run it as `python tests/bench/bench_readers.py [megabytes]`. Every file is a conversation of about
that size, as the tool of the format would write it.
"""

from __future__ import annotations

import gc
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.assemble.join import join_cues
from generator.problems import Problems
from generator.readers import read_transcript
from generator.sources import source_of
from tests.bench.reader_files import FILES


def measure(make: Callable[[int], str], size: int) -> tuple[float, float, float, int]:
    """Return the size in MB, MB/s of reading, MB/s of reading and joining, and cues."""
    data = make(size).encode("utf-8")
    megabytes = len(data) / 1e6
    best = [1e9, 1e9]
    cues = 0
    for _ in range(3):
        gc.collect()
        begin = time.process_time()
        source = source_of(data, "it", Problems())
        assert source is not None
        transcript = read_transcript(source, Problems())
        assert transcript is not None
        read = time.process_time()
        join_cues(transcript)
        joined = time.process_time()
        best = [min(best[0], read - begin), min(best[1], joined - begin)]
        cues = len(transcript.cues)
        del transcript, source
    return megabytes, megabytes / best[0], megabytes / best[1], cues


def memory(make: Callable[[int], str], size: int) -> float:
    """Return the most memory that reading takes, as a multiple of the file's size."""
    data = make(size).encode("utf-8")
    gc.collect()
    tracemalloc.start()
    source = source_of(data, "it", Problems())
    assert source is not None
    read_transcript(source, Problems())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / len(data)


def hours(count: int) -> None:
    """Read so many WebVTT files of one hour, 1,200 cues of three seconds, one after the other."""
    data = FILES["webvtt, voices"](1200 * 90).encode("utf-8")
    begin = time.process_time()
    for _ in range(count):
        source = source_of(data, "it", Problems())
        assert source is not None
        transcript = read_transcript(source, Problems())
        assert transcript is not None
        join_cues(transcript)
    passed = time.process_time() - begin
    speed = count * len(data) / 1e6 / passed
    print(f"{count} WebVTT files of one hour: {passed:.1f} s, {speed:.1f} MB/s, turns joined")


def main() -> None:
    """Print a table with a line for each format, and the time for many files."""
    size = int(float(sys.argv[1]) * 1e6) if len(sys.argv) > 1 else 5_000_000
    print(f"{'format':<24}{'MB':>6}{'cues':>8}{'read MB/s':>11}{'joined MB/s':>13}{'memory ×':>10}")
    for name, make in FILES.items():
        megabytes, read, joined, cues = measure(make, size)
        times = memory(make, size)
        print(f"{name:<24}{megabytes:>6.1f}{cues:>8}{read:>11.1f}{joined:>13.1f}{times:>10.1f}")
    hours(1_000)


if __name__ == "__main__":
    main()
