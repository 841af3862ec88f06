"""The files of the search, as the browser reads them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

import lunr
import pytest

from generator import search
from generator.library import Library
from generator.model import Episode
from generator.problems import ContentError, Problems
from generator.search import ENTRY, browser_scripts, check_languages, search_files
from generator.search.browser import browser_file
from generator.search.documents import episode_documents, searched
from generator.search.languages import known, stems
from generator.store import Store
from generator.workshop import Workshop
from tests.built_site import TALK
from tests.conftest import BuildSite
from tests.search.conftest import library_of, make_episode, unpack, unpack_json


@dataclass(frozen=True)
class Search:
    """The files of the search, made without anything of an earlier build."""

    entry: str
    files: dict[str, bytes]


def build_search(library: Library, workshop: Workshop | None = None) -> Search:
    files = search_files(library, workshop or Workshop(Store(None)), lambda _: False)
    return Search(ENTRY, dict(files))


def files_of(library: Library) -> dict[str, bytes]:
    """Files by their names without tags, such as `e0`."""
    files = build_search(library).files.items()
    return {Path(path).stem.partition("-")[0]: data for path, data in files}


def test_the_manifest_tells_where_everything_is(lighthouses: Library) -> None:
    search = build_search(lighthouses)
    manifest = unpack_json(search.files[search.entry])
    documents = [len(list(episode_documents(each))) for each in searched(lighthouses)]
    assert manifest["episodes"] == documents
    assert manifest["documents"] == sum(documents)
    assert [each["code"] for each in manifest["languages"]] == ["en"]
    tags = manifest["tags"]
    names = [("i", 0, 0), ("e", 0, 0), ("e", 1, 0), *(("w", n, n) for n in manifest["words"])]
    listed = [f"{kind}{n}-{tags[kind][4 * at : 4 * at + 4]}" for kind, n, at in names]
    listed += [f"{name}0-{tags[name]}" for name in ("episodes", "people")]
    listed = [f"search/{name}.bin" for name in listed]
    cards = [unpack_json(search.files[path]) for path in listed[1:3]]
    texts = [f"search/t{number}-{card['text']}.bin" for number, card in enumerate(cards)]
    assert set(search.files) == {search.entry, *listed, *texts}


def test_texts_can_be_cut_out_by_what_the_card_says() -> None:
    said = [f"Sentence number {i}, {'la ' * 60}" for i in range(40)]
    files = files_of(library_of(make_episode("long", *said)))
    card, place, lines = unpack_json(files["e0"]), 0, []
    assert len(card["pieces"]) > 8
    for count, size in zip(card["pieces"][::2], card["pieces"][1::2], strict=True):
        piece = unpack(files["t0"][place : place + size]).decode().split("\n")
        assert len(piece) == count
        lines += piece
        place += size
    assert place == len(files["t0"])
    assert [line.split("\t") for line in lines] == [
        [str(i % 2), f"t=0:{i:02}", text] for i, text in enumerate(said)
    ]


def test_nothing_in_a_text_can_end_its_line() -> None:
    files = files_of(library_of(make_episode("odd", "one\ntwo\u2028three")))
    assert unpack(files["t0"]).decode() == "0\tt=0:00\tone two three"


def test_years_run_along_the_episodes_from_the_oldest_on() -> None:
    episodes = [make_episode(f"e{y}", "word", date=date(y, 1, 1)) for y in (2024, 2024, 2023)]
    search = build_search(library_of(*episodes))
    assert unpack_json(search.files[search.entry])["years"] == [[2023, 1], [2024, 2]]


def test_words_are_kept_for_their_spelling(lighthouses: Library) -> None:
    files = files_of(lighthouses)
    assert unpack(files["w4"]).decode() == "keep 1\nlamp 2"
    assert unpack(files["w5"]).decode() == "money 1\nnever 1\npoint 1"


def _long(slug: str, word: str, year: int) -> Episode:
    said = [f"{word} {i} " + " ".join(f"w{i * 40 + j:05}" for j in range(40)) for i in range(60)]
    return make_episode(slug, *said, date=date(year, 1, 1))


def test_a_change_of_one_episode_leaves_the_files_of_others_alone() -> None:
    first = [_long("new", "lamp", 2024), _long("old", "lamp", 2023)]
    before = build_search(library_of(*first)).files
    after = build_search(library_of(_long("new", "ramp", 2024), first[1])).files
    new = {path for path in after if path not in before}
    assert {Path(path).stem.partition("-")[0] for path in new} >= {"t1", "e1"}
    assert len({path for path in new if "/i" in path}) < len([p for p in after if "/i" in p]) / 2
    assert all(before[path] == data for path, data in after.items() if path not in new | {ENTRY})


def test_a_new_episode_leaves_the_texts_of_others_alone() -> None:
    first = [_long("new", "lamp", 2024), _long("old", "lamp", 2023)]
    before = build_search(library_of(*first)).files
    after = build_search(library_of(_long("newest", "lamp", 2025), *first)).files
    texts = {path for path in before if Path(path).name[0] == "t"}
    assert len(texts) == 2
    assert texts <= set(after)


def test_the_same_library_makes_the_same_bytes(lighthouses: Library) -> None:
    assert build_search(lighthouses).files == build_search(lighthouses).files


def test_an_empty_archive_can_be_searched() -> None:
    search = build_search(library_of())
    assert unpack_json(search.files[search.entry])["documents"] == 0


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (["en"], {"lunr.js"}),
        (["de", "sv"], {"stem_base.js", "stem_de.js", "stem_sv.js"}),
        (["ja"], set()),
    ],
)
def test_only_the_scripts_of_the_languages_spoken_are_published(
    languages: list[str], expected: set[str]
) -> None:
    episodes = [make_episode(code, "word", language=code) for code in languages]
    scripts = browser_scripts(library_of(*episodes, language=languages[0]))
    assert set(scripts) == {*expected, "LICENSES.txt"}


def test_the_libraries_come_with_their_licences() -> None:
    licences = browser_file("LICENSES.txt").decode()
    assert "Oliver Nightingale" in licences
    assert "Snowball" in licences
    assert browser_file("lunr.js").startswith(b"/*! lunr.js 2.3.9")


def test_a_language_that_search_does_not_know_is_told_once() -> None:
    problems = Problems()
    episodes = [make_episode(f"e{i}", "saluton", language="eo") for i in range(3)]
    german = make_episode("de", "hallo", language="de")
    check_languages(library_of(*episodes, german), problems)
    (warning,) = problems.warnings
    assert warning.path == "x.txt"
    assert 'the search does not know the language "eo", and finds words' in warning.message


@pytest.mark.parametrize("block", [1, 2, 32])
def test_parts_of_an_earlier_build_give_the_same_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    names = ("one", "two", "three", "four")
    made = [make_episode(name, f"the sea of {name}", "and a lamp, a lamp") for name in names]
    workshop = Workshop(Store(tmp_path / "store"))
    for episodes in (made[:2], made, made[1:], made[:1], made[2:] + made[:2]):
        library = library_of(*episodes)
        monkeypatch.setattr(search, "_BLOCK", block)
        remembered = build_search(library, workshop)
        monkeypatch.setattr(search, "_BLOCK", 100)
        assert remembered == build_search(library)


def test_files_that_were_kept_are_not_made_again(tmp_path: Path) -> None:
    library, workshop = library_of(make_episode("one", "a lamp")), Workshop(Store(tmp_path))
    first = build_search(library, workshop)
    asked: list[Mapping[str, str]] = []

    def keep(prints: Mapping[str, str]) -> bool:
        asked.append(prints)
        return True

    assert list(search_files(library, workshop, keep)) == []
    assert asked[0].keys() == first.files.keys()


def test_both_sides_of_a_library_have_the_same_version() -> None:
    lunr_js = browser_file("lunr.js").decode()
    assert f'lunr.version="{lunr.__TARGET_JS_VERSION__}"' in lunr_js
    assert f"Snowball {version('snowballstemmer')}" in browser_file("stem_de.js").decode()


def test_the_index_is_given_out_in_lunrs_own_format_when_asked(build_site: BuildSite) -> None:
    files = {"episodes/talk.txt": TALK}
    assert "search/lunr.json" not in build_site(files).files
    files["site.toml"] = "[search]\nexport_lunr_index = true\n"
    index = json.loads(build_site(files).text("search/lunr.json"))
    assert index["version"] == lunr.__TARGET_JS_VERSION__
    assert "lighthous" in [term for term, _ in index["invertedIndex"]]


def test_settings_of_the_search_that_do_not_exist_are_refused(build_site: BuildSite) -> None:
    files = {"episodes/talk.txt": TALK, "site.toml": "[search]\nexport_lunr_indx = true\n"}
    with pytest.raises(ContentError, match='did you mean "export_lunr_index"'):
        build_site(files)


@pytest.mark.parametrize("code", [code for code in known() if stems(code)])
def test_every_stemmer_is_there_for_the_browser_too(code: str) -> None:
    assert b"export default" in browser_file(f"stem_{code}.js")
