"""Stemmers and stop words of the languages that search knows, all from published packages.

English has Lunr's own on both sides. The others have Snowball's: `snowballstemmer` here, and in
the browser the scripts that the same compiler made of the same sources (see `hatch_build.py`).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib import import_module

from generator.search.browser import browser_file

_SNOWBALL = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
_SAME_AS = {"nb": "no", "nn": "no"}
_WITHOUT_SPACES = frozenset({"bo", "ja", "km", "ko", "lo", "my", "th", "yue", "zh"})


def primary(language: str) -> str:
    """Give the language of a BCP 47 tag without script and region: `pt` of `pt-BR`."""
    code = language.partition("-")[0].lower()
    return _SAME_AS.get(code, code)


def stems(code: str) -> bool:
    """Whether a Snowball stemmer is used, which the browser has to load."""
    return code in _SNOWBALL


def supported(code: str) -> bool:
    """Whether words are found in their other forms too, or need not be."""
    return code == "en" or code in _SNOWBALL or code in _WITHOUT_SPACES


def known() -> list[str]:
    """Give the codes of all languages that search supports."""
    return sorted({"en", *_SNOWBALL, *_WITHOUT_SPACES})


@cache
def stop_words(code: str) -> tuple[str, ...]:
    """Give the words that are too common to be searched for; none where no list is known."""
    if code == "en":
        from lunr.stop_word_filter import WORDS

        return tuple(sorted(WORDS))
    lists: dict[str, list[str]] = json.loads(browser_file("stop_words.json"))
    return tuple(lists.get(code, ()))


def stemmer(code: str) -> Callable[[str], str]:
    """Give the stemmer of a language; one that changes nothing where there is none."""
    if code not in _SNOWBALL:
        return str
    # Not through `snowballstemmer.stemmer`, which takes another version where PyStemmer is there.
    name = _SNOWBALL[code]
    module = import_module(f"snowballstemmer.{name}_stemmer")
    stem: Callable[[str], str] = getattr(module, f"{name.capitalize()}Stemmer")().stemWord

    def stem_plain(word: str) -> str:
        # In JavaScript a character beyond the first plane counts as two letters.
        return word if max(word) > "\uffff" else stem(word)

    return stem_plain
