"""The W3C's own tests of WebVTT parsers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.problems import Problems
from generator.readers.captions.cue_text import Element, parse_cue_text
from generator.readers.captions.vtt_file import SIGNATURE, Stray, VttCue, parse_vtt
from generator.sources import source_of
from generator.times import stamp
from tests.case_files import CASES

FOLDER = CASES / "webvtt"
FILES: dict[str, list[dict[str, Any]]] = json.loads((FOLDER / "files.json").read_text("utf-8"))
TREES: dict[str, list[dict[str, str]]] = json.loads((FOLDER / "cue_text.json").read_text("utf-8"))
SHOWN_AS = {"c": "span", "v": "span", "lang": "span"}


def cues_of(data: bytes) -> list[VttCue]:
    source = source_of(data, "it.vtt", Problems())
    assert source is not None
    if not SIGNATURE.match(source.text):
        return []
    return [block for block in parse_vtt(source.lines) if not isinstance(block, Stray)]


def tree(element: Element, depth: int = 0) -> str:
    """Write a tree in the form of the tests."""
    lines: list[str] = []
    margin = f"| {'  ' * depth}"
    for child in element.children:
        if isinstance(child, int):
            lines.append(f"{margin}<?timestamp {stamp(child)}>")
        elif isinstance(child, str):
            lines.append(f'{margin}"{child}"')
        else:
            lines.append(f"{margin}<{SHOWN_AS.get(child.name, child.name)}>")
            inner = f"{margin}  "
            if child.classes:
                lines.append(f'{inner}class="{" ".join(child.classes)}"')
            if child.name == "lang":
                lines.append(f'{inner}lang="{child.annotation}"')
            if child.name == "v":
                lines.append(f'{inner}title="{child.annotation}"')
            lines.append(tree(child, depth + 1).rstrip("\n"))
    return "".join(f"{line}\n" for line in lines if line)


@pytest.mark.parametrize("name", FILES)
def test_files_have_the_cues_of_the_standard(name: str) -> None:
    found = cues_of((FOLDER / f"{name}.vtt").read_bytes())
    assert len(found) == len(FILES[name])
    for cue, expected in zip(found, FILES[name], strict=True):
        assert {key: getattr(cue, key) for key in expected} == expected


@pytest.mark.parametrize(
    "case",
    [case for cases in TREES.values() for case in cases],
    ids=lambda case: ascii(case["text"]),
)
def test_texts_of_cues_have_the_trees_of_the_standard(case: dict[str, str]) -> None:
    data = f"WEBVTT\n\n00:00.000 --> 00:01.000\n{case['text']}".encode()
    (cue,) = cues_of(data)
    assert tree(parse_cue_text(cue.text)) == case["expectedTree"]
