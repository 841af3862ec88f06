"""Every word of the interface exists in every language, and no template holds bare English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from jinja2 import Environment, nodes

from generator.catalogues import collect, read, text_of
from generator.words import LOCALES

_THEMES = LOCALES.parent.parent / "themes"
_LANGUAGES = ("ar", "de", "es", "fr", "ja", "pt")
_TEMPLATES = sorted(_THEMES.glob("*/templates/**/*.html"))
_PLACE = re.compile(r"%\((\w+)\)[sd]|%%")
# Words that stand on a page in every language.
_PROPER = {"404", "/", "JSON", "ch"}
_READ_ATTRIBUTES = {"title", "alt", "placeholder", "aria-label", "aria-description", "label"}
_LETTERS = re.compile(r"[^\W\d_]{2,}")


@pytest.fixture(scope="module")
def messages() -> Catalog:
    return collect()


def _forms(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)  # type: ignore[arg-type]


def _real(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


@pytest.mark.parametrize("language", _LANGUAGES)
def test_no_message_lacks_its_translation(language: str, messages: Catalog) -> None:
    """`make words` puts new messages into the catalogues; their translations are written there."""
    catalogue = read(LOCALES / f"{language}.po")
    wanted = {_forms(message.id) for message in _real(messages)}
    written = {_forms(m.id) for m in _real(catalogue) if all(_forms(m.string)) and not m.fuzzy}
    assert sorted(wanted - written) == []
    assert sorted(written - wanted) == []


@pytest.mark.parametrize("language", _LANGUAGES)
def test_translations_keep_the_places_of_values(language: str) -> None:
    for message in _real(read(LOCALES / f"{language}.po")):
        *_, last = _forms(message.id)
        places = sorted(_PLACE.findall(last))
        if isinstance(message.id, str):
            assert sorted(_PLACE.findall(str(message.string))) == places, message.id
        for form in _forms(message.string):
            assert set(_PLACE.findall(form)) <= set(places), message.id
            assert not re.search(r"%(?!\(\w+\)[sd]|%)", form), form


@pytest.mark.parametrize("language", _LANGUAGES)
def test_catalogues_are_written_as_make_words_writes_them(language: str) -> None:
    path = LOCALES / f"{language}.po"
    assert path.read_text("utf-8") == text_of(read(path))


@pytest.mark.parametrize("path", _TEMPLATES, ids=lambda p: str(p.relative_to(_THEMES)))
def test_no_template_holds_bare_english(path: Path) -> None:
    assert list(_bare_words(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "<p>Read on</p>",
        '<a title="Read on">1</a>',
        '<p>{{ "Read on" if x else "" }}</p>',
        '<b aria-label="{% if x %}Read{% endif %}"></b>',
        '<p data-done="All done"></p>',
    ],
)
def test_bare_english_is_found(source: str) -> None:
    assert list(_bare_words(source))


def _bare_words(source: str) -> Iterator[str]:
    """Find words for people that do not go through the catalogues."""
    environment = Environment(extensions=["jinja2.ext.i18n"])
    html = "".join(
        value if kind == "data" else "1" if kind == "variable_begin" else ""
        for _, kind, value in environment.lex(source)
        if kind in ("data", "variable_begin")
    )
    finder = _Finder()
    finder.feed(html)
    yield from finder.found
    tree = environment.parse(source)
    spoken = {id(c) for call in tree.find_all(nodes.Call) for c in call.find_all(nodes.Const)}
    for output in tree.find_all(nodes.Output):
        for const in output.find_all(nodes.Const):
            text = const.value
            if (
                id(const) not in spoken
                and isinstance(text, str)
                and re.match(r"[A-Z]|.*\w \w", text)
            ):
                yield text


class _Finder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("script", "style", "svg", "code")
        for name, value in attrs:
            if name in _READ_ATTRIBUTES or (name.startswith("data-") and " " in (value or "")):
                self._take(value or "")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style", "svg", "code")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._take(data)

    def _take(self, text: str) -> None:
        if _LETTERS.search(text) and text.strip() not in _PROPER:
            self.found.append(text.strip())
