"""Which phrase of a chapter its human title is most like; scipy is used here only."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from generator.assemble.chapters.titles.candidates import candidates_of
from generator.assemble.chapters.titles.chatter import read_chatter
from generator.assemble.chapters.titles.number import singular
from generator.assemble.word_sets import word_set
from tests.bench.chapters.conversations import Conversation, gold_places, talk_of

_REACH = 30.0
"""Seconds between a human chapter and ours for them to be one."""
_STRENGTH = 0.01
_LEAST = 0.15
_SMALL = word_set("a an the of and or to in on for with is are what how why do does")


@dataclass
class Choice:
    """The phrases of one chapter, and how much each is like the human title."""

    show: str
    names: list[str]
    rows: np.ndarray
    likeness: np.ndarray


def choices(conversation: Conversation) -> list[Choice]:
    """Give the phrases of every human chapter of a conversation."""
    talk = talk_of(conversation)
    starts = [0, *gold_places(conversation, talk)]
    chatter = read_chatter(talk, starts)
    spread: Counter[str] = Counter()
    for span in chatter.spans:
        spread.update(word for word, count in span.counts.items() if count > 1)
    found, used = [], set()
    for second, title in conversation.chapters:
        number = min(range(len(starts)), key=lambda i: abs(talk.sentences[starts[i]].time - second))
        far = abs(talk.sentences[starts[number]].time - second) > _REACH
        phrases = candidates_of(chatter, number)
        if far or number in used or not phrases:
            continue
        used.add(number)
        likeness = [_likeness(title, p.phrase.words, spread, len(starts)) for p in phrases]
        names = list(phrases[0].features)
        rows = np.array([[float(p.features[name]) for name in names] for p in phrases])
        found.append(Choice(conversation.show, names, rows, np.array(likeness)))
    return found


def _likeness(title: str, words: Sequence[str], spread: Counter[str], chapters: int) -> float:
    """F1 over words, which weigh less the more chapters use them."""
    one, two = _content(title.lower().split()), _content(words)

    def weigh(word: str) -> float:
        share = math.log((chapters + 1) / (spread[word] + 1)) / math.log(chapters + 1)
        return max(_LEAST, share)

    both = sum(weigh(word) for word in sorted(set(one) & set(two)))
    total = sum(map(weigh, one)) + sum(map(weigh, two))
    return 2 * both / total if total else 0.0


def _content(words: Sequence[str]) -> list[str]:
    bare = [singular(word.strip(".,;:!?\"'()`")) for word in words]
    return [word for word in bare if word and word not in _SMALL]


def fit_titles(examples: Sequence[Choice]) -> dict[str, float]:
    """Maximise the expected likeness (squared) of a phrase drawn by softmax of its score."""
    rows = [e.rows - e.rows.mean(0) for e in examples]
    spread = np.vstack(rows).std(0) + 1e-9
    everything = np.vstack(rows) / spread
    worth = np.concatenate([e.likeness**2 for e in examples])
    edges = np.cumsum([0, *(len(r) for r in rows)])
    group = np.repeat(np.arange(len(rows)), np.diff(edges))

    def loss(slopes: np.ndarray) -> tuple[float, np.ndarray]:
        scores = everything @ slopes
        top = np.maximum.reduceat(scores, edges[:-1])
        odds = np.exp(scores - top[group])
        chance = odds / np.add.reduceat(odds, edges[:-1])[group]
        mean = np.add.reduceat(chance * worth, edges[:-1])
        slope = everything.T @ (chance * (worth - mean[group])) / len(rows)
        return float(-mean.mean() + _STRENGTH * slopes @ slopes / 2), _STRENGTH * slopes - slope

    start = np.zeros(everything.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {
        name: round(float(slope), 4)
        for name, slope in zip(examples[0].names, found.x / spread, strict=True)
    }
