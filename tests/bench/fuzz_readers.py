"""Feed broken files to all readers, and see that none crashes, hangs or loses its temper.

Run it as `python tests/bench/fuzz_readers.py [count] [seed]`. Files are those of the case files,
cut, spliced, repeated and sprinkled with what hurts. An input that raises, or takes longer than
two seconds, is printed with its number; the same seed makes the same inputs.
"""

from __future__ import annotations

import json
import random
import signal
import sys
import time
import traceback
from collections import Counter
from copy import deepcopy
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.assemble.join import join_cues
from generator.chapter_files import read_chapter_file
from generator.problems import Problems
from generator.readers import read_transcript
from generator.readers.table import FALLBACK, FORMATS
from generator.sources import source_of
from tests.bench.reader_files import FILES
from tests.case_files import CASES, read_cases

LIMIT_S = 2
HURTFUL = str.split(
    "\0|\ufeff|\u202e|\ud7ff|\r|\n\n|-->|00:00:00.000|99:99:99|-1|1e999|NaN|null|true|{}|[]|\"|'|<|>"
    "|&|<v| </v> |<v.a.b |<c>|<00:00.500>|&#0;|&bogus;|<!--|]]>|<![CDATA[|<!DOCTYPE|\\u0000|\\ud800"
    "|:|：|Ann:|**Ann:**|[00:01]|(00:01)|\\[00:01\\]|00:01|---|##|#|9999999999999999999|0:00:00,000"
    "|>>|[Ann]|WEBVTT|NOTE|start\tend\ttext|1:2|١:٢٣|00:00:0٣|,",
    "|",
)
VALUES = (None, True, -1, 0, 1e300, -1e300, 10**30, "", "x", "1:2", "-5", "PT9", [], {}, [[]], [{}])


def seeds() -> list[str]:
    """Return the inputs of all case files, and a long file of each format."""
    found = []
    for path in sorted((CASES / "readers").glob("*.txt")):
        found += [case.input for case in read_cases(f"readers/{path.name}")]
    for path in sorted((CASES / "chapter_files").glob("*.txt")):
        found += [case.input for case in read_cases(f"chapter_files/{path.name}")]
    return found + [make(3_000) for make in FILES.values()]


def mutated(pool: list[str], chance: random.Random) -> bytes:
    """Make a broken file of sound ones."""
    text = chance.choice(pool)
    if text.startswith(("{", "[{")) and chance.random() < 0.7:
        return rearranged(text, chance).encode()
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(text) + 1)
        other = chance.randrange(len(text) + 1)
        first, last = min(place, other), max(place, other)
        match chance.randrange(9):
            case 0:
                text = text[:place]
            case 1:
                text = text[:first] + text[last:]
            case 2:
                text = text[:place] + chance.choice(HURTFUL) + text[place:]
            case 3:
                donor = chance.choice(pool)
                start = chance.randrange(len(donor) + 1)
                text = text[:place] + donor[start : start + chance.randrange(200)] + text[place:]
            case 4:
                piece = text[first : first + chance.randrange(60)]
                text = text[:place] + piece * chance.choice((2, 5, 200)) + text[place:]
            case 5:
                lines = text.split("\n")
                chance.shuffle(lines)
                text = "\n".join(lines)
            case 6:
                letters = [
                    chr(chance.choice((chance.randrange(128), chance.randrange(0xD000))))
                    for _ in "ab"
                ]
                text = text[:place] + "".join(letters) + text[place + 2 :]
            case 7:
                digits = "".join(chance.choice("0123456789.:,-") for _ in range(8))
                text = text[:place] + digits + text[place:]
            case 8:
                text = text.replace(*chance.choices(HURTFUL, k=2), 3)
        text = text[:30_000]
    data = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.1:
        place = chance.randrange(len(data) + 1)
        data = data[:place] + chance.randbytes(chance.randrange(1, 5)) + data[place + 1 :]
    return data


def rearranged(text: str, chance: random.Random) -> str:
    """Change the values of sound JSON; other text stays as it is."""
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        return text
    for _ in range(chance.randint(1, 4)):
        _change(data, chance)
    return json.dumps(data)


def _change(data: Any, chance: random.Random) -> None:
    """Follow a random path into the data and change what is at its end."""
    while isinstance(data, dict | list) and data:
        key = chance.choice(list(data)) if isinstance(data, dict) else chance.randrange(len(data))
        inner = data[key]
        if not isinstance(inner, dict | list) or not inner or chance.random() < 0.15:
            if chance.random() < 0.3:
                del data[key]
            else:
                data[key] = deepcopy(chance.choice((*VALUES, {"seconds": "x", "nanos": []}, inner)))
            return
        data = inner


def feed(data: bytes, chance: random.Random) -> str:
    """Read a file as a transcript and as chapters; tell what became of it."""
    problems = Problems()
    source = source_of(data, "it", problems)
    if source is None:
        return "refused as no text"
    read_chapter_file(source, Problems())
    names = [each.name for each in (*FORMATS, FALLBACK)]
    format = chance.choice(names) if chance.random() < 0.2 else None
    transcript = read_transcript(source, problems, format)
    for problem in (*problems.errors, *problems.warnings):
        str(problem).encode("utf-8")
    if transcript is None:
        assert problems.errors, "no transcript, and nothing said"
        return "refused with a message"
    for remark in join_cues(transcript):
        remark.text.encode("utf-8")
        offsets = [mark.offset for mark in remark.marks]
        times = [mark.time_ms for mark in remark.marks]
        assert offsets == sorted(offsets), "words out of order"
        assert times == sorted(times), "times out of order"
        assert not offsets or 0 <= offsets[-1] <= len(remark.text), "a time beside the text"
    return "read with a warning" if problems.warnings else "read"


def main() -> int:
    """Feed as many files as asked for; return 1 if one of them hurt."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    pool = seeds()
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    for number in range(count):
        chance = random.Random(seed * 10_000_000 + number)
        data = mutated(pool, chance)
        begin = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, LIMIT_S)
        try:
            outcomes[feed(data, chance)] += 1
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            outcomes["hurt"] += 1
            if outcomes["hurt"] <= 20:
                print(f"input {number}: {data[:300]!r}")
                traceback.print_exc(limit=-4)
        signal.setitimer(signal.ITIMER_PROF, 0)
        slowest = max(slowest, time.process_time() - begin)
    print(f"{count} inputs, seed {seed}; the slowest took {slowest:.2f} s")
    for outcome, total in outcomes.most_common():
        print(f"{total:>9} {outcome}")
    return bool(outcomes["hurt"])


def _too_slow(*_: object) -> None:
    raise TimeoutError(f"more than {LIMIT_S} s")


if __name__ == "__main__":
    signal.signal(signal.SIGPROF, _too_slow)
    sys.exit(main())
