"""The facts of a real conversation: a recogniser's three hours, as the demo shows them."""

from __future__ import annotations

import html
import json
import re
from itertools import accumulate

import pytest

from generator.assemble.corrections import Corrections
from generator.assemble.fillers import find_fillers
from generator.assemble.tidy import tidy
from generator.episode_files import read_raw_episode
from generator.load import load
from generator.problems import Problems
from tests.built_site import ROOT, BuiltSite, said, turns_of, words_of

PAGE = "episodes/452-dario-amodei/"
SOURCE = ROOT / "content" / PAGE / "transcript.txt"
NAMES = {
    "Speaker 1": "Amanda",
    "Speaker 2": "Dario",
    "Speaker 3": "Dario",
    "Speaker 4": "Lex",
}
TURN = re.compile(r"^(?:\d+:)?\d+:\d+ ([^:\n]*): ?(.*)$", re.MULTILINE)


@pytest.fixture(scope="module")
def source() -> list[tuple[str, str]]:
    """Label and words of every turn, read in the plainest way."""
    text = SOURCE.read_text("utf-8-sig")
    return [(label.strip(), words) for label, words in TURN.findall(text)]


def test_every_turn_is_there(demo: BuiltSite, source: list[tuple[str, str]]) -> None:
    page = demo.page(PAGE)
    assert len(source) == 175
    continued = page.css(".who[data-part=continues]")
    assert len(page.css(".turn")) - len(continued) == 175


def test_speech_of_nobody_known_stays_so(demo: BuiltSite, source: list[tuple[str, str]]) -> None:
    unknown = demo.page(PAGE).css(".turn.unknown")
    assert len([label for label, _ in source if not label]) == len(unknown) == 3
    assert all("Unknown speaker" in turn.text() for turn in unknown)


def test_two_turns_of_one_second_have_an_address_each(demo: BuiltSite) -> None:
    page = demo.page(PAGE)
    first, second = (page.css_first(f'[id="t=37:36{end}"]') for end in ("", "-2"))
    assert first is not None
    assert second is not None
    assert first.text(strip=True) != second.text(strip=True)


def test_every_paragraph_has_its_time_as_a_link_to_itself(demo: BuiltSite) -> None:
    paragraphs = demo.page(PAGE).css(".said")
    links = [(each.id, link.attributes["href"]) for each in paragraphs for link in each.css("a.at")]
    assert links == [(each.id, f"#{each.id}") for each in paragraphs]


def test_no_paragraph_is_long(demo: BuiltSite) -> None:
    lengths = [len(text.split()) for text in said(demo.page(PAGE))]
    assert max(lengths) < 200
    assert len(lengths) > 400


def test_paragraphs_come_in_order_of_time(demo: BuiltSite) -> None:
    ids = [node.attributes["id"] or "" for node in demo.page(PAGE).css(".said")]
    assert all(re.fullmatch(r"t=(\d+:)?\d?\d:\d\d(-\d+)?", name) for name in ids)
    times = [seconds(name) for name in ids]
    assert times == sorted(times)


def test_the_words_on_the_page_are_the_words_of_the_source(
    demo: BuiltSite, source: list[tuple[str, str]]
) -> None:
    assert letters(" ".join(said(demo.page(PAGE)))) == letters(corrected(source))


def test_the_words_on_the_pages_of_the_chapters_are_those_of_the_whole(demo: BuiltSite) -> None:
    whole = demo.page(PAGE)
    slugs = [section.attributes["id"] for section in whole.css(".chapter[id]")]
    assert len(slugs) > 8
    parts = [text for slug in slugs for text in said(demo.page(f"{PAGE}{slug}/"))]
    assert parts == said(whole)


def test_the_words_of_the_exports_are_the_words_of_the_source(
    demo: BuiltSite, source: list[tuple[str, str]]
) -> None:
    wanted = letters(corrected(source))
    captions = demo.text(f"{PAGE}transcript.vtt").split("\n\n")
    payloads = [cue.partition("-->")[2].partition("\n")[2] for cue in captions if "-->" in cue]
    assert letters(html.unescape(re.sub(r"<v [^>]*>", "", " ".join(payloads)))) == wanted
    segments = json.loads(demo.text(f"{PAGE}transcript.json"))["segments"]
    assert letters(" ".join(segment["body"] for segment in segments)) == wanted


def test_each_speaker_keeps_what_they_said(demo: BuiltSite, source: list[tuple[str, str]]) -> None:
    colors: dict[str, set[str]] = {}
    turns = iter(turns_of(demo.page(PAGE)))
    for label, words in source:
        wanted, heard = letters(corrected([(label, words)])), ""
        while len(heard) < len(wanted):
            turn = next(turns)
            for paragraph in turn:
                color = (paragraph.attributes["class"] or "").split()[1]
                colors.setdefault(NAMES.get(label, label), set()).add(color)
                heard += letters(words_of(paragraph))
        assert heard == wanted
    assert list(turns) == []
    assert colors == {"Lex": {"s0"}, "Dario": {"s1"}, "Amanda": {"s2"}, "": {"unknown"}}


def corrected(turns: list[tuple[str, str]]) -> str:
    """Correct the words as the demo's own settings say, the spacing mended first."""
    content = load(ROOT / "content", "content", Problems())
    files = next(files for files in content.episodes if files.slug == "452-dario-amodei")
    source = files.read(Problems())
    raw = read_raw_episode(source, Problems()) if source else None
    assert raw is not None
    fix = Corrections({**content.corrections, **raw.settings.corrections})
    return " ".join(fix.apply(tidy(words)[0])[0] for _, words in turns)


def letters(text: str) -> str:
    return "".join(text.split())


def test_each_paragraph_knows_what_a_clean_reading_leaves_out(demo: BuiltSite) -> None:
    for paragraph in demo.page(PAGE).css(".said"):
        steps = [int(step) for step in (paragraph.attributes.get("data-f") or "").split()]
        edges = list(accumulate(steps))
        left_out = tuple(zip(edges[::2], edges[1::2], strict=True))
        assert left_out == find_fillers(words_of(paragraph))


def seconds(anchor: str) -> int:
    total = 0
    for part in anchor.removeprefix("t=").partition("-")[0].split(":"):
        total = total * 60 + int(part)
    return total
