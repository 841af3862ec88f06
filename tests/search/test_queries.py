"""The shared table of queries, answered from the terms of every paragraph one by one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.assemble.show import assemble_show
from generator.library import Library
from generator.load import load
from generator.problems import Problems
from generator.search.analysis import Analysis
from generator.store import Store
from generator.workshop import Workshop
from tests.browser.search.archive import FILES
from tests.built_site import ROOT, write_files

CASES = json.loads((ROOT / "tests/cases/search/queries.json").read_text("utf-8"))
_PLAIN = re.compile(r"(-?[\w.,’é]+ ?)+")
_PLAIN_CASES = [
    case
    for case in CASES
    if _PLAIN.fullmatch(case["typed"]) and not {"filters", "corrected"} & set(case)
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = write_files(tmp_path_factory.mktemp("archive"), FILES)
    content = load(folder, "content", Problems())
    return assemble_show(content, Problems(), Workshop(Store(None)), lambda _: None, drafts=False)


@pytest.mark.parametrize("case", _PLAIN_CASES, ids=lambda case: case["typed"])
def test_the_terms_of_a_query_are_those_of_its_hits(library: Library, case: dict[str, Any]) -> None:
    wanted = [word for word in case["typed"].split() if not word.startswith("-")]
    excluded = [word[1:] for word in case["typed"].split() if word.startswith("-")]
    hits = []
    for episode in library.episodes:
        analysis = Analysis.of(episode.language)
        required = {term for word in wanted for term in analysis.text_terms(word)}
        refused = {term for word in excluded for term in analysis.text_terms(word)}
        for turn in episode.turns:
            for paragraph in turn.paragraphs:
                terms = set(analysis.text_terms(paragraph.text))
                if required and required <= terms and not refused & terms:
                    hits.append(f"{episode.slug}#{paragraph.anchor}")
    # One character of a script without spaces is a beginning, which only the browser looks up.
    if case["typed"] != "町":
        assert sorted(hits) == sorted(case["hits"])


def test_the_table_has_enough_plain_queries() -> None:
    assert len(_PLAIN_CASES) > 15
    assert Path(ROOT / "tests/cases/search/queries.json").is_file()
