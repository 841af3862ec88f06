"""What may be left out of a clean reading, language by language."""

from __future__ import annotations

from dataclasses import dataclass

from generator.assemble.word_sets import word_set


@dataclass(frozen=True, slots=True)
class FillerWords:
    """The tables of one language, all in lower case."""

    hesitations: frozenset[str]
    """Sounds that say nothing wherever they stand."""
    asides: tuple[tuple[str, ...], ...]
    """Phrases that say nothing where commas set them off on both sides."""
    stutters: frozenset[str]
    """Words that nobody repeats on purpose with a comma between."""
    subjects: frozenset[str]
    """The same, but only at the start of a clause: `I like it, it is good` is no stutter."""
    doubles: frozenset[str]
    """Words that nobody repeats on purpose without a comma."""
    clause_starters: frozenset[str]
    """Words before which a comma is kept when a filler goes."""


ENGLISH = FillerWords(
    hesitations=word_set("um umm ummm uh uhh uhhh uhm er erm hmm hmmm"),
    asides=(("you", "know"), ("i", "mean")),
    stutters=word_set(
        "a an the my our their your his its i we they he she i'm i've i'd i'll we're we've we'll"
        " we'd they're they've they'll he's she's it's there's that's who's what's let's and but"
        " or if because when where while which who of to for with from at by as into about than"
        " like between is was are were be been has have had can could would should will may might"
        " must do does did don't didn't doesn't isn't wasn't aren't can't couldn't wouldn't every"
        " some any each"
    ),
    subjects=word_set(
        "you it that this these those there what how why in on then so you're you've"
    ),
    doubles=word_set(
        "a an the and of i we they my our their your to but if or it's i'm we're with"
    ),
    clause_starters=word_set(
        "i we you he she they it this that these those there here i'm i've i'd i'll we're we've"
        " we'll we'd you're you've you'll he's she's it's that's there's they're they've and but"
        " so or because if when where while which who what whether then than although though"
        " unless since like just sometimes maybe perhaps probably right yeah yes no let's for"
    ),
)

GERMAN = FillerWords(
    hesitations=word_set("äh ähm ähh öh öhm hm hmm"),
    asides=(("sag", "ich", "mal"), ("sagen", "wir", "mal")),
    stutters=word_set(
        "ich wir er ein eine einen einem einer und oder aber in im auf mit von zu zum zur für bei"
        " an am aus nach wenn weil dass ob als wie ist sind war hat haben wird werden kann ich's"
    ),
    subjects=word_set("der die das den dem des es sie du man da so dann"),
    doubles=word_set("ich wir ein eine einen und oder aber dass weil von mit zum zur"),
    clause_starters=word_set(
        "ich wir du er sie es man das der die den dem dass weil wenn ob und oder aber denn also"
        " da dann wo was wie wer warum obwohl sondern damit"
    ),
)

FRENCH = FillerWords(
    hesitations=word_set("euh heu euhh hum"),
    asides=(("tu", "sais"), ("vous", "savez")),
    stutters=word_set(
        "je tu il on le la les un une des de du et ou mais à dans sur avec pour par que qui si"
        " c'est j'ai il's est sont mon ma mes ton ta tes son sa ses ce cette ces"
    ),
    subjects=word_set("elle ils elles"),
    doubles=word_set("je le la les un une des de du et dans sur avec pour c'est j'ai mon ma mes"),
    clause_starters=word_set(
        "je tu il elle on nous vous ils elles ce c'est ça cela et mais ou donc car que qui quand"
        " si où comme parce puisque alors j'ai"
    ),
)

LANGUAGES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH}
