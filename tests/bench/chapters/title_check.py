"""What judges think of the titles of shows that were left out of learning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.assemble.chapters.titles import titles_of
from tests.bench.chapters.common_words import common, count
from tests.bench.chapters.conversations import Conversation, talk_of
from tests.bench.chapters.title_judgements import GRADES, grade_of, read_judgements
from tests.bench.chapters.title_model import fit_titles, judged_chapters


def check_titles(conversations: Sequence[Conversation]) -> None:
    """Print, leaving one show out at a time, how many titles were judged how."""
    lines, counts = read_judgements(), count(conversations)
    chapters = judged_chapters(conversations)
    grades: Counter[str] = Counter()
    for show in sorted({chapter.show for chapter in chapters}):
        judges = fit_titles([chapter for chapter in chapters if chapter.show != show])
        usual = common(counts, without=show)
        for conversation in conversations:
            if conversation.show != show or conversation.name not in lines:
                continue
            line = lines[conversation.name]
            titles = titles_of(talk_of(conversation), line["starts"], 0, judges, usual)
            for title, told in zip(titles, line["chapters"], strict=True):
                grades[grade_of(title, told) or ""] += bool(told)
    known = sum(grades[grade] for grade in GRADES)
    for grade in GRADES[::-1]:
        print(f"{grade:10} {grades[grade]:4} {grades[grade] / known:.1%}")
    print(f"{'not judged':10} {grades['']:4}")
