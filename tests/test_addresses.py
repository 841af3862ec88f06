from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.addresses import absolute, chapter_path, episode_path, fragment, relative

FOLDER = st.lists(st.sampled_from(["a", "b", "episodes", "x:y", "héé"]), max_size=4).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("", "", "./"),
        ("", "search/", "search/"),
        ("search/", "", "../"),
        ("episodes/a/", "", "../../"),
        ("episodes/a/", "episodes/a/", "./"),
        ("episodes/a/", "episodes/a/#t=0:00", "./#t=0:00"),
        ("episodes/a/", "episodes/b/", "../b/"),
        ("episodes/a/b/", "episodes/a/", "../"),
        ("episodes/a/", "episodes/a/transcript.vtt", "transcript.vtt"),
        ("episodes/a/", "a/", "../../a/"),
        ("people/", "people/jürgen/", "jürgen/"),
        ("", "files/two words.pdf", "files/two%20words.pdf"),
        ("", "a:b/", "./a:b/"),
    ],
)
def test_link_between_pages(here: str, there: str, expected: str) -> None:
    assert relative(here, there) == expected


@given(here=FOLDER, there=FOLDER)
def test_a_link_leads_where_it_should_at_the_root_and_below(here: str, there: str) -> None:
    for base in ("https://example.org/", "https://example.org/repo/"):
        assert urljoin(base + here, relative(here, there)) == base + there


@pytest.mark.parametrize(
    ("base", "path", "expected"),
    [
        ("https://a.org/", "episodes/b/", "https://a.org/episodes/b/"),
        ("https://a.org/repo/", "", "https://a.org/repo/"),
        ("https://a.org/repo", "x/", "https://a.org/repo/x/"),
        ("https://a.org/", "people/jürgen/", "https://a.org/people/j%C3%BCrgen/"),
        ("https://a.org/", "two words", "https://a.org/two%20words"),
        ("https://a.org/", "two%20words", "https://a.org/two%20words"),
        ("https://a.org/", "b/#t=1:05:37-2", "https://a.org/b/#t=1:05:37-2"),
        ("https://a.org/", "b/#größe", "https://a.org/b/#gr%C3%B6%C3%9Fe"),
        ("https://bücher.example:8000/", "b/", "https://xn--bcher-kva.example:8000/b/"),
    ],
)
def test_whole_addresses_are_ascii(base: str, path: str, expected: str) -> None:
    assert absolute(base, path) == expected


def test_a_broken_host_is_no_reason_to_fail() -> None:
    assert absolute(f"https://{'ü' * 80}/", "b/").isascii()


def test_paths_and_fragments() -> None:
    assert episode_path("452") == "episodes/452/"
    assert chapter_path("452", "intro") == "episodes/452/intro/"
    assert fragment("t=1:05:37-2") == "#t=1:05:37-2"
    assert fragment("größe") == "#größe"
    assert fragment("50% <off>") == "#50%25%20%3Coff%3E"
