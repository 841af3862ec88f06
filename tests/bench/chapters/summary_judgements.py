"""Sentences that were judged as summaries, as learning reads them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from tests.bench.chapters.title_judgements import GRADES

JUDGEMENTS = Path(__file__).with_name("summary_judgements.jsonl")
"""A line for each conversation: the sentences at which its chapters begin, and by chapter the
sentences, shortened, that were judged `keep`, `tolerable` and `wrong` as its summary, as numbers.
A language model judged them that read the title, the opening and the human titles of each chapter.
`keep`: tells what the chapter is about, whole, clean, understood alone. `tolerable`: so too, but
tells only a part, or vaguely. `wrong`: begins in the middle of a thought, breaks off or begins
anew, needs what was said before, or is on something in passing."""


@dataclass(frozen=True)
class JudgedConversation:
    """What was judged in one conversation."""

    starts: list[int]
    chapters: dict[int, dict[int, int]]
    """By chapter and sentence: its place in `GRADES`."""


def read_summary_judgements() -> dict[str, JudgedConversation]:
    found = {}
    for line in map(json.loads, JUDGEMENTS.read_text(encoding="utf-8").splitlines()):
        chapters = {
            int(number): {
                sentence: grade
                for grade, name in enumerate(GRADES)
                for sentence in told.get(name, ())
            }
            for number, told in line["chapters"].items()
        }
        found[line["conversation"]] = JudgedConversation(line["starts"], chapters)
    return found
