"""Files that are broken, hostile or absurd: a clear message or a sound result, and soon."""

from __future__ import annotations

import json

import pytest

from generator.problems import Problems
from generator.readers import read_transcript
from generator.sources import Source, source_of
from tests.readers.shown import shown


def messages(data: bytes) -> list[str]:
    problems = Problems()
    if source := source_of(data, "it", problems):
        read_transcript(source, problems)
    return [problem.message for problem in (*problems.errors, *problems.warnings)]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "this file is empty"),
        (b" \r\n\t", "this file is empty"),
        (b"\xef\xbb\xbf", "this file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4, "this is not a text file"),
        (b"%PDF-1.7\n1 0 obj\n", "this is not a text file"),
        (bytes(5000), "this is not a text file"),
        (b"[" * 10_000 + b"]" * 10_000, "this JSON is nested too deeply"),
        (b'{"a":' * 10_000, "this JSON is nested too deeply"),
        (
            b"<tt>" + b"<div>" * 10_000 + b"</div>" * 10_000 + b"</tt>",
            "this XML is nested too deeply",
        ),
        (b'{"segments": ' + b"1" * 5000 + b"}", "this is not valid JSON: "),
        (b"WEBVTT\n\n99:99:99.000 --> 00:00:00.000\nHi there.", "these are no times of a caption"),
        (b"WEBVTT\n\n" + b"9" * 5000 + b":00:00.000 --> 00:00:01.000\nHi.", "these are no times"),
    ],
    ids=lambda value: ascii(value[:20]),
)
def test_what_is_wrong_is_said(data: bytes, message: str) -> None:
    assert any(each.startswith(message) for each in messages(data)), messages(data)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", b"\xff\xfe\0\0"),
    ],
)
def test_unicode_is_read_in_every_form(encoding: str, mark: bytes) -> None:
    text = "00:00 Zoë: Grüße, naïve 日本.\r\n00:05 Ben: Ja.\r\n"
    assert messages(mark + text.encode(encoding)) == []
    assert shown(mark + text.encode(encoding)) == "0:00 Zoë: Grüße, naïve 日本.\n0:05 Ben: Ja."


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Zoë: It’s naïve – très “chic”, Grüße aus Köln und Zürich."),
        ("latin-1", "Ana: ¿Qué pasó mañana? El niño comió en la montaña."),
        ("gb2312", "王: 今天我们谈谈灯塔和雾,还有看守灯塔的人,他们每天晚上都点亮灯火。" * 4),
        ("cp1251", "Анна: Сегодня мы говорим о маяках и тумане, и о тех, кто зажигает огни." * 4),
        ("shift_jis", "田中: 今日は灯台と霧について話します。灯台守は毎晩明かりをつけます。" * 4),
    ],
)
def test_encodings_of_older_tools_are_read_and_doubted(encoding: str, text: str) -> None:
    data = f"00:00 {text}\n00:09 Ben: Yes.\n".encode(encoding)
    assert text.partition(": ")[2] in shown(data)
    assert any(each.startswith("this file is not UTF-8; it was read as") for each in messages(data))


def test_a_line_in_another_encoding_leaves_the_others_whole() -> None:
    good, bad = "00:00 Zoë: Grüße – ja, naïve.\n" * 3, "00:05 Zoë: Straße.\n"
    data = good.encode() + bad.encode("cp1252")
    assert messages(data) == [
        "this file mixes UTF-8 with another encoding; some lines were read as Windows-1252"
    ]
    assert shown(data).endswith("Straße.")


def test_a_file_that_is_cut_off_in_a_character_is_read() -> None:
    data = "\ufeff00:00 Ann: Hello.".encode("utf-16")[2:-1]
    assert messages(data) == ["this file is cut off or damaged: it is not valid UTF-16"]


def test_nul_characters_are_shown_as_what_cannot_be_read() -> None:
    data = b"00:00 Ann: Hel\0lo there.\n"
    assert messages(data) == [
        "this file holds NUL characters, shown here as \N{REPLACEMENT CHARACTER}"
    ]


def test_fifty_thousand_cues_are_read() -> None:
    cues = [
        {"speaker": f"S{i % 3}", "startTime": i * 0.5, "endTime": i * 0.5 + 0.4, "body": f"w{i}."}
        for i in range(50_000)
    ]
    text = json.dumps({"version": "1.0.0", "segments": cues})
    transcript = read_transcript(Source("it", text), Problems())
    assert transcript is not None
    assert len(transcript.cues) == 50_000


def test_html_in_names_and_words_stays_text() -> None:
    found = shown('00:00 <b>Ann</b>: <script>alert(1)</script>\n00:05 Ben "x": &amp;\n')
    assert "<script>alert(1)</script>" in found
    assert "&amp;" in found


@pytest.mark.parametrize(
    ("format", "message"),
    [
        ("tsv", "this is no table of captions"),
        ("podcasting", "this is not JSON"),
        ("ttml", "this is not valid XML: syntax error"),
        ("webvtt", "nobody says anything in this file"),
        ("srt", "nobody says anything in this file"),
    ],
)
def test_a_format_that_is_named_and_wrong_is_told(format: str, message: str) -> None:
    assert message in shown("00:00 Ann: Hello.\n", format)


def test_a_name_for_a_format_makes_a_file_of_two_kinds_readable() -> None:
    text = (
        '{"results": {"channels": [{"alternatives": [{"transcript": "Hi.", "words": []}]}],'
        ' "items": [{"type": "pronunciation", "alternatives": [{"content": "Hello."}]}]}}'
    )
    assert "say which in episode.md" in shown(text)
    assert shown(text, "deepgram") == "?: Hi."
    assert shown(text, "aws") == "?: Hello."
