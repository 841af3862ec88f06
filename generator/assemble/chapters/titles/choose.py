"""Gives every chapter a title."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.assemble.chapters.listening import without_listening
from generator.assemble.chapters.talk import Talk
from generator.assemble.chapters.titles.candidates import FEATURES, Candidate, candidates_of
from generator.assemble.chapters.titles.chatter import Chatter, Span, read_chatter, span_of
from generator.assemble.chapters.titles.labels import Labels, labels_of
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.people import fixed_title, introduces
from generator.assemble.chapters.titles.questions import question_title
from generator.assemble.chapters.titles.wording import as_title, phrase_text, word_forms
from generator.assemble.word_sets import word_set

_FLOOR = 1.0
"""Score below which the words of the chapter's opening say more than a phrase."""
_SAME, _SHARED = 100.0, 2.0
"""What a phrase loses when another chapter has it, or has its main word, in its title."""
_BESIDE, _LONGEST_PAIR = 1.5, 5
"""How much worse a second phrase may be to be named as well, and words that a pair may have."""
_LEAST_SECOND = 5.0
_EXTEND = 0.25
"""Share of a lone word's uses that a longer phrase must have to stand for it."""
_EVERYWHERE = 0.5
_INTRODUCED = 3.0
"""What a phrase gains that the opening turns to."""
_HEAD_WORDS = 7
_INTRODUCTION_SECONDS = 300.0


@dataclass(slots=True)
class _Draft:
    """A chapter on its way to a title."""

    number: int
    first: int
    last: int
    ranked: list[tuple[float, Candidate]]
    span: Span
    title: str = ""


def titles_of(
    talk: Talk, starts: Sequence[int], opening: int, weights: Mapping[str, float]
) -> list[str]:
    """Return a title for each chapter; no two are equal.

    `starts` are the first sentences of the chapters, `opening` that after a cold open or 0.
    """
    chatter = read_chatter(talk)
    bounds = [*starts, len(talk.sentences)]
    edges = [chatter.token_at[start] for start in bounds]
    drafts = []
    for number, first in enumerate(starts):
        last = bounds[number + 1]
        span = span_of(chatter, first, last)
        ranked = rank(chatter, span, edges, weights)
        drafts.append(_Draft(number, first, last, ranked, span))
    labels = labels_of(talk.language.tag)
    taken: set[str] = set()
    for draft in drafts:
        draft.title = _known_title(talk, draft, opening, labels)
        if draft.title.lower() in taken:
            draft.title = ""
        taken.add(draft.title.lower())
    stems: list[frozenset[str]] = []
    forms = word_forms(chatter.tokens)
    open_drafts = [draft for draft in drafts if not draft.title]
    open_drafts.sort(key=lambda d: (-d.ranked[0][0] if d.ranked else 0.0, d.number))
    for draft in open_drafts:
        draft.title = _unique(_title(chatter, draft, stems, labels, forms), taken, talk, draft)
        taken.add(draft.title.lower())
    return [draft.title for draft in drafts]


def rank(
    chatter: Chatter, span: Span, edges: Sequence[int], weights: Mapping[str, float]
) -> list[tuple[float, Candidate]]:
    """Score the phrases of a chapter, best first."""
    row = [weights.get(name, 0.0) for name in FEATURES]
    scored = [
        (
            round(
                math.fsum(w * f for w, f in zip(row, candidate.features, strict=True))
                - _doubt(candidate)
                + (_INTRODUCED if candidate.introduced else 0.0),
                4,
            ),
            candidate,
        )
        for candidate in candidates_of(chatter, span, edges)
    ]
    scored.sort(key=lambda pair: (-pair[0], pair[1].uses[0], len(pair[1].phrase.words)))
    return scored


def _doubt(candidate: Candidate) -> float:
    """Lower what is said once in passing, and what the whole conversation is about."""
    told = dict(zip(FEATURES, candidate.features, strict=True))
    doubt = 0.0
    named = candidate.in_question or candidate.announced or told["capitals"] > 0
    if told["once"] and not named:
        doubt += 2.5 if told["one"] or not told["inner_best"] else 0.5
    if told["everywhere"] > _EVERYWHERE and not candidate.introduced:
        doubt += 4.0 if told["one"] else 2.5
    if candidate.phrase.words[0] in _PALE:
        doubt += 1.5
    if told["joined"] and candidate.phrase.words[0] in _AMOUNTS:
        doubt += 3.0
    return doubt


_AMOUNTS = word_set(
    "amount number kind outcome form end part list piece version set bunch group level degree rest"
    " type sort result lack plenty series range variety majority percentage fraction size share"
)
"""Words before `of` that say less than what follows it."""
_PALE = word_set("new first last next two three four five six ten second third own main")


