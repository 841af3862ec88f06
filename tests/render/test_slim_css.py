"""The style sheet as it is served: without what is only for who writes it."""

from __future__ import annotations

import pytest

from generator.render.theme import slim


@pytest.mark.parametrize(
    ("css", "served"),
    [
        ("/* Why. */\na { color: red; }", "a { color: red; }\n"),
        ("a {\n    color: red;\n\n}\n", "a {\ncolor: red;\n}\n"),
        ("a/**/b { margin: 1px/* one */2px }", "a b { margin: 1px 2px }\n"),
        ('a::before { content: "/* not one */" }', 'a::before { content: "/* not one */" }\n'),
        (r'a::before { content: "\"/*" } /* b */', r'a::before { content: "\"/*" }' + "\n"),
        ("a { background: url(x/*y) } /* b */", "a { background: url(x/*y) }\n"),
    ],
)
def test_comments_and_indents_are_not_served(css: str, served: str) -> None:
    assert slim(css) == served
