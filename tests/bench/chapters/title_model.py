"""Learns from judged titles which phrases, and which pairs of them, people keep."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit

from generator.assemble.chapters.languages.common_words import Common
from generator.assemble.chapters.titles.asked import asked_features
from generator.assemble.chapters.titles.candidates import Candidate, candidates_of
from generator.assemble.chapters.titles.chatter import Chatter, read_chatter
from generator.assemble.chapters.titles.deeds import deed_text, deeds_of
from generator.assemble.chapters.titles.doing import done_features
from generator.assemble.chapters.titles.judge import Judge, TitleJudges
from generator.assemble.chapters.titles.questions import question_titles
from generator.assemble.chapters.titles.ranking import Rated, pair_features, rate
from generator.assemble.chapters.titles.wording import phrase_text, word_forms
from tests.bench.chapters.common_words import common, count
from tests.bench.chapters.conversations import Conversation, talk_of
from tests.bench.chapters.title_judgements import GRADES, folded, read_judgements

_STRENGTH = 12.0
"""Of regularisation, over standardised features."""
_WORD_STRENGTH = 6.0
"""The same, over what each word adds."""
_FEWEST, _FEWEST_SHOWS = 6, 4
"""Judged phrases with a word, and shows that have them, from which something can be learned."""
_UNSEEN = 0.3
"""How much a phrase that nobody judged counts as a wrong one."""


@dataclass
class Judged:
    """A chapter with its phrases, and what was said of titles."""

    show: str
    chatter: Chatter
    number: int
    sentences: tuple[int, int]
    """The first, and that after the last."""
    candidates: list[Candidate]
    texts: list[str]
    """The candidates as titles, folded."""
    grades: dict[str, int]
    """By folded title: its place in `GRADES`."""

    def rated(self, judge: Judge) -> list[Rated]:
        return rate([(judge.score(c.features, c.content), c) for c in self.candidates], judge)


def judged_chapters(conversations: Sequence[Conversation]) -> list[Judged]:
    """Read the judged chapters of conversations.

    What words are usual is counted in the other shows, as it is for a show that nobody knows.
    """
    lines, counts = read_judgements(), count(conversations)
    usual = {show: common(counts, without=show) for show in counts}
    return [
        chapter
        for conversation in conversations
        if conversation.name in lines
        for chapter in judged(conversation, lines[conversation.name], usual[conversation.show])
    ]


def judged(conversation: Conversation, line: Mapping[str, Any], usual: Common) -> list[Judged]:
    """Bring the phrases of a conversation's chapters together with the judgements on them."""
    talk = talk_of(conversation)
    chatter = read_chatter(talk, line["starts"], usual)
    forms = word_forms(chatter.words)
    found = []
    ends = pairwise([*line["starts"], len(talk.sentences)])
    for number, (told, sentences) in enumerate(zip(line["chapters"], ends, strict=True)):
        candidates = candidates_of(chatter, number)
        texts = [folded(phrase_text(candidate, forms)) for candidate in candidates]
        grades = {
            folded(title): grade
            for grade, name in enumerate(GRADES)
            for title in told.get(name, ())
        }
        show = conversation.show
        found.append(Judged(show, chatter, number, sentences, candidates, texts, grades))
    return found


def fit_titles(chapters: Sequence[Judged]) -> TitleJudges:
    """Learn from all chapters with judgements."""
    told = [chapter for chapter in chapters if chapter.grades]
    phrases = fit_phrases(told)
    pairs, asked = fit_pairs(told, phrases), fit_asked(told, phrases)
    return TitleJudges(phrases, pairs, asked, fit_done(told, phrases))


def fit_phrases(chapters: Sequence[Judged]) -> Judge:
    """Learn from every phrase; those that nobody judged count a little, as wrong."""
    names = list(next(c for chapter in chapters for c in chapter.candidates).features)
    rows, grades, weights, said = [], [], [], []
    for chapter in chapters:
        for candidate, text in zip(chapter.candidates, chapter.texts, strict=True):
            content = candidate.content
            said.append(({*content, *(f"{word}$" for word in content[-1:])}, chapter.show))
            rows.append([float(candidate.features[name]) for name in names])
            grades.append(chapter.grades.get(text, 0))
            weights.append(1.0 if text in chapter.grades else _UNSEEN)
    return fit(names, np.array(rows), np.array(grades), np.array(weights), one_hot(said))


def fit_pairs(chapters: Sequence[Judged], phrases: Judge) -> Judge:
    """Learn from the pairs that were judged, and what is thought of their phrases."""
    rows, grades = [], []
    for chapter in chapters:
        texts = dict(zip(map(id, chapter.candidates), chapter.texts, strict=True))
        rated = {texts[id(each.candidate)]: each for each in chapter.rated(phrases)}
        for title, grade in chapter.grades.items():
            if pair := _pair_of(title, rated):
                rows.append(pair_features(*pair))
                grades.append(grade)
    return _fit_told(rows, grades)


