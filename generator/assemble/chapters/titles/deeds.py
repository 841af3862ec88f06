"""What is done in a chapter: `run a federation`, said again and again, or soon and once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from msgspec import Struct, field

from generator.assemble.chapters.languages.english_forms import gerund
from generator.assemble.chapters.languages.first_names import FIRST_NAMES
from generator.assemble.chapters.languages.grammar import Grammar
from generator.assemble.chapters.titles.chatter import Chatter
from generator.assemble.chapters.titles.features import is_generic
from generator.assemble.chapters.titles.kinds import ADJECTIVE, COMMON, NOUN, VERB
from generator.assemble.chapters.titles.number import singular
from generator.assemble.word_sets import word_set

_LONGEST = 4
"""Words that an object may have."""
_SOON = 150
"""Tokens of a chapter within which once is enough, if the rest speaks of the object."""
_SPOKEN_OF = 3
_EMPTY = word_set(
    "be have get make do want need know think say see look go come take tell ask mean give let feel"
    " like love hate call talk seem happen start begin keep stop try help put guess hope wish thank"
    " remember forget believe agree understand wonder figure care notice mention bring suppose hear"
    " imagine add show set turn end appear become stand sit expect prefer enjoy matter listen"
    " assume include require allow contain involve depend mind sound continue finish hold lose miss"
    " wait recommend suggest refer point consist belong exist regard please welcome thanks throw"
    " kind discuss cover stick quote return"
)
"""Verbs with which nothing is named."""
_ARTICLES = word_set("a an the your their our my his her its some any these those this that")
_THROUGH = word_set("to with on into for from at as over around against through")


_DOING = VERB + COMMON


class Deed(Struct):
    """A verb with its object."""

    verb: str
    particle: str
    words: tuple[str, ...]
    """The object, in lower case, as in its first use."""
    uses: list[int] = field(default_factory=list)
    """Tokens of the verb."""
    articles: list[str] = field(default_factory=list)

    @property
    def content(self) -> tuple[str, ...]:
        return tuple(map(singular, self.words))


def deeds_of(chatter: Chatter, number: int) -> list[Deed]:
    """Return what is done in an English chapter, and could be its title."""
    if chatter.talk.language.tag != "en":
        return []
    span = chatter.spans[number]
    found: dict[tuple[str, ...], Deed] = {}
    bases = _bases(chatter.grammar)
    lowers, kinds, stems = chatter.words.lowers, chatter.words.kinds, chatter.words.stems
    for token in range(span.start, span.end - 1):
        base = bases.get(lowers[token])
        if base is None:
            continue
        if kinds[token].lower() not in _DOING and not lowers[token].endswith("ing"):
            continue
        place, particle, article = token + 1, "", ""
        if lowers[place] in _THROUGH and kinds[place].islower():
            particle, place = lowers[place], place + 1
        if place < span.end and lowers[place] in _ARTICLES and kinds[place].islower():
            article, place = lowers[place], place + 1
        last = _end_of_object(kinds, place, span.end)
        if last:
            key = (base, particle, *lowers[place : last - 1], stems[last - 1])
            deed = found.setdefault(key, Deed(base, particle, tuple(lowers[place:last])))
            deed.uses.append(token)
            deed.articles.append(article)
    return [deed for deed in found.values() if _is_worthy(chatter, number, deed)]


@cache
def _bases(grammar: Grammar) -> dict[str, str]:
    """Give the verb of each base form and each form in -ing."""
    found: dict[str, str] = {}
    for verb in sorted({*grammar.verbs, *grammar.also_nouns, "run"} - _EMPTY):
        form, short = gerund(verb), len(verb) > 2 and verb[-1] == "s" and verb[-2] != "s"
        known = form in grammar.verbs or verb in grammar.also_nouns or verb == "run"
        if known and not short and not verb.endswith(("ing", "ed")):
            found[form] = found[verb] = verb
    return found


def _end_of_object(kinds: str, place: int, end: int) -> int:
    """Give the token after a noun with its adjectives, or 0."""
    last = 0
    for token in range(place, min(end, place + _LONGEST)):
        if kinds[token] not in NOUN + ADJECTIVE:
            break
        if kinds[token] == NOUN:
            last = token + 1
    return last


def _is_worthy(chatter: Chatter, number: int, deed: Deed) -> bool:
    span, grammar, stop = chatter.spans[number], chatter.grammar, chatter.talk.language.stop
    words = deed.words
    if all(w in stop or is_generic(grammar, w) or w in grammar.adjectives for w in words):
        return False
    if any(w in chatter.names or w in grammar.banned or w in FIRST_NAMES for w in words):
        return False
    if len(deed.uses) > 1:
        return True
    spoken_of = max(span.counts[word] for word in deed.content) >= _SPOKEN_OF
    return spoken_of and deed.uses[0] < span.start + _SOON


def deed_text(deed: Deed, forms: Mapping[str, str]) -> str:
    """Write a deed as a title, with the words as they are mostly written.

    What is done to one thing and another is said in the plural: `Batching transactions`.
    """
    *described, last = (forms.get(word, word) for word in deed.words)
    usual = max(sorted(set(deed.articles)), key=deed.articles.count)
    article = "the" if usual == "the" else ""
    if not article and any(deed.articles) and last == singular(last):
        many = (last + "s", last + "es", last[:-1] + "ies")
        last = next((forms[form] for form in many if form in forms), last)
        article = usual if usual in ("a", "an") and last == singular(last) else ""
    if article == "a" and (described or [last])[0][0].lower() in "aeiou":
        article = "an"
    parts = (gerund(deed.verb), deed.particle, article, *described, last)
    text = " ".join(part for part in parts if part)
    return text[0].upper() + text[1:]
