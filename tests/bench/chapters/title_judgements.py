"""Titles that were judged, as learning and tests read them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.assemble.chapters.titles.number import singular

JUDGEMENTS = Path(__file__).with_name("title_judgements.jsonl")
"""A line for each conversation: the sentences at which its chapters begin, and for each chapter
the titles judged `keep`, `tolerable` and `wrong`. Language models judged them that read the
opening, some later parts and the human titles of each chapter; `keep` means that a careful editor
would leave the title as it stands. The titles are words of the conversations:
see their licences."""
GRADES = ("wrong", "tolerable", "keep")


def folded(title: str) -> str:
    """Give the form in which titles are compared: lower case, the last word in the singular."""
    *rest, last = title.lower().split()
    return " ".join([*rest, singular(last)])


def read_judgements() -> dict[str, Any]:
    lines = JUDGEMENTS.read_text(encoding="utf-8").splitlines()
    return {line["conversation"]: line for line in map(json.loads, lines)}


def grade_of(title: str, told: dict[str, list[str]]) -> str | None:
    """Say how a title of a chapter was judged; `None` where nobody did."""
    for grade in GRADES:
        if folded(title) in map(folded, told.get(grade, ())):
            return grade
    return None