def fit_asked(chapters: Sequence[Judged], phrases: Judge) -> Judge:
    """Learn from the questions that were judged."""
    rows, grades = [], []
    for chapter in chapters:
        rated = chapter.rated(phrases)
        for asked in question_titles(chapter.chatter, chapter.number, *chapter.sentences):
            grade = chapter.grades.get(folded(asked.text))
            if grade is not None:
                rows.append(asked_features(chapter.chatter, asked, rated))
                grades.append(grade)
    return _fit_told(rows, grades)


def fit_done(chapters: Sequence[Judged], phrases: Judge) -> Judge:
    """Learn from the deeds that were judged."""
    rows, grades = [], []
    for chapter in chapters:
        rated, forms = chapter.rated(phrases), word_forms(chapter.chatter.words)
        for deed in deeds_of(chapter.chatter, chapter.number):
            grade = chapter.grades.get(folded(deed_text(deed, forms)))
            if grade is not None:
                rows.append(done_features(chapter.chatter, chapter.number, deed, rated))
                grades.append(grade)
    return _fit_told(rows, grades)


def _fit_told(rows: Sequence[Mapping[str, float]], grades: Sequence[int]) -> Judge:
    names = list(rows[0])
    numbers = np.array([[float(row[name]) for name in names] for row in rows])
    return fit(names, numbers, np.array(grades), np.ones(len(grades)))


def _pair_of(title: str, rated: Mapping[str, Rated]) -> tuple[Rated, Rated] | None:
    """Find the two phrases of a title such as `lens and lamp`, the better first."""
    parts = title.split(" and ")
    for cut in range(1, len(parts)):
        one, two = folded(" and ".join(parts[:cut])), " and ".join(parts[cut:])
        if one in rated and two in rated:
            first, second = sorted((rated[one], rated[two]), key=lambda each: -each.score)
            return first, second
    return None


def one_hot(said: Sequence[tuple[set[str], str]]) -> tuple[list[str], csr_matrix]:
    """Tell which words each phrase has, of those that several shows have."""
    counts = Counter(word for words, _ in said for word in words)
    shows: dict[str, set[str]] = defaultdict(set)
    for words, show in said:
        for word in words:
            shows[word].add(show)
    known = sorted(w for w in counts if counts[w] >= _FEWEST and len(shows[w]) >= _FEWEST_SHOWS)
    place = {word: index for index, word in enumerate(known)}
    cells = [(row, place[w]) for row, (words, _) in enumerate(said) for w in words if w in place]
    ones = csr_matrix(
        (np.ones(len(cells)), ([row for row, _ in cells], [column for _, column in cells])),
        shape=(len(said), len(known)),
    )
    return known, ones


def fit(
    names: Sequence[str],
    rows: np.ndarray,
    grades: np.ndarray,
    weights: np.ndarray,
    said: tuple[list[str], csr_matrix] | None = None,
) -> Judge:
    """Maximise the likelihood of the grades under an ordinal logistic regression."""
    known, ones = said or ([], csr_matrix((len(rows), 0)))
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    everything = (rows - mean) / spread
    width = len(names)
    strength = np.r_[np.full(width, _STRENGTH), np.full(len(known), _WORD_STRENGTH)]

    def loss(told: np.ndarray) -> tuple[float, np.ndarray]:
        slopes, first, gap = told[:-2], told[-2], np.exp(told[-1])
        sums = everything @ slopes[:width] + ones @ slopes[width:]
        usable, keep = expit(sums - first), expit(sums - first - gap)
        chance = np.choose(grades, (1 - usable, usable - keep, keep)).clip(1e-9)
        usable_slope, keep_slope = usable * (1 - usable), keep * (1 - keep)
        by_sum = np.choose(grades, (-usable_slope, usable_slope - keep_slope, keep_slope))
        by_gap = np.choose(grades, (0 * keep, keep_slope, -keep_slope))
        by_sum, by_gap = by_sum / chance * weights, by_gap / chance * weights * gap
        value = -(weights * np.log(chance)).sum() + (strength * slopes) @ slopes / 2
        slope = strength * slopes - np.r_[everything.T @ by_sum, ones.T @ by_sum]
        return float(value), np.r_[slope, by_sum.sum(), -by_gap.sum()]

    start = np.zeros(width + len(known) + 2)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    slopes, added = found[:width] / spread, found[width:-2]
    shift = float(slopes @ mean) + float(found[-2])
    words = {word: round(float(more), 2) for word, more in zip(known, added, strict=True)}
    return Judge(
        {name: round(float(slope), 4) for name, slope in zip(names, slopes, strict=True)},
        round(shift, 4),
        round(shift + float(np.exp(found[-1])), 4),
        {word: more for word, more in words.items() if more and not word.endswith("$")},
        {word[:-1]: more for word, more in words.items() if more and word.endswith("$")},
    )
