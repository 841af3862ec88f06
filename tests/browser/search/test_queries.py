"""What a query finds, by the shared table; and nothing that is typed is an error."""

from __future__ import annotations

import json
import random
import string
from typing import Any

import pytest

from tests.browser.search.conftest import Call
from tests.built_site import ROOT

CASES = json.loads((ROOT / "tests/cases/search/queries.json").read_text("utf-8"))

ASK = """async ({ typed, filters = {}, typing = false }) => {
  const { present } = await use("present");
  window.known ??= engine();
  const ranking = await (await known).search(typed, filters, { typing });
  if (!ranking) return { hits: [], some: [], corrected: [], unknown: [], common: [] };
  const lists = [];
  for (const section of [0, 1]) {
    const hits = [];
    for (const episode of ranking.sections[section].episodes) {
      const { slug, chapters } = await present(ranking, section, episode, 50);
      hits.push(...chapters.flatMap((each) => each.hits.map(({ anchor }) => `${slug}#${anchor}`)));
    }
    lists.push(hits);
  }
  return { hits: lists[0], some: lists[1], effective: ranking.effective, ...ranking.notes };
}"""


def _name(case: dict[str, Any]) -> str:
    return f"{case['typed']} {case.get('filters', '')}".strip()


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_a_query_finds(call: Call, case: dict[str, Any]) -> None:
    asked = {key: case[key] for key in ("typed", "filters") if key in case}
    found = call(ASK, asked)
    assert sorted(found["hits"]) == sorted(case["hits"])
    assert found["corrected"] == case.get("corrected", [])


def test_passages_with_all_words_come_before_those_with_some(call: Call) -> None:
    found = call(ASK, {"typed": "money lamp"})
    assert sorted(found["hits"]) == ["lamps#t=0:30", "sea#t=0:30"]
    assert "lamps#t=0:00" in found["some"]
    assert not set(found["hits"]) & set(found["some"])


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("lightho", ["lamps#t=0:00", "lamps#t=1:30"]),
        ("scalin", ["lamps#t=2:30", "sea#t=0:00"]),
        ("money sto", ["sea#t=0:30"]),
        # A word that is whole is not taken for the beginning of others.
        ("sea", ["sea#t=0:00"]),
    ],
)
def test_a_word_being_typed_finds_what_it_may_become(
    call: Call, typed: str, hits: list[str]
) -> None:
    found = call(ASK, {"typed": typed, "typing": True})
    assert sorted(found["hits"]) == hits
    assert found["corrected"] == []


def test_words_too_common_are_told(call: Call) -> None:
    assert call(ASK, {"typed": "the and"})["common"] == ["the", "and"]


def test_words_nobody_said_are_told(call: Call) -> None:
    found = call(ASK, {"typed": "money zzyzx"})
    assert found["unknown"] == ["zzyzx"]
    assert len(found["some"]) == 4


def test_a_correction_is_what_links_carry_on(call: Call) -> None:
    assert call(ASK, {"typed": 'moneey "the lamp"'})["effective"] == 'money "the lamp"'


def test_nothing_that_is_typed_is_an_error(call: Call) -> None:
    rng = random.Random(4)
    pieces = ['"', "-", "*", ":", "+", "~", "^", "speaker:", "episode:", "year:", "money", " ", "é"]
    pieces += ["“", "\\", "(", ")", "[", "{", "%", "\0", "\ud83d", "😀", "東", "the", "'", "/", "."]
    pieces += list(string.punctuation)
    typed = ["".join(rng.choices(pieces, k=rng.randint(1, 12))) for _ in range(400)]
    script = f"""async (all) => {{
      const ask = {ASK};
      const failed = [];
      for (const typed of all) {{
        try {{ await ask({{ typed, typing: typed.length % 2 === 0 }}); }} catch (error) {{
          failed.push([typed, String(error)]);
        }}
      }}
      return failed;
    }}"""
    assert call(script, [text.encode("utf-8", "replace").decode() for text in typed]) == []
