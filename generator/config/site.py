"""`content/site.toml`: the show as its publisher describes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from msgspec import Struct, field

from generator.config.chapter_command import read_chapter_command
from generator.config.exports import read_exports
from generator.config.pages import read_pages
from generator.config.podcast import read_category
from generator.config.table import Table
from generator.config.toml_nodes import read_toml
from generator.model import Person, Show
from generator.patterns import pattern
from generator.problems import Problems
from generator.slugs import SlugBook
from generator.sources import Source

LANGUAGE = pattern(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DOMAIN = pattern(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)


class Option(Struct, frozen=True):
    """The value that the publisher gives an option of the theme."""

    value: str | int | bool
    line: int


class ThemeChoice(Struct, frozen=True):
    """The theme that the publisher chose, and its options."""

    name: str = "default"
    path: str = ""
    """File that chose it, for messages."""
    line: int = 0
    options: Mapping[str, Option] = field(default_factory=dict)


def read_site(source: Source, problems: Problems) -> tuple[Show, ThemeChoice]:
    """Read the show from `site.toml`; wrong settings are reported and take their defaults."""
    node = read_toml(source, problems)
    if node is None:
        return Show(title="", base_url=""), ThemeChoice()
    table = Table(node, source, problems)
    domain = _domain(table)
    base_url = base_address(table.text("base_url"))
    if base_url is None:
        line = _line(table, "base_url")
        table.fail(line, '"base_url" is not a web address', "such as https://name.github.io/show/")
    command = read_chapter_command(table, source.path)
    unwanted_pages = read_pages(table.table("pages"))
    show = Show(
        title=table.text("title", "Conversations"),
        chapter_command=command.words if command else (),
        chapter_seconds=command.seconds if command else 120,
        base_url=base_url or (f"https://{domain}/" if domain else ""),
        language=read_language(table),
        description=table.text("description"),
        author=table.optional_text("author"),
        email=table.optional_text("email"),
        image=table.address("image"),
        people=_people(table),
        links=_links(table),
        repo_url=_repository(table),
        repo_branch=table.text("repo_branch", "main"),
        allow_html=table.flag("allow_html"),
        domain=domain,
        category=read_category(table),
        explicit=table.flag("explicit"),
        unwanted_exports=read_exports(table.table("exports")),
        unwanted_pages=unwanted_pages,
        export_lunr_index=_export_lunr_index(table.table("search"), unwanted_pages),
    )
    theme = ThemeChoice(
        table.text("theme", "default"), source.path, _line(table, "theme"), _options(table)
    )
    table.close()
    return show, theme


def base_address(text: str) -> str | None:
    """Bring a site's address into the form `https://host/path/`; `None` if it is not one."""
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        return None
    if not sound or parts.query or parts.fragment or re.search(r"[\s<>\"\\]", text):
        return None
    return text.rstrip("/") + "/"


def read_language(table: Table, default: str = "en") -> str:
    """Read a BCP 47 language tag such as `en` or `pt-BR`."""
    language = table.text("language", default)
    if LANGUAGE.fullmatch(language):
        return language
    hint = "write its short code, such as en, de, fr or pt-BR"
    table.fail(_line(table, "language"), f'"{language}" is not a language code', hint)
    return default


def _domain(table: Table) -> str | None:
    domain = table.optional_text("domain")
    if domain and not _DOMAIN.fullmatch(domain):
        hint = "write the bare name, such as talks.example.org"
        table.fail(_line(table, "domain"), f'"{domain}" is not a domain name', hint)
        return None
    return domain


def _repository(table: Table) -> str | None:
    address = base_address(table.text("repo_url"))
    if address is None:
        hint = "such as https://github.com/name/show"
        table.fail(_line(table, "repo_url"), '"repo_url" is not a web address', hint)
    return address.rstrip("/") if address else None


def _people(table: Table) -> tuple[Person, ...]:
    slugs = SlugBook()
    people = []
    for entry in table.tables("people"):
        name = entry.text("name")
        if entry.lacks("name"):
            entry.fail(entry.line, "this person has no name", 'name = "…"')
        people.append(
            Person(
                slug=slugs.take(entry.text("slug") or name),
                name=name,
                url=entry.address("url"),
                image=entry.address("image"),
                about=entry.optional_text("about"),
            )
        )
        entry.close()
    return tuple(people)


def _links(table: Table) -> tuple[tuple[str, str], ...]:
    links = []
    for entry in table.tables("links"):
        text, url = entry.text("text"), entry.address("url")
        if entry.lacks("text") or entry.lacks("url"):
            entry.fail(entry.line, "a link needs both a text and a url")
        links.append((text, url or ""))
        entry.close()
    return tuple(links)


def _export_lunr_index(table: Table | None, unwanted_pages: frozenset[str]) -> bool:
    if table is None:
        return False
    if enabled := table.node("enabled"):
        hint = 'to leave the search out, write "search = false" in "pages"'
        table.fail(enabled.line, '"enabled" is no setting of the search', hint)
    wanted = table.flag("export_lunr_index")
    if wanted and "search" in unwanted_pages:
        hint = 'take out one of them: this line, or "search = false" in "pages"'
        table.fail(_line(table, "export_lunr_index"), "there is no index without a search", hint)
    table.close()
    return wanted


def _options(table: Table) -> dict[str, Option]:
    options = table.table("theme_options")
    found: dict[str, Option] = {}
    for key, node in options or ():
        if isinstance(node.value, str | int | bool):
            found[key] = Option(node.value, node.line)
        elif options:
            options.fail(
                node.line, f'the theme option "{key}" must be text, a number or true/false'
            )
    return found


def _line(table: Table, key: str) -> int:
    node = table.node(key)
    return node.line if node else table.line
