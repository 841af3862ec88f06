"""Messages, dates, numbers and lengths in the show's language."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator.problems import ContentError
from generator.words import Words

_DAY = date(2024, 11, 11)


@pytest.mark.parametrize(
    ("duration_ms", "text"),
    [(40_000, "40 s"), (720_000, "12 min"), (9_840_000, "2 h 44 min"), (3_600_000, "1 h")],
)
def test_lengths_for_people(duration_ms: int, text: str) -> None:
    assert Words().length(duration_ms) == text


@pytest.mark.parametrize(
    ("language", "day", "number", "percent", "length"),
    [
        ("en", "11 November 2024", "33,190", "64%", "2 h 44 min"),
        ("en-US", "November 11, 2024", "33,190", "64%", "2 h 44 min"),
        ("de", "11. November 2024", "33.190", "64\N{NO-BREAK SPACE}%", "2 Std. 44 Min."),
        ("pt-BR", "11 de novembro de 2024", "33.190", "64%", "2 h 44 min"),
        ("ja", "2024年11月11日", "33,190", "64%", "2時間44分"),
        ("nl", "11 november 2024", "33.190", "64%", "2 h 44 min"),
        ("xx", "11 November 2024", "33,190", "64%", "2 h 44 min"),
    ],
)
def test_dates_and_numbers_have_the_form_of_the_language(
    language: str, day: str, number: str, percent: str, length: str
) -> None:
    words = Words(language)
    written = (words.date(_DAY), words.number(33190), words.percent(64), words.length(9_840_000))
    assert written == (day, number, percent, length)


def test_roles_are_translated_and_unknown_ones_stay_as_written() -> None:
    words = Words("de")
    assert (words.role("Guest"), words.role("dreamer"), words.role(None)) == ("Gast", "Dreamer", "")


@pytest.mark.parametrize(
    ("count", "text"), [(1, "حلقة واحدة"), (2, "حلقتان"), (3, "3 حلقات"), (11, "11 حلقة")]
)
def test_plurals_follow_the_language(count: int, text: str) -> None:
    plural = Words("ar").catalogue.ngettext("%(num)d episode", "%(num)d episodes", count)
    assert plural % {"num": count} == text


def test_a_catalogue_of_the_site_comes_before_ours(tmp_path: Path) -> None:
    (tmp_path / "de.po").write_text('msgid "Search"\nmsgstr "Stöbern"\n', "utf-8")
    words = Words("de-AT", [tmp_path])
    assert (words("Search"), words("People")) == ("Stöbern", "Personen")


def test_a_broken_catalogue_is_reported_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_text('msgid "Search"\nmsgstr "Suche"\nmsgfoo "?"\n', "utf-8")
    with pytest.raises(ContentError, match=r"de\.po:3: broken catalogue"):
        Words("de", [tmp_path])


def test_english_does_without_babel() -> None:
    code = (
        "import sys; from datetime import date; from generator.words import Words; w = Words('en');"
        "w.date(date(2024, 11, 11)); w.number(1000); sys.exit('babel' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
