"""Find what the interviewer asks: a second table of contents.

A list of questions is of use only if each can be understood where it stands alone, so every rule
here would rather leave one out. Nothing is made up: what is listed was said, but for words in
front that only lead to the question and those that a clean reading leaves out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from generator.assemble.chapters.languages import Language, language_of
from generator.assemble.question_leads import without_lead
from generator.assemble.sentences import split_sentences
from generator.assemble.word_sets import word_set
from generator.model import Chapter, Paragraph, Question, Speaker, Turn

_LEADING = frozenset(
    {"host", "co-host", "cohost", "guest host", "interviewer", "moderator", "chair", "anchor"}
)
_MARKS = ("?", "？", "؟", ";")
_WORD = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*")
_TAG = re.compile(r"(?:right|okay|ok|yeah|yes|no|huh|oder|nicht wahr|non|n'est-ce pas)\W*$", re.I)
_POINTING = word_set(
    "that this it those these there they them he she latter former das dies dieser ça cela"
)

_ANSWER_WORDS = 20
_LAST_SENTENCES = 7
"""What comes earlier in a turn is taken up by the speaker, not by who answers."""
_LONGEST = 30
_FEWEST = 3
"""Fewer questions are no table of contents."""
_UNSPACED_PER_WORD = 3


class _Candidate(Struct, frozen=True):
    text: str
    paragraph: Paragraph
    score: float


def find_questions(
    chapters: Sequence[Chapter], language: str = "en", words: Mapping[str, int] | None = None
) -> tuple[Question, ...]:
    """Return the questions of who leads the conversation, in order of speech.

    At most one of each turn: the one that says most by itself. `language` is a BCP 47 tag, `words`
    how many each speaker says, by slug, where that is known. Empty where nobody leads, or where
    fewer than three questions can stand alone.
    """
    turns = [turn for chapter in chapters for turn in chapter.turns]
    leaders = _leaders(turns, words)
    tongue = language_of(language)
    found = []
    for index, turn in enumerate(turns):
        if turn.speaker.slug not in leaders or not _answered(turns, index):
            continue
        best = max(_candidates(turn, tongue), key=lambda each: each.score, default=None)
        if best is not None:
            place = best.paragraph
            found.append(Question(best.text, place.anchor, place.start_ms))
    return tuple(found) if len(found) >= _FEWEST else ()


def _leaders(turns: Sequence[Turn], words: Mapping[str, int] | None = None) -> frozenset[str]:
    """Return the slugs of who has the role; else of the one who asks far more than the others."""
    speakers: dict[str, Speaker] = {t.speaker.slug: t.speaker for t in turns if t.speaker.known}
    given = frozenset(s.slug for s in speakers.values() if (s.role or "").lower() in _LEADING)
    if given or len(speakers) < 2:
        return given
    asking: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    said: Counter[str] = Counter()
    for turn in turns:
        slug, texts = turn.speaker.slug, [paragraph.text for paragraph in turn.paragraphs]
        counts[slug] += 1
        said[slug] += sum(len(text.split()) for text in texts) if words is None else 0
        asking[slug] += any(mark in text for text in texts for mark in _MARKS[:3])
    total = said if words is None else words
    # Questions by the thousand words: guests ask too, of themselves, in the midst of answers.
    rates = {s: 1000 * asking[s] / max(total[s], 200) * asking[s] / counts[s] for s in speakers}
    first, second, *_ = sorted(rates, key=lambda slug: (-rates[slug], slug))
    clear = asking[first] >= _FEWEST and rates[first] >= 2 * rates[second]
    return frozenset({first}) if clear else frozenset()


def _answered(turns: Sequence[Turn], index: int) -> bool:
    """Tell whether others say more than a word before the same speaker has a real say again."""
    words = 0
    for turn in turns[index + 1 : index + 5]:
        text = turn.text
        others, long = turn.speaker.slug != turns[index].speaker.slug, len(text) > _ANSWER_WORDS * 6
        if others and long:
            return True
        count = len(text.split())
        if others:
            words += count
        elif count > _ANSWER_WORDS:
            break
        if words >= _ANSWER_WORDS or long:
            return True
    return False


def _candidates(turn: Turn, language: Language) -> Iterator[_Candidate]:
    sentences: list[tuple[Paragraph, str]] = []
    for paragraph in reversed(turn.paragraphs):
        text = paragraph.clean
        found = [(paragraph, text[first:last]) for first, last in split_sentences(text)]
        sentences = found + sentences
        if len(sentences) >= _LAST_SENTENCES:
            break
    for back, (paragraph, sentence) in enumerate(reversed(sentences[-_LAST_SENTENCES:])):
        if not sentence.endswith(_MARKS[:3]) or _TAG.search(sentence):
            continue
        text = without_lead(sentence, language.question_words, _LONGEST)
        said = _says(text, language)
        if said:
            yield _Candidate(text, paragraph, said - 0.2 * back)


def _says(text: str, language: Language) -> float:
    """Return how much a question says by itself; 0 for one that leans on what was said before."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    if not language.stop:
        length = max(len(words), len(text) / _UNSPACED_PER_WORD if not text.isascii() else 0)
        return min(length, 10) if length >= 5 else 0
    asks = words[0].partition("'")[0] in language.question_words
    if len(words) > _LONGEST and not asks:
        return 0
    content = {w for w in words if w not in language.stop and not _is_short(w)} - _POINTING
    enough = len(content) >= 2 or (content and len(words) >= 5 and _POINTING.isdisjoint(words))
    return min(len(content), 5) + (1.5 if asks else 0) if enough else 0


def _is_short(word: str) -> bool:
    """Tell forms such as `what's` or `i'm`, which the tables of stop words do not hold."""
    return "'" in word and not word.endswith("'s")
