"""Citations: who, when, what, where, in three forms."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from generator.exports.citations import citations
from generator.model import Chapter, Episode, Paragraph, Show, Speaker, Turn
from generator.words import Words

SHOW = Show(title="Harbour Talks", base_url="")
ANN = Speaker("ann", "Ann Tern", "host", None, 0)
BEN = Speaker("ben", "Ben Gull", "guest", None, 1)
NOBODY = Speaker("unknown", "Unknown", None, None, 2, known=False, named=False)


def episode(*speakers: Speaker, title: str = "The light", day: date | None = None) -> Episode:
    turn = Turn(speakers[0], (Paragraph("Hello.", "t=0:00", 0),), 0, 1000, 1)
    chapter = Chapter("x", "x", (turn,), 0, 1000)
    return Episode(
        "the-light", title, (chapter,), speakers, False, 1000, "x.txt", date=day, number=None
    )


def test_without_a_date_or_a_number_nothing_is_made_up() -> None:
    forms = citations(episode(ANN, BEN), SHOW)
    assert forms.apa == (
        "Tern, A. (Host). (n.d.). The light [Audio podcast episode transcript]."
        " In Harbour Talks. ⟨time⟩. ⟨url⟩"
    )
    assert forms.chicago == (
        "Ben Gull, “The light,” interview by Ann Tern, Harbour Talks, transcript, ⟨time⟩, ⟨url⟩."
    )
    assert "year" not in forms.bibtex


def test_without_names_the_title_comes_first() -> None:
    forms = citations(episode(NOBODY, day=date(2024, 5, 1)), SHOW)
    assert forms.apa.startswith("The light [Audio podcast episode transcript] (2024, May 1). In")
    assert forms.chicago.startswith("“The light,” Harbour Talks, May 1, 2024, transcript,")
    assert "author" not in forms.bibtex


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("Ann Tern", "Tern, A."),
        ("Ann Mary Tern", "Tern, A. M."),
        ("Ludwig van der Rohe", "van der Rohe, L."),
        ("Plato", "Plato"),
        ("宮崎 駿", "宮崎 駿"),
        ("José Ortega", "Ortega, J."),
    ],
)
def test_names_are_turned_round_where_that_is_the_custom(name: str, cited: str) -> None:
    host = replace(ANN, name=name)
    assert citations(episode(host), SHOW).apa.startswith(f"{cited} (Host). (n.d.).")


def test_several_hosts_are_joined() -> None:
    forms = citations(episode(ANN, replace(BEN, role="co-host")), SHOW)
    assert forms.apa.startswith("Tern, A., & Gull, B. (Hosts).")
    assert forms.chicago.startswith("Ann Tern and Ben Gull, “The light,”")


def test_bibtex_is_given_no_commands() -> None:
    forms = citations(episode(ANN, title=r"100% \input{x} & more_of #it"), SHOW)
    assert r"title = {{100\% \textbackslash{}input\{x\} \& more\_of \#it}}" in forms.bibtex


@pytest.mark.parametrize(
    ("language", "apa", "chicago", "note"),
    [
        (
            "de",
            "Tern, A. (Moderation). (2024, 11. November). The light (Nr. 12)"
            " [Transkript einer Podcast-Folge]. In Harbour Talks. ⟨time⟩. ⟨url⟩",
            "Ben Gull, „The light“, interviewt von Ann Tern, Harbour Talks, Nr. 12,"
            " 11. November 2024, Transkript, ⟨time⟩, ⟨url⟩.",
            "Bei ⟨time⟩",
        ),
        (
            "ja",
            "Tern, A.(司会). (2024年11月11日). The light (第12回)"
            " [ポッドキャストの文字起こし]. Harbour Talks. ⟨time⟩. ⟨url⟩",
            "Ben Gull、「The light」、 聞き手:Ann Tern、Harbour Talks、第12回、2024年11月11日、"
            "文字起こし、⟨time⟩、⟨url⟩.",
            "⟨time⟩",
        ),
    ],
)
def test_the_words_of_a_citation_are_those_of_the_page(
    language: str, apa: str, chicago: str, note: str
) -> None:
    cited = replace(episode(ANN, BEN, day=date(2024, 11, 11)), number=12)
    forms = citations(cited, SHOW, Words(language))
    assert (forms.apa, forms.chicago) == (apa, chicago)
    assert f"note = {{{note}}}" in forms.bibtex


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "ja", "ar"])
def test_every_language_keeps_the_places_of_time_and_address(language: str) -> None:
    forms = citations(episode(ANN, BEN, day=date(2024, 11, 11)), SHOW, Words(language))
    for form in (forms.apa, forms.chicago, forms.bibtex):
        assert form.count("⟨time⟩") == form.count("⟨url⟩") == 1
    english = citations(episode(ANN, BEN, day=date(2024, 11, 11)), SHOW)
    assert (forms == english) is (language == "en")
