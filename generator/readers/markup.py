"""HTML as the lines of text that it shows, and as elements for those who know a page's form."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from generator.readers.tags import Tag, tokens

_BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article"}
    | {"blockquote", "dt", "dd", "dl", "tr", "table", "pre", "cite", "time", "header", "footer"}
    | {"main", "nav", "hr"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "wbr", "source"})
_DEEPEST = 200
_SILENT = frozenset({"script", "style", "head", "template", "noscript", "svg"})


class Run(Struct, frozen=True):
    """A stretch of text inside one element."""

    text: str
    tags: tuple[str, ...]
    """Names and classes of the elements around it, outermost first, such as `span.ts-name`."""
    line: int
    block: int
    """Counts blocks; text of one block stands in one paragraph."""


def runs_of(page: str) -> Iterator[Run]:
    """Give all text that a page shows, in order, with the elements around it."""
    around = _Around()
    line = position = 0
    before = -1
    for token, begin in tokens(page):
        if isinstance(token, Tag):
            around.tag(token)
            continue
        line += page.count("\n", position, begin)
        position = begin
        if around.silent:
            continue
        if token.isspace():
            # Between blocks it says nothing; inside one it keeps words apart.
            if before == around.block:
                yield Run(" ", (), 0, before)
            continue
        before = around.block
        lead = token.count("\n", 0, len(token) - len(token.lstrip()))
        yield Run(token, around.elements(), line + lead + 1, before)


class _Around(Struct):
    """The elements around a place in a page."""

    stack: list[str] = field(default_factory=list)
    known: tuple[str, ...] | None = None
    """The stack as a tuple, shared by all runs until it changes."""
    silent: int = 0
    block: int = 0

    def elements(self) -> tuple[str, ...]:
        if self.known is None:
            self.known = tuple(self.stack)
        return self.known

    def tag(self, tag: Tag) -> None:
        name = tag.name
        self.block += name in _BLOCKS
        if tag.closing:
            self.silent -= name in _SILENT and self.silent > 0
            self._close(name)
            return
        self.silent += name in _SILENT
        if name not in _VOID and len(self.stack) < _DEEPEST:
            self.stack.append(".".join([name, *tag.classes.split()]) if tag.classes else name)
            self.known = None

    def _close(self, name: str) -> None:
        for index in range(len(self.stack) - 1, max(len(self.stack) - 20, -1), -1):
            if self.stack[index].partition(".")[0] == name:
                del self.stack[index:]
                self.known = None
                return


def blocks_of(html: str) -> Iterator[tuple[str, Run]]:
    """Give the text of each block, white space folded, and the first run in it."""
    group: list[Run] = []
    for run in runs_of(html):
        if group and run.block != group[0].block:
            yield from _block(group)
            group = []
        group.append(run)
    yield from _block(group)


def _block(group: list[Run]) -> Iterator[tuple[str, Run]]:
    text = " ".join("".join(run.text for run in group).split())
    if text:
        yield text, next((run for run in group if run.text.strip()), group[0])


def lines_of(html: str) -> list[str]:
    """Return the blocks of a page as lines of text; headings are marked as in Markdown."""
    return [
        f"## {text}" if any(tag.partition(".")[0] in _HEADINGS for tag in run.tags) else text
        for text, run in blocks_of(html)
    ]
