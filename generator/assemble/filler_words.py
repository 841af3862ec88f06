"""What may be left out of a clean reading, language by language."""

from __future__ import annotations

from msgspec import Struct

from generator.assemble.word_sets import word_set


class FillerWords(Struct, frozen=True):
    """The tables of one language, all in lower case with straight apostrophes."""

    hesitations: frozenset[str]
    """Sounds that say nothing wherever they stand."""
    asides: tuple[tuple[str, ...], ...]
    """Phrases that say nothing where commas set them off on both sides."""
    stutters: frozenset[str]
    """Words that nobody repeats on purpose with a comma between."""
    auxiliaries: frozenset[str]
    """The same, but not before a subject: `if you can, can you …` is no stutter."""
    objects: frozenset[str]
    """The same, but only at the start of a clause: `I like it, it is good` is no stutter."""
    particles: frozenset[str]
    """The same, but not after a verb that takes them: `log in, in the end`."""
    particle_verbs: frozenset[str]
    doubles: frozenset[str]
    """Words that nobody repeats on purpose without a comma."""
    meant: frozenset[str]
    """Words that make the repetition of a whole phrase meant."""
    idioms: frozenset[str]
    """The second copy with the word after it, where that begins a phrase of its own."""
    conjunctions: frozenset[str]
    """Words after which a clause starts."""
    openings: frozenset[str]
    """Words that cannot end a clause: `the, um, I think` breaks off before the filler."""
    subjects: frozenset[str]
    """Words that can begin a clause, before which a comma is kept when a filler goes."""


def _phrases(phrases: str) -> frozenset[str]:
    return frozenset(phrases.split(", "))


_ENGLISH_PRONOUNS = (
    "i we you he she they it i'm i've i'd i'll we're we've we'll we'd you're you've you'll you'd"
    " he's she's it's it'll they're they've they'll they'd that's there's who's what's let's"
)

ENGLISH = FillerWords(
    hesitations=word_set("um umm ummm uh uhh uhhh uhm er erm hmm hmmm"),
    asides=(("you", "know"), ("i", "mean")),
    stutters=word_set(
        "a an the my our their your his its i we he she they i'm i've i'd i'll we're we've we'll"
        " we'd they're they've they'll they'd he's she's it's there's that's who's what's let's"
        " and but or if because when where while which who to of for with from at by as into"
        " about than between every some any although whether unless"
    ),
    auxiliaries=word_set(
        "is was are were be been has have had can could would should will may might must"
        " isn't wasn't aren't weren't hasn't haven't hadn't can't couldn't wouldn't shouldn't won't"
        " don't doesn't didn't"
    ),
    objects=word_set(
        "you it that this these those there what how why then maybe just like you're you've you'll"
    ),
    particles=word_set("in on"),
    particle_verbs=word_set(
        "come comes came coming go goes went going gone get gets got put log logs logged sign"
        " signs signed check checked build built bake baked plug plugged bring brought step zoom"
        " move moved jump dive chime kick kicked fit give gave fill filled opt buy bought join"
        " call called turn turned turns carry carried hold held keep kept log work worked rely"
        " count depend"
    ),
    doubles=word_set(
        "a an the and of to i we they our their your but if or with it's i'm we're they're"
    ),
    meant=word_set("thank thanks bye please again lot come no yes yeah"),
    idioms=_phrases(
        "in fact, in order, in other, in addition, in general, in particular, in contrast,"
        " in turn, in return, in short, in theory, in principle, for example, for instance,"
        " of course, at least, at all, by the, by then, as well, as if, maybe not, just as,"
        " that is, on average, like that, like this"
    ),
    conjunctions=word_set(
        "and but or so if because when where while whether although though unless since that"
        " think thought guess mean suppose believe say says said maybe then yeah right"
    ),
    openings=word_set("a an the my our their your his of to for with from some every"),
    subjects=word_set(
        _ENGLISH_PRONOUNS + " this that these those there here and but so or because if when"
        " where while which who what whether then than although though unless since like just"
        " sometimes maybe perhaps probably right yeah yes no for the a an my our your their his"
        " all some every each one people everybody everyone somebody someone"
    ),
)

GERMAN = FillerWords(
    hesitations=word_set("äh ähm ähh öh öhm hm hmm"),
    asides=(("sag", "ich", "mal"), ("sagen", "wir", "mal")),
    stutters=word_set(
        "ich wir er ein eine einen einem einer mein meine und oder aber im von zum zur für bei am"
        " mit wenn weil dass ob als wie"
    ),
    auxiliaries=frozenset(),
    objects=word_set("es sie du man da dann"),
    particles=frozenset(),
    particle_verbs=frozenset(),
    doubles=word_set("ich wir ein eine einen und oder aber dass weil von mit zum zur"),
    meant=word_set("danke bitte ja nein komm wieder"),
    idioms=_phrases("als ob, wie gesagt, zum beispiel, im grunde, von daher"),
    conjunctions=word_set("und oder aber dass weil wenn ob als denn sondern also glaube"),
    openings=word_set("ein eine einen einem einer mein meine im von zum zur für mit"),
    subjects=word_set(
        "ich wir du er sie es man das der die den dem des ein eine dass weil wenn ob und oder"
        " aber denn also da dann wo was wie wer warum obwohl sondern damit um"
    ),
)

FRENCH = FillerWords(
    hesitations=word_set("euh heu euhh hum"),
    asides=(("tu", "sais"), ("vous", "savez")),
    stutters=word_set(
        "je tu il on le les un une des de du et ou mais à dans sur avec pour par que qui c'est"
        " j'ai mon ma mes ton ta tes son sa ses ce cette ces"
    ),
    auxiliaries=frozenset(),
    objects=frozenset(),
    particles=frozenset(),
    particle_verbs=frozenset(),
    doubles=word_set("je le les un une des de du et dans avec c'est j'ai mon ma mes"),
    meant=word_set("merci oui non allez encore"),
    idioms=_phrases("par exemple, par contre, pour moi, de plus, à moi"),
    conjunctions=word_set("et ou mais que car si quand donc alors parce puisque"),
    openings=word_set("le la les un une des de du mon ma mes à dans sur avec pour"),
    subjects=word_set(
        "je tu il elle on nous vous ils elles ce c'est ça cela et mais ou donc car que qui quand"
        " si où comme parce puisque alors j'ai le la les un une des"
    ),
)

LANGUAGES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH}
