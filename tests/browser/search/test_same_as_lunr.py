"""Our pieces and our ranking find what Lunr finds: the oracle is the `lunr` package and lunr.js."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.build import BuildOptions
from generator.library import Library
from generator.search.analysis import Analysis
from generator.search.documents import episode_documents, searched
from generator.search.lunr_export import document_names, lunr_index
from tests.bench.archive import make_archive, queries
from tests.browser.search.conftest import Call
from tests.browser.serving import serving
from tests.built_site import ROOT
from tests.search_site import write_search_site

_ASK = """async ([entry, index, queries]) => {
  const { default: lunr } = await vendor("lunr");
  const oracle = lunr.Index.load(JSON.parse(index));
  const ours = await engine(entry);
  const { scorer } = ours;
  const found = [];
  for (const typed of queries) {
    await ours.search(typed);
    found.push({
      ours: [...scorer.touched.subarray(0, scorer.count)].map((id) => [id, scorer.scores[id]]),
      lunr: oracle.search(typed).map(({ ref, score }) => [ref, score]),
    });
  }
  return found;
}"""

_REBUILD = """async ([index, documents, queries]) => {
  const { default: lunr } = await vendor("lunr");
  const builder = new lunr.Builder();
  builder.ref("id");
  builder.field("text");
  builder.field("title", { boost: 2 });
  builder.b(0);
  builder.tokenizer = (terms) => terms.map((term) => new lunr.Token(term));
  for (const document of documents) builder.add(document);
  const theirs = builder.build();
  theirs.pipeline = new lunr.Pipeline();
  theirs.pipeline.add(lunr.stemmer);
  const loaded = lunr.Index.load(JSON.parse(index));
  const hits = (index, typed) => index.search(typed).map(({ ref, score }) => [ref, score]);
  return [theirs, loaded].map((index) => queries.map((typed) => hits(index, typed)));
}"""


def _demo() -> Library:
    from generator.assemble.show import assemble_show
    from generator.load import load
    from generator.problems import Problems
    from generator.store import Store
    from generator.workshop import Workshop

    options = BuildOptions(ROOT / "content", Path("unused"))
    content = load(options.content, "content", Problems())
    return assemble_show(content, Problems(), Workshop(Store(None)), lambda _: None, drafts=False)


@pytest.fixture(scope="module", params=["the demo", "a synthetic archive"])
def library(request: pytest.FixtureRequest) -> Library:
    return _demo() if request.param == "the demo" else make_archive(8, words=4_000)


@pytest.fixture(scope="module")
def address(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("search")
    write_search_site(library, folder)
    with serving(folder) as address:
        yield address


def _asked(library: Library) -> list[str]:
    """Queries without stop words: when it is asked, lunr.js takes `other` for `others`."""
    stop = Analysis.of("en").stop
    asked = [q for length in (1, 2, 3) for q in queries(library, length, 45)]
    return [typed for typed in asked if not stop.intersection(typed.split())]


def _same(ours: list[list[Any]], theirs: list[list[Any]]) -> bool:
    """The same documents with the same scores; those of one score may come in any order."""
    scores = dict(map(tuple, theirs))
    if len(ours) != len(theirs) or {name for name, _ in ours} != set(scores):
        return False
    return all(abs(score - scores[name]) < 1e-9 for name, score in ours)


def test_hits_and_scores_are_those_of_a_full_lunr_index(
    library: Library, address: str, call_at: Callable[..., Call]
) -> None:
    names = [name for episode in searched(library) for name in document_names(episode)]
    asked = _asked(library)
    index = lunr_index(library).decode()
    found = call_at(address)(_ASK, [f"{address}search/index.bin", index, asked])
    differing = []
    for typed, both in zip(asked, found, strict=True):
        ours = [[names[document], score] for document, score in both["ours"]]
        if not _same(ours, both["lunr"]):
            differing.append((typed, len(ours), len(both["lunr"])))
        # Best first means the same to both.
        ranked = [score for _, score in sorted(ours, key=lambda entry: -entry[1])]
        assert ranked == pytest.approx([score for _, score in both["lunr"]], abs=1e-9)
    assert sum(bool(both["lunr"]) for both in found) > 80
    assert differing == []


def test_the_index_of_the_package_is_that_of_lunr_js(library: Library, call: Call) -> None:
    documents = []
    for episode in library.episodes:
        analysis = Analysis.of(episode.language)
        for name, each in zip(document_names(episode), episode_documents(episode), strict=True):
            terms = analysis.text_terms(each.text)
            empty: list[str] = []
            text, title = (empty, terms) if each.title else (terms, empty)
            documents.append({"id": name, "text": text, "title": title})
    asked = _asked(library)
    theirs, loaded = call(_REBUILD, [lunr_index(library).decode(), documents, asked])
    differing = [q for q, a, b in zip(asked, theirs, loaded, strict=True) if not _same(a, b)]
    assert differing == []
