"""English words and phrases that look like topics and are none."""

from __future__ import annotations

from generator.assemble.word_sets import word_set


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(","))


IDLE_PHRASES = _phrases(
    "ad hoc, baby step, bad idea, bad news, bed time, bell and whistle, best friend, best"
    " guess, big deal, big fan, big news, big picture, boy band, can of worm, chicken and egg,"
    " chicken egg, common sense, couple of week, daily basis, day job, deep breath, dirty word,"
    " duck in a row, ear to the ground, elephant in the room, fair amount, fair enough, fair"
    " point, false dichotomy, follow-up question, food for thought, for fun, front and center,"
    " fun fact, fun tour, gateway drug, glass of wine, good call, good citizen, good day, good"
    " deal, good evening, good guess, good job, good luck, good morning, good news, good night,"
    " good point, good question, good sport, good times, grain of salt, grand scale, great job,"
    " great news, great point, great question, great title, gut feeling, hanging fruit, high"
    " level, high school, hot take, huge fan, kernel of truth, last resort, light bulb, line of"
    " code, lines of code, long run, long shot, long story, long term, love letter, low hanging"
    " fruit, low-hanging fruit, magic bullet, memory lane, mixed bag, mixed feeling, moment of"
    " truth, mouse game, name drop, nerd snipe, new year, nice segue, old days, old friend, open"
    " question, opposite end, order of magnitude, orders of magnitude, other hand, own right,"
    " pain point, past life, peace of mind, periodic basis, pet peeve, piece of advice, pipe"
    " dream, public record, pure terror, quantum leap, quick note, quick question, quick recap,"
    " quote unquote, rabbit hole, real life, real quick, real world, red herring, regular basis,"
    " right direction, right path, right track, rocket science, rule of thumb, scare quote,"
    " secret sauce, short answer, short term, side note, silver lining, slippery slope, small"
    " talk, spare time, square one, stair step, steep learning curve, stone throw, straw man,"
    " super expert, thin air, tip of the iceberg, tool in the toolbox, total genius, ultimate"
    " goal, blog post, blog entry, web page, code base, command line, source code, youtube"
    " video, tweet thread, conference room, previous episode, earlier episode, software"
    " engineer, github issue, github repo, github project, building block, python code, json"
    " file, text file, telegram group, napkin math, speed dating, high-level overview, low-level"
    " detail, phone number, web site, chat room, home page, new york, new york city, san"
    " francisco, word of mouth, worst case, wrong direction"
)
"""Their last word in the singular."""

EMPTY_ADJECTIVES = word_set(
    "actual adorable amazing amorphous associated awesome certain colorful considerable correct"
    " corresponding crazy differing elementary entire existing extra fantastic favorite"
    " fellow fun giant good gross handpicked huge individual interesting known"
    " little lovely mischievous nice normal only particular previous prolific real regular"
    " relatable relevant remaining resulting right same separate several similar single small-scale"
    " specific sufficient super supreme terrific total unique unreasonable various whole wonderful"
    " wrong"
)
"""Adjectives that say nothing of the noun after them."""

AMOUNTS = word_set(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty"
    " sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion"
    " billions trillion dozen dozens tens"
)
"""Numbers that only count what follows."""

CALENDAR = word_set(
    "january february march april may june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday morning afternoon evening night spring"
    " summer autumn winter fall christmas easter thanksgiving nineties eighties seventies sixties"
    " fifties twenties thirties early mid late year month week weekend day decade century"
)

UNITS = word_set(
    "bit byte kilobyte megabyte gigabyte terabyte satoshi sat minute second hour day week"
    " month year mile meter foot inch pound dollar euro cent percent amp volt watt page word"
    " line degree"
)

NEVER_LAST = word_set(
    "act forthcoming living meaning nearby need needs owns pays pick running runs sideways signs"
    " boots fills likes loves wants says thinks quieter hyper-catalyze privacy-wise"
)
"""Words that end no phrase of two words or more, since they are verbs or stand alone there."""

DESCRIBING_ENDINGS = (
    "-level",
    "-term",
    "-time",
    "-dimensional",
    "-free",
    "-given",
    "-based",
    "-like",
    "-driven",
    "-wise",
    "-friendly",
    "-specific",
    "-sized",
    "-facing",
    "-chain",
    "-washy",
    "-wrap",
    "-use",
    "-profit",
)
"""Ends of compounds that describe what follows."""
