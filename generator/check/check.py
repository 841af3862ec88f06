"""A check: read the content, look at the finished site, and list what is to be mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from generator.assemble.show import assemble_show
from generator.check.content import CONTENT_RULES
from generator.check.content.spoken import SpokenShow
from generator.check.finding import Finding
from generator.check.site import SITE_RULES
from generator.check.site.external import dead_external_links
from generator.check.site.pages import read_site
from generator.load import load
from generator.problems import Problem, Problems
from generator.render.theme import load_theme
from generator.store import Store
from generator.workshop import Workshop


class CheckOptions(Struct, frozen=True):
    """What a check looks at."""

    content: Path
    output: Path
    """Folder of the finished site; none is needed."""
    drafts: bool = False
    external: bool = False
    """True asks other sites whether links to them still lead somewhere."""


def check(options: CheckOptions) -> tuple[Finding, ...]:
    """Give everything that was found, sorted by place. Writes nothing."""
    return tuple(sorted({*_content(options), *_site(options)}))


def _content(options: CheckOptions) -> Iterator[Finding]:
    problems = Problems()
    content = load(options.content, str(options.content), problems)
    load_theme(content.theme, options.content, problems)
    assemble_show(content, problems, Workshop(Store(None)), drafts=options.drafts)
    yield from _named("content", (*problems.errors, *problems.warnings))
    show = SpokenShow(content, drafts=options.drafts)
    for name, rule in CONTENT_RULES.items():
        yield from _named(name, rule(show))


def _site(options: CheckOptions) -> Iterator[Finding]:
    site = read_site(options.output)
    if site is None:
        return
    for name, rule in SITE_RULES.items():
        yield from _named(name, rule(site))
    if options.external:
        yield from _named("external", dead_external_links(site))


def _named(rule: str, problems: Iterable[Problem]) -> Iterator[Finding]:
    return (Finding(problem, rule) for problem in problems)
