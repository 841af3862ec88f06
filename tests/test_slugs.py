"""Slugs: short, stable, and never the same twice."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.slugs import SlugBook, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Scaling laws & the limits", "scaling-laws-the-limits"),
        ("Ça va? Ångström’s “Ümlaut” naïve", "ca-va-angstroms-umlaut-naive"),
        ("Straße, Œuvre, Ørsted", "strasse-oeuvre-orsted"),
        ("日本語のタイトル", "日本語のタイトル"),
        ("हिन्दी में बातचीत", "हिन्दी-में-बातचीत"),
        ("गुरु™ ᴬ 1️⃣", "गुरुtm-a-1"),
        ("../../etc/passwd", "etc-passwd"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
        ("…!?", "untitled"),
        ("one_two", "onetwo"),
        ("word " * 30, "word-word-word-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_titles_become_slugs(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text())
def test_a_slug_is_safe_in_addresses_and_as_a_file_name(text: str) -> None:
    slug = slugify(text)
    for word in slug.split("-"):
        assert word[:1].isalnum()
        assert all(c.isalnum() or unicodedata.category(c)[0] == "M" for c in word)
    assert slug == slugify(slug)
    assert not set(slug) & set("_/\\.<>\"'&?#% ")


@given(st.lists(st.text(max_size=5)))
def test_slugs_of_one_book_differ(texts: list[str]) -> None:
    book = SlugBook(reserved={"untitled"})
    slugs = [book.take(text) for text in texts]
    assert len({"untitled", *slugs}) == len(slugs) + 1
