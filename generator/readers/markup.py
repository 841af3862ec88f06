"""HTML as the lines of text that it shows, and as elements for those who know a page's form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article"}
    | {"blockquote", "dt", "dd", "dl", "tr", "table", "pre", "cite", "time", "header", "footer"}
    | {"main", "nav", "hr"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SILENT = frozenset({"script", "style", "head", "template", "noscript", "svg"})


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text inside one element."""

    text: str
    tags: tuple[str, ...]
    """Names and classes of the elements around it, outermost first, such as `span.ts-name`."""
    line: int
    block: int
    """Counts blocks; text of one block stands in one paragraph."""


@dataclass(slots=True)
class _Collector:
    runs: list[Run] = field(default_factory=list)
    stack: list[str] = field(default_factory=list)
    silent: int = 0
    block: int = 0


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = _Collector()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = self.found
        if tag in _SILENT:
            found.silent += 1
        if tag in _BLOCKS:
            found.block += 1
        if tag in ("br", "hr", "img", "meta", "link", "input", "wbr", "source"):
            return
        classes = next((value for name, value in attrs if name == "class" and value), "")
        if len(found.stack) < 200:
            found.stack.append(".".join([tag, *classes.split()]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.found.block += 1

    def handle_endtag(self, tag: str) -> None:
        found = self.found
        if tag in _SILENT:
            found.silent = max(found.silent - 1, 0)
        if tag in _BLOCKS:
            found.block += 1
        for index in range(len(found.stack) - 1, max(len(found.stack) - 20, -1), -1):
            if found.stack[index].partition(".")[0] == tag:
                del found.stack[index:]
                break

    def handle_data(self, data: str) -> None:
        found = self.found
        if not found.silent and data:
            line = self.getpos()[0]
            lead = len(data) - len(data.lstrip())
            line += data.count("\n", 0, lead)
            found.runs.append(Run(data, tuple(found.stack), line, found.block))


def runs_of(html: str) -> list[Run]:
    """Return all text that a page shows, in order, with the elements around it."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.found.runs


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
