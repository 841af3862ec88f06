"""What a check finds in the content, rule by rule."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.check import CheckOptions, check
from tests.built_site import write_files

TALK = (
    "00:00 Ann Amodei: Welcome to the lighthouse, where we talk about lamps and lenses today.\n\n"
    "00:10 Ben Keeper: Thank you very much, I am glad to be here with all of you tonight.\n"
)
SOUND = {
    "episodes/talk/transcript.txt": TALK,
    "episodes/talk/episode.md": "---\ntitle: Talk\ndate: 2024-01-02\n---\n",
}


def found(folder: Path, files: Mapping[str, str]) -> list[str]:
    content = write_files(folder / "content", {**SOUND, **files})
    findings = check(CheckOptions(content, folder / "site"))
    return [
        f"{finding.rule}: {finding.problem}".replace(f"{folder.as_posix()}/", "")
        for finding in findings
    ]


def test_sound_content_has_nothing_to_mend(tmp_path: Path) -> None:
    assert found(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("files", "told"),
    [
        pytest.param(
            {
                "episodes/talk/transcript.txt": TALK
                + "\n00:40 Ann Amodei: So.\n\n00:20 Ben Keeper: Yes."
            },
            "content: content/episodes/talk/transcript.txt:7: warning: "
            "the times do not run on here: 0:20 after 0:40",
            id="a time that runs backwards",
        ),
        pytest.param(
            {"episodes/talk/transcript.txt": TALK + "\n09:00 Ann Amodei: Where were we?"},
            "gaps: content/episodes/talk/transcript.txt:3: warning: "
            "nothing is written for 8:38 before 9:00",
            id="a gap",
        ),
        pytest.param(
            {"episodes/talk/transcript.txt": TALK + "\n00:20 : Nobody said this."},
            "labels: content/episodes/talk/transcript.txt:5: warning: "
            "nobody is named as the speaker here",
            id="a turn without a label",
        ),
        pytest.param(
            {"episodes/talk/transcript.txt": TALK.replace("Ben Keeper", "Speaker 2")},
            "labels: content/episodes/talk/transcript.txt:3: warning: "
            '"Speaker 2" says 15 words and has no name',
            id="a label that nobody mapped",
        ),
        pytest.param(
            {"episodes/other.txt": TALK.replace("Amodei", "Amodai")},
            'names: content/episodes/talk/episode.md: warning: "Ann Amodai" and "Ann Amodei" look',
            id="a person in two spellings",
        ),
        pytest.param(
            {
                "episodes/talk/transcript.txt": TALK
                + "\n00:20 Ben Keeper: I know, as Amadei says, that it is so."
            },
            "names: content/episodes/talk/transcript.txt:5: warning: "
            '"Amadei" (once) looks like a misspelling of "Amodei"',
            id="a misheard name",
        ),
        pytest.param(
            {"corrections.toml": 'lamp = "bulb"\nlighthouse = "light house"\n'},
            'corrections: content/corrections.toml: warning: the correction of "lamp" matches',
            id="a correction of the show that matches nothing",
        ),
        pytest.param(
            {
                "episodes/talk/episode.md": "---\ndate: 2024-01-02\n"
                "corrections: {Lenses: Lamps, lenses: lamps}\n---\n"
            },
            'corrections: content/episodes/talk/episode.md: warning: the correction of "Lenses"',
            id="a correction of an episode that matches nothing",
        ),
        pytest.param(
            {"episodes/talk/transcript.txt": TALK.replace("today", "[inaudible]")},
            "inaudible: content/episodes/talk/transcript.txt:1: note: "
            "[inaudible] was not understood at 0:00",
            id="a place that nobody understood",
        ),
        pytest.param(
            {"site.toml": 'image = "files/cover.png"\n'},
            'pictures: content/site.toml: warning: the picture "files/cover.png" is not there\n'
            "      put it into content/files/",
            id="a picture of the show that is not there",
        ),
        pytest.param(
            {
                "site.toml": '[[people]]\nname = "Ann Amodei"\nimage = "files/ann.jpg"\n',
                "files/ann.jpeg": "jpg",
            },
            'pictures: content/site.toml: warning: the picture "files/ann.jpg" is not there\n'
            '      did you mean "files/ann.jpeg"?',
            id="a picture of somebody with another name",
        ),
        pytest.param(
            {"site.toml": 'base_url = "https://example.org/"', "episodes/other.txt": TALK},
            "dates: content/episodes/other.txt: warning: this episode has no date",
            id="a missing date",
        ),
        pytest.param(
            {
                "episodes/talk/episode.md": "---\ndate: 2024-01-02\n---\nSee:\n\n![](a.png)\n",
                "episodes/talk/a.png": "png",
            },
            "images: content/episodes/talk/episode.md:6: warning: "
            "this picture has no text for those who cannot see it",
            id="a picture without a text",
        ),
        pytest.param(
            {"episodes/talk/episode.md": "---\ndat: 2024-01-02\n---\n"},
            'content: content/episodes/talk/episode.md:2: unknown key "dat"',
            id="what stops a build",
        ),
        pytest.param(
            {"episodes/talk.txt": TALK},
            'content: content/episodes/talk.txt: this and talk both get the address "episodes/talk',
            id="two episodes with one address",
        ),
    ],
)
def test_a_rule_finds(tmp_path: Path, files: Mapping[str, str], told: str) -> None:
    assert any(line.startswith(told) for line in found(tmp_path, files)), found(tmp_path, files)


@pytest.mark.parametrize(
    ("files", "rule"),
    [
        pytest.param(
            {"corrections.toml": 'lighthouse = "light house"\n'}, "corrections", id="used"
        ),
        pytest.param(
            {
                "corrections.toml": 'Amadei = "Amodei"\n',
                "episodes/talk/transcript.txt": TALK.replace("today", "Amadei"),
            },
            "names",
            id="a misheard name that is corrected",
        ),
        pytest.param(
            {"episodes/talk/transcript.txt": TALK.replace("today", "Amodei's Lenses")},
            "names",
            id="an inflected name, and a word that is only at the start of a sentence",
        ),
        pytest.param({"site.toml": 'title = "T"'}, "dates", id="one episode with a date"),
        pytest.param(
            {
                "episodes/talk/episode.md": "---\ndate: 2024-01-02\n---\n![a lamp](a.png)\n",
                "episodes/talk/a.png": "png",
            },
            "images",
            id="a picture with a text",
        ),
    ],
)
def test_a_rule_leaves_alone(tmp_path: Path, files: Mapping[str, str], rule: str) -> None:
    assert [line for line in found(tmp_path, files) if line.startswith(rule)] == []


def test_a_lone_file_is_told_where_its_settings_would_be(tmp_path: Path) -> None:
    told = found(tmp_path, {"episodes/lone.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n"})
    assert told[0].splitlines() == [
        "dates: content/episodes/lone.vtt: warning: this episode has no date",
        "      move the file to lone/transcript.vtt, and write into lone/episode.md, between two "
        "lines ---: date: 2024-11-30",
    ]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("GMT20240512-130022_Recording", "2024-05-12"),
        ("Interview 2023.11.03 final", "2023-11-03"),
        ("2021_02_28", "2021-02-28"),
        ("2021-02-30", "2024-11-30"),
        ("take 120240512", "2024-11-30"),
    ],
)
def test_a_missing_date_is_proposed_where_the_name_of_the_file_has_it(
    tmp_path: Path, name: str, day: str
) -> None:
    told = found(tmp_path, {f"episodes/{name}.txt": TALK})
    dates = [line for line in told if line.startswith("dates: ")]
    assert [line.rpartition(" ")[2] for line in dates] == [day]