def _known_title(talk: Talk, draft: _Draft, opening: int, labels: Labels | None) -> str:
    """Give a title that comes from what kind of chapter it is."""
    if labels is None:
        return ""
    if opening and draft.number == 0:
        return labels.preview
    if draft.number == (1 if opening else 0):
        end = talk.sentences[draft.last].time if draft.last < len(talk.sentences) else talk.end
        short = end - talk.sentences[draft.first].time < _INTRODUCTION_SECONDS
        if introduces(talk, draft.first, draft.last) or (
            short and draft.last < len(talk.sentences)
        ):
            return labels.introduction
    return fixed_title(talk, draft.first, draft.last, labels) or ""


def _title(
    chatter: Chatter,
    draft: _Draft,
    stems: list[frozenset[str]],
    labels: Labels | None,
    forms: dict[str, str],
) -> str:
    ranked = sorted(
        ((round(score - _reuse(c, stems), 4), c) for score, c in draft.ranked),
        key=lambda pair: (-pair[0], pair[1].uses[0], len(pair[1].phrase.words)),
    )
    if question := _question(chatter, draft, ranked):
        return question
    if not ranked or ranked[0][0] < _FLOOR:
        return ""
    best = _extended(ranked)
    stems.append(frozenset(best.content))
    text = phrase_text(best, forms)
    second = _second(chatter, best, ranked)
    if second and _says_more(second, best):
        best, text, second = second, phrase_text(second, forms), None
        stems.append(frozenset(best.content))
    if second and labels:
        stems.append(frozenset(second.content))
        text = labels.both.format(one=text, two=phrase_text(second, forms))
    return as_title(text)


def _reuse(candidate: Candidate, stems: list[frozenset[str]]) -> float:
    own = frozenset(candidate.content)
    if any(own == taken for taken in stems):
        return _SAME
    if any(own < taken or taken < own for taken in stems):
        return _SHARED
    return 0.0


def _question(chatter: Chatter, draft: _Draft, ranked: list[tuple[float, Candidate]]) -> str | None:
    """Take a short question of the opening that names one of the best phrases."""
    talk = chatter.talk
    stems = {stem for _, candidate in ranked[:5] for stem in candidate.content}
    for start, _ in draft.span.questions:
        if start > draft.span.opening or start == len(chatter.tokens):
            break
        text = talk.text(chatter.tokens[start].sentence)
        early = chatter.tokens[start].sentence <= draft.first + 1
        title = question_title(text, talk.language.tag == "en", early)
        if title and stems & {singular(w) for w in title.lower().rstrip("?").split()}:
            return title
    return None


def _extended(ranked: list[tuple[float, Candidate]]) -> Candidate:
    """Take the phrase in which a lone word mostly stands."""
    score, best = ranked[0]
    if len(best.phrase.words) > 1 or best.introduced:
        return best
    word = best.content[0]
    for other_score, other in ranked[1:]:
        if (
            word in other.content
            and len(other.content) in (2, 3)
            and other_score > score - 2 * _BESIDE
            and len(other.uses) >= max(2, _EXTEND * len(best.uses))
        ):
            return other
    return best


def _says_more(second: Candidate, best: Candidate) -> bool:
    """Say whether a phrase stands better alone than behind a lone common word."""
    lone = len(best.phrase.words) == 1 and not best.introduced
    told = dict(zip(FEATURES, best.features, strict=True))
    return lone and not told["capitals"] and len(second.phrase.words) > 1


def _verbal(chatter: Chatter, candidate: Candidate) -> bool:
    """Say whether a lone word is often a verb."""
    word = candidate.phrase.words[0]
    known = chatter.grammar.also_nouns
    return word in known or singular(word) in known


def _second(
    chatter: Chatter, best: Candidate, ranked: list[tuple[float, Candidate]]
) -> Candidate | None:
    """Find a second topic, about as good, that shares no word with the first."""
    top = next(score for score, candidate in ranked if candidate is best)
    size = len(best.phrase.words)
    fit = [
        candidate
        for score, candidate in ranked[1:6]
        if (
            score > top - _BESIDE
            and score > _LEAST_SECOND
            and candidate is not best
            and size < 3
            and size + len(candidate.phrase.words) + 1 <= _LONGEST_PAIR
            and len(candidate.uses) > 1
            and not (len(candidate.phrase.words) == 1 and _verbal(chatter, candidate))
            and not set(candidate.content) & set(best.content)
        )
    ]
    longer = [c for c in fit if len(c.phrase.words) > 1]
    return next(iter(longer or fit), None)


def _unique(title: str, taken: set[str], talk: Talk, draft: _Draft) -> str:
    """Fall back on words of the chapter's opening, and on its number."""
    if title and title.lower() not in taken:
        return title
    quoted = ""
    for sentence in range(draft.first, min(draft.first + 8, draft.last)):
        head = without_listening(talk.text(sentence)).split()
        quoted = f"“{as_title(' '.join(head[:_HEAD_WORDS])).rstrip('.,;:!?')}…”"
        if len(head) >= _HEAD_WORDS and quoted.lower() not in taken:
            return quoted
    return quoted if quoted and quoted.lower() not in taken else f"{draft.number + 1}"
