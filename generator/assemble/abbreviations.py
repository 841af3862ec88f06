"""Words that end in a full stop without ending a sentence, in the languages we meet most."""

from __future__ import annotations

from generator.assemble.word_sets import word_set

NEVER_LAST = word_set(
    # titles, which stand before a name
    "adm brig capt cdr cmdr col dr drs frl gen gov hon hr lt maj messrs mlle mm mme mmes mr mrs"
    " ms msgr mt prof rep revd rev sen sgt st ste supt dña dra sra sres srta ud uds vda"
    # explanations, which stand before what they explain
    " bspw bzgl cf e.g eg evtl ggf i.e ie inkl insb mind resp sog v.a vgl viz vs z.b zb d.h p.ex"
    " u.a i.d.r z.t"
)
"""In lower case, without the last stop."""

BEFORE_NUMBER = word_set(
    "abb abs anm apr approx art aug bd c ca cap ch chap circa dec eq feb fig figs jan kap mar nov"
    " no nos nr núm num oct op p pág para pp s sec sect sep sept tel vol vols ziff"
)
"""Abbreviations where a number follows, and often words of their own where none does."""

MAYBE_LAST = word_set(
    "ave assoc blvd bros co corp dept dist div esq est etc inc jr ltd ph.d plc pty sr univ usf usw"
    " a.m p.m am pm m.d b.a m.a u.s u.k u.n e.u d.c l.a n.y u.s.a"
)
"""They may end a sentence, which then shows in the word that follows."""

STARTERS = word_set(
    # English
    "a about after again all also although an and another any anyway are as at because before"
    " both but by can did do does don't each even every everybody everyone few first for from"
    " had has have he her here hey his how however i i'd i'll i'm i've if in instead is isn't it"
    " it's its just last later let let's like look many maybe meanwhile more most my neither"
    " never next nine no nobody nor not nothing now of oh okay on once one only or our people"
    " perhaps really right second she should since so some somebody someone something sometimes"
    " soon still such suddenly thanks that that's the their them then there there's these they"
    " they're they've this those though to today tomorrow two uh um under unless until was we"
    " we'd we'll we're we've well were what what's when whenever where whether which while who"
    " why will with would yeah yes yesterday yet you you'd you'll you're you've your"
    # German
    " aber alle als also am auch auf aus bei bis da dabei damit danach dann das dass dem den der"
    " deshalb die dies diese dieser doch dort du ein eine einen einer er es für gibt hat hier ich"
    " ihr im ist ja jetzt kann kein man mit nach nein nicht noch nun ob oder schon sein seit sie"
    " sind so trotzdem und uns unser viele vielleicht vom von vor während wann warum was weil"
    " welche wenn wer wie wir wird wo zu zum zur zwei"
    # French
    " alors après au aujourd'hui aussi avant avec c'est car ce cela certains ces cet cette"
    " comme d'abord dans depuis des donc elle elles en enfin ensuite et il ils je la le les leur"
    " lui mais moi même non nous on où oui par parce pendant peut plus pour pourquoi puis quand"
    " que quel qui sa sans se selon ses si son sur ta toi tous tout tu un une vous"
    # Spanish
    " ahora antes así aunque bueno como con cuando de desde después ella ellos entonces era es"
    " esa ese eso esta este esto fue ha hay hoy los las lo me mi muy nada ni nos nosotros o"
    " para pero porque pues qué que se ser sí sin su también tiene todo una usted y ya yo"
)
"""Words, in lower case, that commonly begin a sentence and rarely a name."""

ORDINAL_BEFORE = word_set(
    "ab am an auf beim bis dem den der des die das einem einen einer ein im ins jeden jeder jedes"
    " mein sein ihr unser nach seit und vom von vor zum zur"
    # Danish, Norwegian, Czech, Hungarian write ordinals so too
    " den det i od do dne"
)
"""Words after which a number with a stop is an ordinal: `am 3. Mai`, `der 2. Weltkrieg`."""
