"""What becomes of the parts of a question: `how do you verb …` gives `How to verb …`."""

from __future__ import annotations

import re

from generator.assemble.chapters.languages.english_forms import gerund
from generator.assemble.word_sets import word_set

Kind = str
"""`question`, `clause` (how something works, why, how to do it) or `topic` (a noun phrase)."""
Made = tuple[str, Kind] | None

_OPINIONS = word_set(
    "see feel think view imagine find know mean like say describe explain understand want guys get"
    " go have remember respond react talk come keep love hear tell ask agree hope guess reconcile"
    " look expect characterize define frame square begin start end recall suggest summarize"
)
_PAST = word_set(
    "came went got did was were had made thought built wrote found saw decided chose kept took knew"
    " started said heard met began felt brought left led gave"
)


def _to_do(verb: str, rest: str, verbs: frozenset[str]) -> str | None:
    """Give `verb …` of `how do you verb …`, where something is done that can be learned."""
    verb = verb.lower()
    if verb in _OPINIONS or verb.endswith("ed") or verb in _PAST:
        return None
    if verb.endswith("ing"):  # `go about designing`
        return None
    return f"{verb} {rest}" if verb in verbs or verb in ("do", "be") else None


def how_to(match: re.Match[str], verbs: frozenset[str]) -> Made:
    deed = _to_do(match["verb"], match["rest"], verbs)
    return ("how to " + deed, "clause") if deed else None


def what_to(match: re.Match[str], verbs: frozenset[str]) -> Made:
    deed = _to_do(match["verb"], match["rest"], verbs)
    return (match["ask"] + " to " + deed, "clause") if deed else None


def what_it_takes(match: re.Match[str], verbs: frozenset[str]) -> Made:
    return f"what it takes to {match['verb']} {match['rest']}", "clause"


def doing(match: re.Match[str], verbs: frozenset[str]) -> Made:
    verb = match["verb"].lower()
    if verb.endswith("ing"):
        return (f"{verb} {match['rest']}", "clause")
    deed = _to_do(verb, match["rest"], verbs)
    return (gerund(verb) + " " + match["rest"], "clause") if deed else None


def ways(match: re.Match[str], verbs: frozenset[str]) -> Made:
    deed = _to_do(match["verb"], match["rest"], verbs)
    return ("ways to " + deed, "topic") if deed else None


def versus(match: re.Match[str], verbs: frozenset[str]) -> Made:
    return f"{bare(match['one'])} versus {bare(match['two'])}", "topic"


def relation(match: re.Match[str], verbs: frozenset[str]) -> Made:
    return f"{match['head']} between {match['rest']}", "topic"


def why_do(match: re.Match[str], verbs: frozenset[str]) -> Made:
    deed = _to_do(match["verb"], match["rest"], verbs)
    return (f"why {deed}?", "question") if deed else None


def need(match: re.Match[str], verbs: frozenset[str]) -> Made:
    return f"why do we need {match['rest']}?", "question"


def what_is(match: re.Match[str], verbs: frozenset[str]) -> Made:
    """Take `what X is` and `what is X`: a question on a lone noun, a topic on a longer phrase."""
    rest = match["rest"].strip()
    # what stands before the verb of the clause, as in `what is a node doing`
    if re.match(
        r"(?:not|so|it|something|being|he|she|they|we|you|next|new|wrong|different|up|going|good"
        r"|bad)\b",
        rest,
        re.I,
    ):
        return None
    be = match["be"].strip().lower().replace("'s", "is").replace("'re", "are")
    if match["extra"]:
        rest = match["extra"] + " " + rest
    some = re.sub(
        r"^(?:some|some of|a few|a few of|a couple of|all|the main kinds of) (?:the |your |our )?",
        "",
        rest,
    )
    placed = re.match(
        r"(?:the |your |our )?((?:[\w'-]+ ){0,3}[\w'-]+) (?:of|for|behind|against|between|with"
        r"|from|to|in|around) ",
        some,
    )
    if placed and not re.match(r"(?:an?|this|that|these|those|it) ", some):
        head = placed.group(1).split()
        if not any(word in _MID for word in head) and not head[-1].endswith(("ing", "ed")):
            return bare(some), "topic"
    if some != rest:
        return bare(some), "topic"
    return f"what {be} {rest}?", "question"


def asked(match: re.Match[str], verbs: frozenset[str]) -> Made:
    return match[0].rstrip("?. ") + "?", "question"


def told(match: re.Match[str], verbs: frozenset[str]) -> Made:
    """Take a clause such as `how fees are estimated`, which has a subject and a verb."""
    text = match[0]
    words = text.lower().split()
    if len(words) < 3 or words[1] in _NO_SUBJECT:
        return None
    if not any(word in verbs or word in _BE or word.endswith("n't") for word in words[2:]):
        return None
    return text, "clause"


def bare(text: str) -> str:
    return re.sub(
        r"^(?:the|an?|your|our|some|any|those|these)(?: other)? ",
        "",
        text.strip(),
        flags=re.IGNORECASE,
    )


_MID = word_set(
    "is are was were that which who when if doing do does did have has had can could you we i"
)
_BE = word_set(
    "is are was were does do did can could should will would might has have had be came come works"
    " became gets get got makes made"
)
_NO_SUBJECT = word_set(
    "to do does did is are was were can could should would will if about else not many much come"
    " even often long it that this they he she i you we there these those has have had might the's"
    " so in on at when or and but with for of am ever"
)
