"""Gives every chapter a title."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from generator.assemble.chapters.languages.common_words import Common
from generator.assemble.chapters.listening import without_listening
from generator.assemble.chapters.talk import Talk
from generator.assemble.chapters.titles.asked import best_asked
from generator.assemble.chapters.titles.candidates import Candidate, together
from generator.assemble.chapters.titles.chatter import Chatter, read_chatter
from generator.assemble.chapters.titles.doing import best_done
from generator.assemble.chapters.titles.judge import TitleJudges
from generator.assemble.chapters.titles.labels import Labels, labels_of
from generator.assemble.chapters.titles.number import singular
from generator.assemble.chapters.titles.people import fixed_title, introduces
from generator.assemble.chapters.titles.ranking import Pair, pairs, rank, rate
from generator.assemble.chapters.titles.wording import as_title, phrase_text, word_forms

_JOINED_BY = 0.02
"""How much more two phrases must be worth than one."""
_DONE_BY = 0.0
"""The same for what is done."""
_HEAD_WORDS = 7
_INTRODUCTION_SECONDS = 300.0


class _Draft(Struct):
    """A chapter on its way to a title."""

    number: int
    first: int
    last: int
    ranked: list[tuple[float, Candidate]]
    title: str = ""


def titles_of(
    talk: Talk,
    starts: Sequence[int],
    opening: int,
    judges: TitleJudges,
    common: Common | None = None,
) -> list[str]:
    """Return a title for each chapter; no two are equal.

    `starts` are the first sentences of the chapters, `opening` that after a cold open or 0.
    `common` tells the usual words, where these are not to be those of the language.
    """
    chatter = read_chatter(talk, starts, common)
    drafts = [
        _Draft(number, first, last, rank(chatter, number, judges.phrases))
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
        draft.title = _unique(
            _title(chatter, draft, judges, stems, labels, forms), taken, talk, draft
        )
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
    judges: TitleJudges,
    stems: list[frozenset[str]],
    labels: Labels | None,
    forms: dict[str, str],
) -> str:
    """Take the phrase, the two phrases or the question that people would most likely keep."""
    rated = rate(draft.ranked, judges.phrases, stems)
    best = rated[0] if rated else None
    both = bool(labels and chatter.common)
    pair = _best_pair(chatter, draft.number, pairs(rated, judges.pairs, stems), both)
    asked = best_asked(chatter, draft.number, draft.first, draft.last, rated, judges.asked)
    worth = max((each.chances.worth for each in (best, pair) if each), default=0.0)
    if asked and asked.chances.worth > worth:
        named = {singular(word) for word in asked.text.lower().rstrip("?").split()}
        contents = [frozenset(each.candidate.content) for each in rated[:3]]
        stems += [content for content in contents if named.issuperset(content)]
        return asked.text
    done = best_done(chatter, draft.number, forms, rated, judges.done)
    if done and done.chances.worth > worth + _DONE_BY:
        stems.append(frozenset(done.content))
        return done.text
    if best is None:
        return ""
    joined = pair is not None and pair.chances.worth > best.chances.worth + _JOINED_BY
    if pair and joined and (whole := together(chatter, draft.number, pair.one, pair.two)):
        stems.append(frozenset(whole.content))
        return as_title(phrase_text(whole, forms))
    if pair and joined and labels:
        stems += [frozenset(pair.one.content), frozenset(pair.two.content)]
        one, two = phrase_text(pair.one, forms), phrase_text(pair.two, forms)
        return as_title(labels.both.format(one=one, two=two))
    stems.append(frozenset(best.candidate.content))
    return as_title(phrase_text(best.candidate, forms))


def _best_pair(chatter: Chatter, number: int, found: Sequence[Pair], both: bool) -> Pair | None:
    """Take the best two phrases; those that the talk joins, where we may not join `both`."""
    for pair in found:
        if both or together(chatter, number, pair.one, pair.two):
            return pair
    return None


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
