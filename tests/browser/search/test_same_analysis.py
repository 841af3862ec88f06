"""One analysis in two languages: Python makes the terms that the browser looks for."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections.abc import Iterator

import pytest

from generator.search.analysis import Analysis
from generator.search.english import stem
from generator.search.languages import primary
from tests.browser.search.conftest import Call
from tests.built_site import ROOT

CASES = json.loads((ROOT / "tests/cases/search/analysis.json").read_text("utf-8"))

_TERMS = """async (given) => {
  const { analyses } = await engine();
  return given.map(([language, text]) => {
    const analysis = analyses.find(({ code }) => code === language);
    return analysis.spans(text).flatMap(({ terms }) => terms);
  });
}"""

_STEMS = """async (words) => {
  const { default: lunr } = await vendor("lunr");
  return words.map((word) => lunr.stemmer(new lunr.Token(word)).toString());
}"""


def terms_in_browser(call: Call, given: list[tuple[str, str]]) -> list[list[str]]:
    found: list[list[str]] = call(_TERMS, [[primary(code), text] for code, text in given])
    return found


def test_the_shared_table_holds_in_the_browser(call: Call) -> None:
    found = terms_in_browser(call, [(case["language"], case["text"]) for case in CASES])
    assert found == [case["terms"] for case in CASES]


def words_of_the_demo() -> set[str]:
    text = " ".join(p.read_text("utf-8") for p in sorted((ROOT / "content").rglob("*.txt")))
    return set(re.findall(r"[a-z0-9]+", text.lower()))


def made_up_words(count: int) -> Iterator[str]:
    """Words with the endings that the stemmer has rules for."""
    rng = random.Random(1)
    endings = "ational tional enci izer bli alli ousli eli ization ation ator alism iveness logi "
    endings += "fulness icate ative alize ical ful ness al ance er able ement ment ent ou ism ate "
    endings += "iti ous ive ize sion tion e ll y ies es s sses eed ed ing at bl iz"
    for _ in range(count):
        letters = (rng.choice("aeiouybcdlnrstwxz") for _ in range(rng.randint(1, 6)))
        yield "".join(letters) + "".join(rng.sample(endings.split(), rng.randint(0, 2)))


def test_the_stemmer_is_that_of_lunr_js_for_ten_thousand_words(call: Call) -> None:
    words = sorted({*words_of_the_demo(), *made_up_words(12_000)})
    assert len(words) > 10_000
    differing = {
        word: (stem(word), there)
        for word, there in zip(words, call(_STEMS, words), strict=True)
        if stem(word) != there
    }
    assert differing == {}


@pytest.mark.parametrize("language", ["de", "el", "es", "fr", "it", "nl", "pt-BR", "ru", "sv"])
def test_snowball_stems_alike_on_both_sides(call: Call, language: str) -> None:
    rng = random.Random(language)
    stop = sorted(Analysis.of(language).stop) or ["άνθρωπος", "θάλασσα", "βιβλίων", "γράφουμε"]
    letters = sorted({letter for word in stop for letter in word})
    endings = [word[-rng.randint(1, 3) :] for word in stop]
    words = sorted(
        "".join(rng.choices(letters, k=rng.randint(2, 8))) + rng.choice(endings)
        for _ in range(2_000)
    )
    analysis = Analysis.of(language)
    (found,) = terms_in_browser(call, [(language, " ".join(words))])
    assert found == analysis.text_terms(" ".join(words))


def random_texts(count: int) -> Iterator[str]:
    """Texts of characters that both sides know: those of Unicode as this Python has it."""
    rng = random.Random(2)
    known = [
        chr(c) for c in range(0x20, 0x2FA20) if unicodedata.category(chr(c)) not in ("Cn", "Cs")
    ]
    likely = list("aeiouAEIOUstSTİIıßςΣσéÉñ'’.,:-_+# \u00ad\u200d0123456789")
    for _ in range(count):
        yield "".join(
            rng.choice(likely if rng.random() < 0.6 else known) for _ in range(rng.randint(1, 30))
        )


@pytest.mark.parametrize("language", ["en", "de", "fr", "sv", "ru", "ja", "xx"])
def test_any_text_becomes_the_same_terms(call: Call, language: str) -> None:
    texts = list(random_texts(4_000))
    analysis = Analysis.of(language)
    found = terms_in_browser(call, [(language, text) for text in texts])
    differing = [
        (text, analysis.text_terms(text), there)
        for text, there in zip(texts, found, strict=True)
        if analysis.text_terms(text) != there
    ]
    assert differing == []
