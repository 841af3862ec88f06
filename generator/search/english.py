"""The stemmer of lunr.js in Python: the same stem for every word, in its order of steps.

The stemmer of the `lunr` package differs from it in three places, so that words which end
in `y` are never found. Both begin with Porter, 1980, An algorithm for suffix stripping.

- Step 1c: the package turns a final `y` to `i` where any vowel stands before it (Porter's own
  rule: `day` to `dai`, `try` stays). lunr.js 2.3.9 does so where the letter before is no vowel and
  not the first of the word (the rule of Porter 2: `day` stays, `try` to `tri`); see the comment
  above `re_1c` in lunr.js, `lib/stemmer.js`, and `step1c` in the package's `stemmer.py`.
- Step 1a: the package turns `ies` by itself to `i`; in lunr.js a letter must stand before it, and
  so only the `s` goes.
- A `y` counts as a vowel in lunr.js unless it is the first letter; in the package it does after
  a consonant only (`cons` there), which shows where two of them meet.
"""

from __future__ import annotations

import re

_STEP_2 = {
    "ational": "ate",
    "tional": "tion",
    "enci": "ence",
    "anci": "ance",
    "izer": "ize",
    "bli": "ble",
    "alli": "al",
    "entli": "ent",
    "eli": "e",
    "ousli": "ous",
    "ization": "ize",
    "ation": "ate",
    "ator": "ate",
    "alism": "al",
    "iveness": "ive",
    "fulness": "ful",
    "ousness": "ous",
    "aliti": "al",
    "iviti": "ive",
    "biliti": "ble",
    "logi": "log",
}
_STEP_3 = {
    "icate": "ic",
    "ative": "",
    "alize": "al",
    "iciti": "ic",
    "ical": "ic",
    "ful": "",
    "ness": "",
}

_CONSONANTS = "[^aeiou][^aeiouy]*"
_VOWELS = "[aeiouy][aeiou]*"
_OPENING = f"(?:{_CONSONANTS})?"
# Porter's measure m counts the pairs of vowels and consonants.
_M_OVER_0 = re.compile(f"{_OPENING}{_VOWELS}{_CONSONANTS}")
_M_IS_1 = re.compile(rf"{_OPENING}{_VOWELS}{_CONSONANTS}(?:{_VOWELS})?\Z")
_M_OVER_1 = re.compile(f"{_OPENING}{_VOWELS}{_CONSONANTS}{_VOWELS}{_CONSONANTS}")
_HAS_VOWEL = re.compile(f"{_OPENING}[aeiouy]")
_SHORT = re.compile(rf"{_CONSONANTS}[aeiouy][^aeiouwxy]\Z")

_PLURAL_ES = re.compile(r"(.+?)(ss|i)es\Z")
_PLURAL_S = re.compile(r"(.+?)([^s])s\Z")
_EED = re.compile(r"(.+?)eed\Z")
_ED_ING = re.compile(r"(.+?)(?:ed|ing)\Z")
_WANTS_E = re.compile(r"(?:at|bl|iz)\Z")
_DOUBLE = re.compile(r"([^aeiouylsz])\1\Z")
_FINAL_Y = re.compile(r"(.+?[^aeiou])y\Z")
_SUFFIX_2 = re.compile(rf"(.+?)({'|'.join(_STEP_2)})\Z")
_SUFFIX_3 = re.compile(rf"(.+?)({'|'.join(_STEP_3)})\Z")
_SUFFIX_4 = re.compile(
    r"(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)\Z"
)
_ION = re.compile(r"(.+?[st])ion\Z")
_FINAL_E = re.compile(r"(.+?)e\Z")


def stem(word: str) -> str:
    """Give the stem that lunr.js 2.3.9 gives a word of lower-case ASCII letters and digits."""
    if len(word) < 3:
        return word
    # A first y is a consonant, which only its case can say.
    starts_with_y = word[0] == "y"
    if starts_with_y:
        word = f"Y{word[1:]}"
    word = _endings(_plural(word))
    for suffixes, instead in ((_SUFFIX_2, _STEP_2), (_SUFFIX_3, _STEP_3)):
        if (match := suffixes.match(word)) and _M_OVER_0.match(match[1]):
            word = match[1] + instead[match[2]]
    word = _final(_suffix(word))
    return f"y{word[1:]}" if starts_with_y else word


def _plural(word: str) -> str:
    if match := _PLURAL_ES.match(word) or _PLURAL_S.match(word):
        return match[1] + match[2]
    return word


def _endings(word: str) -> str:
    if match := _EED.match(word):
        if _M_OVER_0.match(match[1]):
            word = word[:-1]
    elif (match := _ED_ING.match(word)) and _HAS_VOWEL.match(match[1]):
        word = match[1]
        if _WANTS_E.search(word):
            word += "e"
        elif _DOUBLE.search(word):
            word = word[:-1]
        elif _SHORT.match(word):
            word += "e"
    match = _FINAL_Y.match(word)
    return f"{match[1]}i" if match else word


def _suffix(word: str) -> str:
    if match := _SUFFIX_4.match(word):
        return match[1] if _M_OVER_1.match(match[1]) else word
    if (match := _ION.match(word)) and _M_OVER_1.match(match[1]):
        return match[1]
    return word


def _final(word: str) -> str:
    if (match := _FINAL_E.match(word)) and (
        _M_OVER_1.match(match[1]) or (_M_IS_1.match(match[1]) and not _SHORT.match(match[1]))
    ):
        word = match[1]
    if word.endswith("ll") and _M_OVER_1.match(word):
        word = word[:-1]
    return word
