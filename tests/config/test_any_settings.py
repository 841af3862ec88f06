"""Whatever stands in a settings file is read, or told with its line; nothing breaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.word_sets import word_set
from generator.config.episode import read_episode
from generator.config.site import read_site
from generator.problems import Problem, Problems
from generator.sources import Source

EPISODE_KEYS = sorted(
    word_set(
        "title date number summary audio video speakers chapters chapter_length corrections tags"
        " draft language format soundbites url type length duration name role"
    )
)
SITE_KEYS = sorted(
    word_set(
        "title base_url language description author email image people links allow_html domain"
        " theme theme_options name url about text slug exports"
    )
)

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.sampled_from(["auto", "none", "6m", "1:02:03", "00:00 A", "javascript:x", "https://a.b/c"]),
    st.text(max_size=20),
)


def values(keys: list[str]) -> st.SearchStrategy[object]:
    names = st.one_of(st.sampled_from(keys), st.text(max_size=8))
    return st.recursive(
        scalars,
        lambda inner: st.one_of(
            st.lists(inner, max_size=4), st.dictionaries(names, inner, max_size=4)
        ),
        max_leaves=12,
    )


def settings(keys: list[str]) -> st.SearchStrategy[dict[str, object]]:
    return st.dictionaries(st.sampled_from(keys), values(keys), max_size=8)


def assert_placed(problems: Problems, text: str) -> None:
    """Check that every problem stands on a line of the file, and can be shown."""
    last = text.count("\n") + 1
    found: tuple[Problem, ...] = (*problems.errors, *problems.warnings)
    assert all(0 <= problem.line <= last for problem in found), found
    assert all(str(problem) for problem in found)


def read_placed(front: str) -> None:
    text = f"---\n{front}---\nNotes.\n"
    problems = Problems()
    read_episode(Source("episode.md", text), problems, "en")
    assert_placed(problems, text)


@given(settings(EPISODE_KEYS))
def test_any_yaml_that_is_well_formed(data: dict[str, object]) -> None:
    read_placed(yaml.safe_dump(data, allow_unicode=True))


@given(st.text(alphabet="abc:- \n\t{}[]\"'#&*!|>%@?,1é\u2028", max_size=60))
def test_any_yaml_that_is_not(front: str) -> None:
    read_placed(f"title: A\n{front}\n")


@given(st.text(alphabet="ab.=\n\t{}[]\"'#1,_- é", max_size=60))
def test_any_toml(more: str) -> None:
    text = f'title = "A"\n{more}\n'
    problems = Problems()
    read_site(Source("site.toml", text), problems)
    assert_placed(problems, text)


@given(settings(SITE_KEYS))
def test_any_toml_that_is_well_formed(data: dict[str, object]) -> None:
    lines = [f"{key} = {_toml(value)}" for key, value in data.items()]
    text = "\n".join(line for line in lines if line)
    problems = Problems()
    read_site(Source("site.toml", text), problems)
    assert_placed(problems, text)


@pytest.mark.parametrize("read", [read_site, lambda s, p: read_episode(s, p, "en")])
@given(st.text(max_size=80))
def test_any_text_at_all(read: Callable[[Source, Problems], object], text: str) -> None:
    problems = Problems()
    read(Source("file", text), problems)
    assert_placed(problems, text)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        pairs = ", ".join(f"{_toml(str(key))} = {_toml(item)}" for key, item in value.items())
        return f"{{ {pairs} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str):
        escaped = "".join(c if c.isalnum() or c in " :/." else f"\\U{ord(c):08x}" for c in value)
        return f'"{escaped}"'
    return '""' if value is None else str(value)
