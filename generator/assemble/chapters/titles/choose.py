"""Gives every chapter a title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.assemble.chapters.listening import without_listening
from generator.assemble.chapters.talk import Talk
from generator.assemble.chapters.titles.candidates import Candidate, together
from generator.assemble.chapters.titles.chatter import Chatter, Span, read_chatter
from generator.assemble.chapters.titles.labels import Labels, labels_of
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.people import fixed_title, introduces
from generator.assemble.chapters.titles.questions import clause_title, question_title
from generator.assemble.chapters.titles.ranking import PALE, rank
from generator.assemble.chapters.titles.wording import as_title, phrase_text, word_forms

_FLOOR = 1.0
"""Score below which the words of the chapter's opening say more than a phrase."""
_SAME, _SHARED = 100.0, 2.0
"""What a phrase loses when another chapter has it, or has its main word, in its title."""
_BESIDE, _LONGEST_PAIR = 1.5, 5
"""How much worse a second phrase may be to be named as well, and words that a pair may have."""
_LEAST_SECOND = 5.0
_EXTEND = 0.25
"""Share of a lone word's uses that a longer phrase must have to stand for it."""
_OFTEN = 2
"""Uses of a word in a chapter that make a question about it the chapter's."""
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
    chatter = read_chatter(talk, starts)
    drafts = [
        _Draft(number, first, last, rank(chatter, number, weights), chatter.spans[number])
        for number, (first, last) in enumerate(pairwise([*starts, len(talk.sentences)]))
    ]
    labels = labels_of(talk.language.tag)
    taken: set[str] = set()
    for draft in drafts:
        draft.title = _known_title(talk, draft, opening, labels)
        if draft.title.lower() in taken:
            draft.title = ""
        taken.add(draft.title.lower())
    stems: list[frozenset[str]] = []
    forms = word_forms(chatter.words)
    open_drafts = [draft for draft in drafts if not draft.title]
    open_drafts.sort(key=lambda d: (-d.ranked[0][0] if d.ranked else 0.0, d.number))
    for draft in open_drafts:
        draft.title = _unique(_title(chatter, draft, stems, labels, forms), taken, talk, draft)
        taken.add(draft.title.lower())
    return [draft.title for draft in drafts]


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
        named = {singular(word) for word in question.lower().rstrip("?").split()}
        stems += [frozenset(c.content) for _, c in ranked[:3] if named.issuperset(c.content)]
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
    whole = together(chatter, draft.number, best, second) if second else None
    if whole:
        text, second = phrase_text(whole, forms), None
        stems.append(frozenset(whole.content))
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
    """Take a short question, or a topic made of one, that names one of the best phrases."""
    talk = chatter.talk
    english = talk.language.tag == "en"
    stems = {stem for _, candidate in ranked[:5] for stem in candidate.content}
    verbs = chatter.grammar.verbs
    for sentence in _asking(talk, draft, chatter):
        text = talk.text(sentence)
        early = sentence <= draft.first + 1
        title = question_title(text, english, early, verbs) if talk.asks[sentence] else None
        title = title or clause_title(text, english, verbs)
        if title and _is_about(title, stems, draft.span, talk.language.stop):
            return title
    return None


def _is_about(title: str, stems: set[str], span: Span, stop: frozenset[str]) -> bool:
    """Say whether a question holds what its chapter speaks of."""
    words = {singular(word) for word in title.lower().rstrip("?").split()}
    return bool(words & stems) or any(span.counts[w] >= _OFTEN for w in words - stop)


def _asking(talk: Talk, draft: _Draft, chatter: Chatter) -> list[int]:
    """Give the sentences in which whoever opens a chapter says what it is about."""
    end = max(draft.span.opening, draft.span.asked)
    found = []
    for sentence in range(draft.first, draft.last):
        if chatter.words.token_at[sentence] >= end:
            break
        found.append(sentence)
    return found


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
    return lone and not best.features["capitals"] and len(second.phrase.words) > 1


def _weak(chatter: Chatter, candidate: Candidate) -> bool:
    """Say whether a lone word is often a verb, or too common to stand beside another topic."""
    word = candidate.phrase.words[0]
    known = chatter.grammar.also_nouns
    told = candidate.features
    if word in known or singular(word) in known or told["everywhere"] > 0.3:
        return True
    return not told["capitals"] and (bool(told["everyday"]) or len(candidate.uses) < 3)


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
            and candidate.phrase.words[0] not in PALE
            and not (len(candidate.phrase.words) == 1 and _weak(chatter, candidate))
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
