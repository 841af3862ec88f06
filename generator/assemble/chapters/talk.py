"""A conversation as the finder looks at it: turns, sentences, words and times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise

from msgspec import Struct

from generator.assemble.chapters.languages import Language, language_of
from generator.assemble.chapters.speech import Speech
from generator.assemble.sentences import split_sentences
from generator.assemble.timing import time_at
from generator.model import TimeMark

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_QUESTION = frozenset("?？؟")
_SECONDS_PER_WORD = 1 / 2.6
_LONGEST_SENTENCE = 60
"""Words; what has more is speech without punctuation and is cut for the analysis."""
_STEP = 40


class Sentence(Struct, frozen=True):
    """A sentence, or a piece of speech that has no punctuation."""

    speech: int
    start: int
    end: int
    turn: int
    time: float
    """Seconds at which it begins; counted by words where the conversation has no times."""
    begins: bool
    """False for a later piece of one sentence, where no chapter can begin."""


class TalkTurn(Struct, frozen=True):
    """What one speaker says before another does; speeches of the same speaker are joined."""

    first: int
    last: int
    """Half-open range of sentences."""
    speaker: str
    words: int


class Talk(Struct, frozen=True):
    """The whole conversation."""

    speeches: Sequence[Speech]
    language: Language
    sentences: tuple[Sentence, ...]
    turns: tuple[TalkTurn, ...]
    words: tuple[list[str], ...]
    """Lower-case words of each sentence."""
    asks: tuple[bool, ...]
    """Whether each sentence ends as a question."""
    word_at: list[int]
    """Number of words before each sentence, and in all."""
    terms: list[int]
    """Words that carry meaning, as numbers; inflections of a word share one."""
    term_at: list[int]
    """Number of terms before each sentence, and in all."""
    vocabulary: list[str]
    """A written form of each term."""
    end: float
    """Seconds at which the talk ends."""

    def text(self, sentence: int) -> str:
        spot = self.sentences[sentence]
        return self.speeches[spot.speech].text[spot.start : spot.end]


def read_talk(speeches: Sequence[Speech], duration_ms: int | None, language: str) -> Talk:
    """Take a conversation apart."""
    known = language_of(language)
    spans = [_pieces(speech.text) for speech in speeches]
    words = tuple(
        found
        for speech, pieces in zip(speeches, spans, strict=True)
        for found in _words(speech.text, pieces)
    )
    word_at = _running(words)
    clock = _times(speeches, spans, words, duration_ms)
    sentences, turns = _turns(speeches, spans, clock, word_at)
    stop = known.stop or commonest(words)
    terms, term_at, vocabulary = _terms(words, stop, known.suffixes)
    end = (duration_ms or 0) / 1000
    end = max(end, (clock[-1] + len(words[-1]) * _SECONDS_PER_WORD) if clock else 0.0)
    asks = tuple(
        not _QUESTION.isdisjoint(speeches[s.speech].text[max(s.end - 4, s.start) : s.end])
        for s in sentences
    )
    return Talk(
        speeches, known, sentences, turns, words, asks, word_at, terms, term_at, vocabulary, end
    )


def _pieces(text: str) -> list[tuple[int, int, bool]]:
    """Cut into sentences, and what has no punctuation into pieces of 40 words."""
    pieces: list[tuple[int, int, bool]] = []
    for start, end in split_sentences(text):
        if end - start < 4 * _LONGEST_SENTENCE:
            pieces.append((start, end, True))
            continue
        starts = [match.start() for match in _WORD.finditer(text, start, end)]
        if len(starts) <= _LONGEST_SENTENCE:
            pieces.append((start, end, True))
            continue
        cuts = [start, *starts[_STEP : len(starts) - _STEP // 2 : _STEP], end]
        pieces += [(left, right, left == start) for left, right in pairwise(cuts)]
    return pieces


def _words(text: str, pieces: Sequence[tuple[int, int, bool]]) -> list[list[str]]:
    """Give the words of each piece in lower case."""
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text):  # as with `İ`, which becomes two characters
        return [_WORD.findall(text[a:b].lower().replace("’", "'")) for a, b, _ in pieces]
    return [_WORD.findall(lower, start, end) for start, end, _ in pieces]


def _running(words: tuple[list[str], ...]) -> list[int]:
    sums = [0]
    for sentence in words:
        sums.append(sums[-1] + len(sentence))
    return sums


def _times(
    speeches: Sequence[Speech],
    spans: list[list[tuple[int, int, bool]]],
    words: tuple[list[str], ...],
    duration_ms: int | None,
) -> list[float]:
    """Say at which second each sentence begins."""
    if any(speech.start_ms is None for speech in speeches):
        total = sum(map(len, words))
        pace = duration_ms / 1000 / total if duration_ms and total else _SECONDS_PER_WORD
        sums, times = 0, []
        for sentence in words:
            times.append(sums * pace)
            sums += len(sentence)
        return times
    times, latest = [], 0.0
    starts = [speech.start_ms or 0 for speech in speeches]
    for index, (speech, pieces) in enumerate(zip(speeches, spans, strict=True)):
        marks = speech.marks or (TimeMark(0, starts[index]),)
        following = starts[index + 1] if index + 1 < len(starts) else duration_ms
        for start, _, _ in pieces:
            moment = time_at(start, marks, following, len(speech.text)) or 0
            latest = max(latest, moment / 1000)
            times.append(latest)
    return times


def _turns(
    speeches: Sequence[Speech],
    spans: list[list[tuple[int, int, bool]]],
    times: list[float],
    word_at: list[int],
) -> tuple[tuple[Sentence, ...], tuple[TalkTurn, ...]]:
    sentences: list[Sentence] = []
    bounds: list[tuple[int, str]] = []
    for index, (speech, pieces) in enumerate(zip(speeches, spans, strict=True)):
        speaker = speech.speaker or ""
        if pieces and (not bounds or not speaker or bounds[-1][1] != speaker):
            bounds.append((len(sentences), speaker))
        for start, end, begins in pieces:
            time = times[len(sentences)]
            sentences.append(Sentence(index, start, end, len(bounds) - 1, time, begins))
    edges = [first for first, _ in bounds] + [len(sentences)]
    return tuple(sentences), tuple(
        TalkTurn(first, last, speaker, word_at[last] - word_at[first])
        for (first, speaker), last in zip(bounds, edges[1:], strict=True)
    )


def commonest(words: tuple[list[str], ...], every: int = 40) -> frozenset[str]:
    """Guess the stop words of a language we know nothing of: those in every `every`th sentence."""
    spread = Counter(word for sentence in words for word in set(sentence))
    often = max(len(words) // every, 8)
    return frozenset(word for word, count in spread.items() if count > often)


def _terms(
    words: tuple[list[str], ...], stop: frozenset[str], suffixes: tuple[str, ...]
) -> tuple[list[int], list[int], list[str]]:
    numbers = dict.fromkeys(chain.from_iterable(words), -1)
    vocabulary: list[str] = []
    stems: dict[str, int] = {}
    for word in numbers:
        if word in stop or len(word) < 2 or word.isdigit():
            continue
        stem = _stem(word, suffixes)
        if stem in stop:
            continue
        number = numbers[word] = stems.setdefault(stem, len(stems))
        if number == len(vocabulary):
            vocabulary.append(word)
    terms: list[int] = []
    term_at = [0]
    for sentence in words:
        terms += [number for number in map(numbers.__getitem__, sentence) if number >= 0]
        term_at.append(len(terms))
    return terms, term_at, vocabulary


def _stem(word: str, suffixes: tuple[str, ...]) -> str:
    if not word.endswith(suffixes):
        return word
    for suffix in suffixes:
        if len(word) - len(suffix) >= 3 and word.endswith(suffix):
            return word[: -len(suffix)]
    return word
