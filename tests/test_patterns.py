"""Regular expressions that are compiled when they are first asked for."""

from __future__ import annotations

import re

import pytest

from generator.patterns import pattern


def test_a_pattern_answers_as_a_compiled_one() -> None:
    later, now = pattern(r"(?P<word>b)a", re.IGNORECASE), re.compile(r"(?P<word>b)a", re.IGNORECASE)
    text = "Ba, ba, black"
    for _ in range(2):
        assert later.findall(text) == now.findall(text)
        assert later.sub("x", text) == now.sub("x", text)
        assert [match.span() for match in later.finditer(text, 1)] == [(4, 6)]
        assert later.fullmatch("BA") and not later.fullmatch(text)
    assert later.groupindex == now.groupindex


def test_a_pattern_that_nobody_asks_is_not_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    monkeypatch.setattr(re, "compile", lambda text, _: compiled.append(text) or _real(text))
    asked = pattern("a")
    pattern("b")
    assert compiled == []
    assert asked.match("a") and asked.search("a")
    assert compiled == ["a"]


_real = re.compile
