"""Case files of the steps that a text goes through."""

from __future__ import annotations

from generator.assemble.fillers import find_fillers
from generator.assemble.sentences import split_sentences
from generator.assemble.tidy import tidy
from tests.case_files import Case, cases


@cases("assemble/tidy.txt")
def test_tidying(case: Case) -> None:
    assert tidy(case.input)[0] == case.expected


@cases("assemble/sentences.txt")
def test_sentences(case: Case) -> None:
    found = [case.input[start:end] for start, end in split_sentences(case.input)]
    assert found == case.expected.split("\n")


@cases("assemble/fillers.txt")
def test_fillers(case: Case) -> None:
    shown = case.input
    for start, end in reversed(find_fillers(case.input)):
        shown = f"{shown[:start]}⟦{shown[start:end]}⟧{shown[end:]}"
    assert shown == case.expected
