"""Learns from judged sentences which of them people keep as summaries, and checks that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.assemble.chapters.summaries.choose import Candidate, best_of, candidates_of
from generator.assemble.chapters.summaries.theme import themes_of
from generator.assemble.chapters.titles import titles_of
from generator.assemble.chapters.titles.judge import Judge
from generator.assemble.chapters.weights import weights
from tests.bench.chapters.common_words import common, count
from tests.bench.chapters.conversations import Conversation, talk_of
from tests.bench.chapters.summary_judgements import read_summary_judgements
from tests.bench.chapters.title_judgements import GRADES
from tests.bench.chapters.title_model import fit

_UNSEEN = 0.2
"""How much a sentence that nobody judged counts as a wrong one."""


@dataclass
class JudgedChapter:
    """The sentences of a chapter that could be its summary, and what was said of them."""

    show: str
    candidates: list[Candidate]
    grades: dict[int, int]


def judged_sentences(conversations: Sequence[Conversation]) -> list[JudgedChapter]:
    """Read the judged chapters; what words are usual is counted in the other shows."""
    told, counts, found = read_summary_judgements(), count(conversations), []
    usual = {show: common(counts, without=show) for show in counts}
    for conversation in conversations:
        if judged := told.get(conversation.name):
            talk, known = talk_of(conversation), usual[conversation.show]
            titles = titles_of(talk, judged.starts, 0, weights().titles, known)
            themes = themes_of(talk, judged.starts, titles, known)
            for number, grades in judged.chapters.items():
                candidates = list(candidates_of(talk, themes[number]))
                found.append(JudgedChapter(conversation.show, candidates, grades))
    return found


def fit_summaries(chapters: Sequence[JudgedChapter]) -> Judge:
    """Learn from every sentence; those that nobody judged count a little, as wrong."""
    names = list(next(c for chapter in chapters for c in chapter.candidates).features)
    rows, grades, sure = [], [], []
    for chapter in chapters:
        for candidate in chapter.candidates:
            rows.append([float(candidate.features[name]) for name in names])
            grades.append(chapter.grades.get(candidate.sentence, 0))
            sure.append(1.0 if candidate.sentence in chapter.grades else _UNSEEN)
    return fit(names, np.array(rows), np.array(grades), np.array(sure))


def check_summaries(conversations: Sequence[Conversation]) -> None:
    """Print, leaving one show out at a time, how many summaries were judged how."""
    chapters, grades = judged_sentences(conversations), Counter[str]()
    for show in sorted({chapter.show for chapter in chapters}):
        judge = fit_summaries([chapter for chapter in chapters if chapter.show != show])
        for chapter in chapters:
            if chapter.show == show:
                best = best_of(chapter.candidates, judge)
                grade = chapter.grades.get(best.sentence) if best else None
                told = "none" if best is None else "not judged"
                grades[told if grade is None else GRADES[grade]] += 1
    for grade in (*GRADES[::-1], "none", "not judged"):
        print(f"{grade:10} {grades[grade]:4} {grades[grade] / len(chapters):.1%}")
