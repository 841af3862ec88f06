"""Word documents, as Teams and Word write transcripts."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.problems import Problems
from generator.sources import source_of
from tests.readers.shown import shown

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document(*paragraphs: str, head: str = "") -> bytes:
    """Make a document of paragraphs, given as what stands between `<w:p>` and `</w:p>`."""
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    xml = f'<?xml version="1.0"?>{head}<w:document {_W}><w:body>{body}</w:body></w:document>'
    return packed(xml.encode("utf-8"))


def packed(xml: bytes, name: str = "word/document.xml") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, xml)
    return buffer.getvalue()


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def heading(text: str, level: int) -> str:
    return f'<w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>{run(text)}'


def test_teams_writes_name_time_and_words_into_one_paragraph() -> None:
    data = document(
        run("Ann Example") + run("   0:03") + "<w:r><w:br/></w:r>" + run("Welcome &amp; hello."),
        run("Ben   0:09") + "<w:r><w:br/></w:r>" + run("Thank you."),
    )
    assert shown(data) == "0:03 Ann Example: Welcome & hello.\n0:09 Ben: Thank you."


def test_word_writes_time_and_name_above_the_words() -> None:
    data = document(run("00:00:04 Ann"), run("Welcome back."), run("00:01:02 Ben"), run("Thanks."))
    assert shown(data) == "0:04 Ann: Welcome back.\n1:02 Ben: Thanks."


def test_headings_are_chapters() -> None:
    data = document(
        heading("A talk", 1),
        heading("Fog", 2),
        run("00:04 Ann: Fog") + "<w:r><w:tab/></w:r>" + run("is white."),
        heading("Light", 2),
        run("00:09 Ben: Yes."),
    )
    assert shown(data) == "# 0:04 Fog\n# 0:09 Light\n0:04 Ann: Fog is white.\n0:09 Ben: Yes."


@pytest.mark.parametrize(
    "data",
    [
        document(run("x"))[:-30],
        packed(b"<w:document"),
        document(run("&a;"), head='<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
        b"PK\x03\x04" + b"word/document.xml" + bytes(range(200)),
    ],
    ids=["cut off", "no XML", "entities", "no archive"],
)
def test_a_damaged_document_is_refused(data: bytes) -> None:
    problems = Problems()
    assert source_of(data, "it.docx", problems) is None
    assert [problem.message for problem in problems.errors] == [
        "this Word document is damaged or locked"
    ]


def test_a_document_of_absurd_size_is_not_unpacked() -> None:
    problems = Problems()
    data = packed(b"<w:document>" + b" " * 51_000_000)
    assert len(data) < 100_000
    assert source_of(data, "it.docx", problems) is None
    assert [problem.message for problem in problems.errors] == [
        "this Word document is too large to be a transcript"
    ]


def test_another_archive_is_no_text() -> None:
    problems = Problems()
    assert source_of(packed(bytes(range(256)) * 20, "a.bin"), "it.zip", problems) is None
    assert [problem.message for problem in problems.errors] == ["this is not a text file"]
