"""Logistic regression over features and opening phrases; scikit-learn is used here only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from generator.assemble.chapters.features import features_of
from generator.assemble.chapters.features.candidates import candidates
from generator.assemble.chapters.features.openings import openings
from generator.assemble.chapters.features.phrases import phrases_at
from generator.assemble.chapters.handover import handovers
from generator.assemble.chapters.talk import Talk
from generator.assemble.chapters.titles.judge import Judge, TitleJudges
from generator.assemble.chapters.weights import Weights
from tests.bench.chapters.conversations import Conversation, gold_places, talk_of

PER_ROOT_MINUTE = 1.55
_NO_JUDGE = Judge({}, 0.0, 0.0)
NO_TITLES = TitleJudges(_NO_JUDGE, _NO_JUDGE, _NO_JUDGE, _NO_JUDGE)
"""What stands for titles until these are learned."""
_STRENGTH = 0.02
"""Inverse strength of regularisation, over standardised features."""
_PHRASE_SCALE = 0.8
_PHRASES = 150
_CROWD = -1 / 3
"""A conversation weighs the less the more its show has."""
_LEAST_SHOWS, _LEAST_COUNT = 12, 100
_NEAR, _NEAR_WEIGHT = 20.0, 0.2
"""Seconds from a human start within which a place is no clear example against one."""


@dataclass
class Example:
    """A conversation with everything that learning needs."""

    conversation: Conversation
    talk: Talk
    places: list[int]
    names: list[str]
    rows: np.ndarray
    phrases: list[set[str]]
    human: np.ndarray
    """1 where a human chapter starts."""
    weights: np.ndarray


def example(conversation: Conversation) -> Example:
    talk = talk_of(conversation)
    places = candidates(talk, handovers(talk))
    said = openings(talk, places)
    features = features_of(talk, places, said)
    gold = gold_places(conversation, talk)
    times = np.array([talk.sentences[p].time for p in places])
    human = np.isin(places, gold).astype(float)
    weights = np.ones(len(places))
    if gold:
        starts = np.array([talk.sentences[p].time for p in gold])
        near = np.abs(times[:, None] - starts[None]).min(1) <= _NEAR
        weights[near & (human == 0)] = _NEAR_WEIGHT
    rows = np.array([features[name] for name in features]).T
    phrases = [phrases_at(talk, p, opening) for p, opening in zip(places, said, strict=True)]
    return Example(conversation, talk, places, list(features), rows, phrases, human, weights)


def fit(examples: Sequence[Example]) -> Weights:
    """Learn; a show counts by the number of its conversations to the power of two thirds."""
    counts = Counter(e.conversation.show for e in examples)
    weights = np.concatenate([e.weights * counts[e.conversation.show] ** _CROWD for e in examples])
    weights *= len(weights) / weights.sum()
    human = np.concatenate([e.human for e in examples])
    rows = np.vstack([e.rows for e in examples])
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    numbers = sparse.csr_matrix((rows - mean) / spread)
    vocabulary = _vocabulary(examples)
    used = sparse.vstack([_used(e, vocabulary) for e in examples]).tocsc()

    size = rows.shape[1]
    everything = sparse.hstack([numbers, used * _PHRASE_SCALE]).tocsr()
    first = LogisticRegression(C=_STRENGTH, max_iter=200, tol=1e-3)
    first.fit(everything, human, sample_weight=weights)
    share = np.sqrt(np.asarray(used.mean(0)).ravel())
    chosen = np.sort(np.argsort(-np.abs(first.coef_[0][size:]) * share, kind="stable")[:_PHRASES])
    model = LogisticRegression(C=_STRENGTH, solver="newton-cholesky", tol=1e-6)
    columns = np.concatenate([np.arange(size), size + chosen])
    model.fit(everything[:, columns].toarray(), human, sample_weight=weights)
    slopes = model.coef_[0][:size] / spread
    return Weights(
        bias=round(float(model.intercept_[0] - slopes @ mean), 5),
        features={
            name: (round(float(slope), 5), round(float(usual), 5))
            for name, slope, usual in zip(examples[0].names, slopes, mean, strict=True)
        },
        phrases={
            "en": {
                vocabulary[i]: round(float(w) * _PHRASE_SCALE, 4)
                for i, w in zip(chosen, model.coef_[0][size:], strict=True)
            }
        },
        per_root_minute=PER_ROOT_MINUTE,
        titles=NO_TITLES,
        summaries=_NO_JUDGE,
    )


def _vocabulary(examples: Sequence[Example]) -> list[str]:
    """Choose phrases of common words that many shows share."""
    counts: Counter[str] = Counter()
    shows: dict[str, set[str]] = {}
    for e in examples:
        for found in e.phrases:
            for phrase in found:
                counts[phrase] += 1
                shows.setdefault(phrase, set()).add(e.conversation.show)
    common = examples[0].talk.language.stop
    return sorted(
        phrase
        for phrase, count in counts.items()
        if count >= _LEAST_COUNT
        and len(shows[phrase]) >= _LEAST_SHOWS
        and all(word in common for word in phrase.lstrip("^<").split())
    )


def _used(e: Example, vocabulary: list[str]) -> sparse.csr_matrix:
    index = {phrase: column for column, phrase in enumerate(vocabulary)}
    cells = [(row, index[p]) for row, found in enumerate(e.phrases) for p in found & index.keys()]
    rows, columns = zip(*cells, strict=True) if cells else ((), ())
    shape = (len(e.phrases), len(vocabulary))
    return sparse.csr_matrix((np.ones(len(cells)), (rows, columns)), shape=shape)
