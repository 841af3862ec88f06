"""The forms of questions, and of clauses that hold one, which become titles."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.assemble.chapters.titles.questions import making
from generator.assemble.chapters.titles.questions.making import Made

Form = tuple[re.Pattern[str], Callable[[re.Match[str], frozenset[str]], Made]]

_AUX = (
    r"(?:is|are|was|were|do|does|did|can|could|should|will|would|might|has|have|had|isn't|aren't"
    r"|wasn't|weren't|don't|doesn't|didn't|can't|couldn't|shouldn't|won't|wouldn't|hasn't|haven't)"
)
_YOU = r"(?:you|we|one|i|people|somebody|someone|anyone|a person|you guys|folks)"
_WANT = (
    r"(?:(?:go about|start|begin|manage to|want to|need to|have to|get to|plan to|try to|learn to"
    r"|be able to|usually|typically|best|ever|then|properly|go and) )?"
)
_RELATION = (
    r"(?:differences?|distinctions?|relationship|relation|connection|interaction|interplay|tension"
    r"|tradeoffs?|trade-offs?|overlap|parallels?|contrast|balance)"
)


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_DEED = r"(?P<verb>[a-z]+(?:-[a-z]+)?) (?P<rest>.+)$"
_BETWEEN: Form = (
    _form(
        rf"what(?:'s| is| are)?(?: the)?(?: main| big| key)? (?P<head>{_RELATION})"
        rf" between (?P<rest>.+)$"
    ),
    making.relation,
)
DIRECT: dict[str, tuple[Form, ...]] = {
    "how": (
        (
            _form(
                rf"how (?:do|does|can|could|should|would|might) {_YOU} go about (?P<verb>\w+ing)"
                rf" (?P<rest>.+)$"
            ),
            making.doing,
        ),
        (
            _form(r"how (?:is|are|was) (?P<one>.+?) different (?:from|than|to) (?P<two>.+)$"),
            making.versus,
        ),
        (
            _form(
                r"how (?:do|does|did) (?P<one>.+?) (?:differ|compare) (?:from|to|with) (?P<two>.+)$"
            ),
            making.versus,
        ),
        (
            _form(rf"how (?:do|does|can|could|should|would|might) {_YOU} {_WANT}{_DEED}"),
            making.how_to,
        ),
        (_form(rf"how did {_YOU} {_WANT}{_DEED}"), making.doing),
        (_form(rf"how {_AUX} \S.+$"), making.asked),
        (
            _form(
                r"how (?!long|old|many|often|far|much|come|about|cool|else|so)\w+ (?:is|are|was"
                r"|were) \S.+$"
            ),
            making.asked,
        ),
    ),
    "why": (
        (
            _form(
                rf"why (?:do|does|did|should|would|is it) (?:we|you|one|i|people) (?:need|have"
                rf"|want) to {_DEED}"
            ),
            making.why_do,
        ),
        (_form(r"why (?:do|did|would) (?:we|you|one|i) need (?P<rest>.+)$"), making.need),
        (_form(rf"why (?:do|should|would) (?:we|you|one|i) {_DEED}"), making.why_do),
        (_form(rf"why {_AUX} \S.+$"), making.asked),
        (_form(r"why (?:not|the|an?) \S.+$"), making.asked),
    ),
    "what": (
        (
            _form(rf"what (?:does|did|would|will) it take to {_DEED}"),
            making.what_it_takes,
        ),
        (
            _form(rf"what(?:'s| is| was) it(?: been)? like (?:for \w+ )?(?:to )?(?:be )?{_DEED}"),
            making.doing,
        ),
        (
            _form(
                rf"what(?:'s| is| are| were| was)(?: some)?(?: of)?(?: the| your)?(?: other|"
                rf" different| best| good| main| possible)*"
                rf" ways?(?: that| in which)?(?: {_YOU} (?:can|could|should))?(?: to)? {_DEED}"
            ),
            making.ways,
        ),
        _BETWEEN,
        (_form(rf"(?P<ask>what) (?:should|can|could|do) {_YOU} {_DEED}"), making.what_to),
        (
            _form(r"what(?P<be>'s|'re| is| are| was| were) (?P<extra>)(?P<rest>\S.+)$"),
            making.what_is,
        ),
        (_form(r"what if \S.+$"), making.asked),
        (
            _form(
                rf"what (?:{_AUX}|happens|happened|makes|made|drives|causes|caused|prevents"
                rf"|stops|keeps|counts|determines) \S.+$"
            ),
            making.asked,
        ),
        (_form(rf"what [\w-]+(?: [\w-]+)? {_AUX} \S.+$"), making.asked),
    ),
    "when": (
        (
            _form(
                rf"(?P<ask>when|where) (?:should|do|can|would) {_YOU} (?:need to |want to |have"
                rf" to )?{_DEED}"
            ),
            making.what_to,
        ),
        (_form(rf"(?:when|where) {_AUX} \S.+$"), making.asked),
    ),
    "which": ((_form(rf"which [\w-]+(?: [\w-]+)? {_AUX} \S.+$"), making.asked),),
    "who": (
        (
            _form(
                r"who (?:is|are|was|were|should|can|gets|decides|controls|owns|runs|pays|builds"
                r"|needs|uses|invented) \S.+$"
            ),
            making.asked,
        ),
    ),
}
DIRECT["where"] = DIRECT["when"]
DIRECT["what's"] = DIRECT["what"]

TOLD: dict[str, tuple[Form, ...]] = {
    "how": (
        (_form(rf"how to {_DEED}"), making.how_to),
        (
            _form(r"how (?P<one>.+?) (?:is|are) different (?:from|than|to) (?P<two>.+)$"),
            making.versus,
        ),
        (
            _form(r"how (?P<one>.+?) (?:differs?|compares?) (?:from|to|with) (?P<two>.+)$"),
            making.versus,
        ),
        (
            _form(
                rf"how (?:you|we|one|people) (?:can |could |should |would |might |need to |have"
                rf" to )?{_DEED}"
            ),
            making.how_to,
        ),
        (_form(r"how .+$"), making.told),
    ),
    "why": (
        (
            _form(
                rf"why (?:you|we|one|people) (?:need|want|have|should|would want)(?: to)? {_DEED}"
            ),
            making.why_do,
        ),
        (_form(r"why .+$"), making.told),
    ),
    "what": (
        (
            _form(
                rf"what(?:'s| is| was)?(?: it's| it is| it was)?(?: it)?(?: been)? like (?:for"
                rf" \w+ )?to (?:be )?{_DEED}"
            ),
            making.doing,
        ),
        (
            _form(rf"what(?: does)? it takes? to {_DEED}"),
            making.what_it_takes,
        ),
        _BETWEEN,
        (
            _form(r"what (?:some of |some )?(?P<extra>)(?P<rest>\S.*?) (?P<be>is|are|was|were)$"),
            making.what_is,
        ),
        (_form(r"what(?P<be>'s|'re| is| are) (?P<extra>)(?P<rest>\S.+)$"), making.what_is),
        (
            _form(
                r"what (?:an? |the )?[\w-]+(?: [\w-]+){0,4} (?:means?|does|do|looks? like|meant"
                r"|did)(?: (?:for|to|in) .+)?$"
            ),
            making.told,
        ),
        (_form(r"what happens \S.+$"), making.asked),
    ),
    "where": (
        (_form(r"where .+ (?:comes?|came|goes|going|headed|stands?) ?(?:from|to)?$"), making.told),
    ),
    "when": ((_form(rf"(?P<ask>when) (?P<x>)to {_DEED}"), making.what_to),),
}
TOLD["what's"] = TOLD["what"]


def reshape(clause: str, told: bool, verbs: frozenset[str]) -> Made:
    """Make a title of a clause that begins with `how`, `what` or the like.

    `told` clauses stand in a sentence, as in `tell us how it works`; the others are questions.
    """
    first = clause.split(" ", 1)[0].lower()
    for pattern, make in (TOLD if told else DIRECT).get(first, ()):
        match = pattern.match(clause)
        if match and (made := make(match, verbs)):
            return made
    return None
