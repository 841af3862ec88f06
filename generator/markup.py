"""Markdown of show notes and pages into HTML."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from generator.slugs import SlugBook

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_HEADING = re.compile(r"h([1-6])")


class Markdown:
    """Renders Markdown: CommonMark with tables, strike-through, footnotes, task lists, anchors."""

    def __init__(self, *, allow_html: bool = False) -> None:
        self._allow_html = allow_html

    def render(self, text: str, *, top: int = 2, prefix: str = "") -> str:
        """Render `text` so that its highest headings are `<h{top}>`.

        Ids of headings get `prefix`; ids of footnotes hold an underscore, as no slug does.
        """
        if not text.strip():
            return ""
        parser = _parser(self._allow_html)
        env: dict[str, object] = {"docId": "_"}
        tokens = parser.parse(text, env)
        _place_headings(tokens, top, prefix)
        _align_cells(tokens)
        return str(parser.renderer.render(tokens, parser.options, env))


def pictures(text: str) -> Iterator[tuple[int, str, str]]:
    """Give line (from 0), alternative text and address of each picture in Markdown."""
    for token in _parser(allow_html=False).parse(text):
        for child in token.children or ():
            if child.type == "image":
                yield (token.map or [0])[0], child.content, str(child.attrs.get("src", ""))


@cache
def _parser(allow_html: bool) -> MarkdownIt:
    # Imported here: a build without notes or pages never pays for it.
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.tasklists import tasklists_plugin

    options = {"html": allow_html, "highlight": _highlight, "xhtmlOut": False}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(tasklists_plugin, label=True)
    # The plugin's `<section>` has no heading.
    opening = '<hr class="footnotes-sep">\n<div class="footnotes" role="doc-endnotes">\n'
    parser.add_render_rule("footnote_block_open", lambda *_: f"{opening}<ol>\n")
    parser.add_render_rule("footnote_block_close", lambda *_: "</ol>\n</div>\n")
    return parser


def _place_headings(tokens: Sequence[Token], top: int, prefix: str) -> None:
    """Give headings their level in the page and an id made of their words."""
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = top - min(levels, default=top)
    slugs = SlugBook()
    for token, inline in itertools.pairwise(tokens):
        if token.type in ("heading_open", "heading_close") and _HEADING.fullmatch(token.tag):
            if token.type == "heading_open":
                words = "".join(
                    child.content
                    for child in inline.children or ()
                    if child.type in ("text", "code_inline")
                )
                token.attrSet("id", prefix + slugs.take(words, "section"))
            token.tag = f"h{min(int(token.tag[1]) + shift, 6)}"
    if tokens and tokens[-1].type == "heading_close":
        tokens[-1].tag = f"h{min(int(tokens[-1].tag[1]) + shift, 6)}"


def _align_cells(tokens: Sequence[Token]) -> None:
    """Say how a cell is aligned by a class: the pages' security policy forbids inline styles."""
    for token in tokens:
        if token.type in ("td_open", "th_open") and (style := str(token.attrs.pop("style", ""))):
            token.attrSet("class", f"align_{style.removeprefix('text-align:')}")


# The same notes stand on a page and in a book.
@lru_cache(maxsize=32)
def _highlight(code: str, language: str, _attributes: str) -> str:
    from pygments import highlight
    from pygments.formatters import HtmlFormatter
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    if not language:
        return ""
    try:
        lexer = get_lexer_by_name(language)
    except ClassNotFound:
        return ""
    body = highlight(code, lexer, HtmlFormatter(nowrap=True))
    # markdown-it takes a result that starts with <pre as the whole block.
    return f'<pre class="highlight" tabindex="0"><code>{body}</code></pre>\n'
