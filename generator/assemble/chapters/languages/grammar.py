"""What finding a title needs to know of a language's words."""

from __future__ import annotations

from msgspec import Struct


class Grammar(Struct, frozen=True):
    """Kinds of words, in lower case."""

    capital_nouns: bool = False
    """Every noun is written with a capital, as in German."""
    verbs: frozenset[str] = frozenset()
    """All forms."""
    irregular: frozenset[str] = frozenset()
    """Forms of the past."""
    also_nouns: frozenset[str] = frozenset()
    """Forms of verbs that are just as often nouns."""
    verbs_after_nouns: frozenset[str] = frozenset()
    """Those of them that are verbs where they agree with a noun before, as in `RPC stands`."""
    adjectives: frozenset[str] = frozenset()
    adjective_endings: tuple[str, ...] = ()
    not_adjectives: frozenset[str] = frozenset()
    """Nouns that end like adjectives."""
    generic: frozenset[str] = frozenset()
    """Nouns that say little alone."""
    everyday: frozenset[str] = frozenset()
    """Nouns that everybody uses, so that one alone names no topic."""
    banned: frozenset[str] = frozenset()
    """Words of talk that no title holds."""
    common: frozenset[str] = frozenset()
    """Words of grammar that no phrase holds."""
    joiners: frozenset[str] = frozenset()
    """Words that may stand between two nouns of a phrase."""
    before_nouns: frozenset[str] = frozenset()
    before_verbs: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    idle_phrases: frozenset[str] = frozenset()
    """Phrases that name no topic, the last word in the singular."""
    empty_adjectives: frozenset[str] = frozenset()
    """Adjectives that say nothing of the noun after them."""
    amounts: frozenset[str] = frozenset()
    """Numbers that only count."""
    calendar: frozenset[str] = frozenset()
    """Months, days and their parts."""
    units: frozenset[str] = frozenset()
    """What a number before counts."""
    never_last: frozenset[str] = frozenset()
    """Words that end no phrase."""
