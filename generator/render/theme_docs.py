"""Writes `themes/README.md` from the view classes: `python -m generator.render.theme_docs`."""

from __future__ import annotations

import ast
import inspect
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from generator.render.theme_folders import themes_folder
from generator.render.views import conversation, pages, site

_INTRODUCTION = """\
# Themes

<!-- Made by `python -m generator.render.theme_docs` from generator/render/views/. -->

A theme is a folder here with `theme.toml`, `templates/` and `static/`. It takes from the default
theme whatever it does not bring, file by file; and files in a site's `content/theme/` come before
both. So a change may be as small as one template, one style sheet, or `content/theme/extra.css`,
which is added at the end of the site's style sheet. `folio` is a whole theme in under 250 lines:
a look at it, beside the default theme's files of the same names, shows how.

- **Templates** are [Jinja](https://jinja.palletsprojects.com/) templates. Each gets `site`, `page`
  and `view`, documented below. A name that does not exist is an error, with the template's line.
- **Style sheets** are listed in `theme.toml` and become one file. The speakers' colours and the
  colours of code are computed and added: an element with the class `s0`, `s1`, … (for nobody known:
  `unknown`) has its speaker's colour in `--speaker` and a faint tint of it in `--speaker-soft`.
- **Options** that a site may set stand in `theme.toml` under `[options]`, with their defaults;
  `[choices]` may list what one can be: `typeface = ["serif", "sans"]`.
- **Other static files** are served from the folder `site.static`. Scripts may only be files: the
  pages forbid inline scripts and styles.
- **Words** that people read stand in `_("…")`, so that every language has them:
  `{{ _("Search") }}`, `{{ _("by %(author)s", author=site.author) }}`,
  `{{ ngettext("%(num)d chapter", "%(num)d chapters", count) }}`. A percent sign is written `%%`.
  Words that a script shows come from templates too: in a `data-` attribute, or in `shared.html`,
  which is made once for all pages (and has none of the three above). The filters `number`
  and `percent` write whole numbers as the language does. `make words` collects the messages into
  `generator/locale/*.po`, where their translations are written; a theme or a site may bring a
  `locale/de.po` of its own, in any language, that adds words to ours or changes them.
- **Ids** that a template adds hold an underscore, such as `page_main`; chapters and paragraphs
  never do, so they cannot meet.
"""

_FOLDER = themes_folder() / "default"
_BLOCKS = {
    "head": "everything inside `<head>`",
    "title": "the text of `<title>`",
    "header": "the line at the top of every page",
    "content": "what the page is about, inside `<main>`",
    "footer": "the line at the end",
    "scripts": "empty; for scripts of your own",
}
_PARTIALS = {
    "extend_head.html": "Empty; for what your site adds to the head of every page.",
    "footer.html": "The line at the end of every page.",
    "header.html": "The line at the top of every page.",
    "scheme_button.html": "The button for light and dark colours.",
    "search_app.html": "The search page.",
    "search_form.html": "The search box.",
    "search_help.html": "How one asks, below the search box.",
    "search_words.html": "What the search says, for its scripts.",
    "find_button.html": "Leads to the search inside this conversation.",
}


def theme_docs() -> str:
    """Make the text of `themes/README.md`."""
    parts = [_INTRODUCTION, _options(), _blocks(), _partials(), _tokens()]
    for name, doc, fields in _classes():
        rows = [f"| `{field}` | {kind} | {text} |" for field, kind, text in fields]
        table = "\n".join(["| name | type | what |", "|---|---|---|", *rows])
        parts.append(f"## {name}\n\n{doc}\n\n{table}\n")
    return "\n".join(parts)


def _options() -> str:
    """List the default theme's options with the comments above them."""
    path = _FOLDER / "theme.toml"
    values = tomllib.loads(path.read_text("utf-8"))["options"]
    rows, comment = [], ""
    for line in path.read_text("utf-8").partition("[options]")[2].splitlines():
        key = line.partition("=")[0].strip()
        if line.startswith("#"):
            comment = f"{comment} {line.removeprefix('#').strip()}".strip()
        elif key in values:
            rows.append(f"| `{key}` | `{line.partition('=')[2].strip()}` | {comment} |")
            comment = ""
    table = "\n".join(["| option | default | what |", "|---|---|---|", *rows])
    return f"## Options of the default theme\n\nSet them in `site.toml`.\n\n{table}\n"


def _blocks() -> str:
    """List the blocks of the base template, which other templates fill."""
    base = (_FOLDER / "templates" / "base.html").read_text("utf-8")
    names = dict.fromkeys(re.findall(r"\{% block (\w+) %\}", base))
    rows = [f"| `{name}` | {_BLOCKS[name]} |" for name in names]
    table = "\n".join(["| block | what |", "|---|---|", *rows])
    return (
        "## Blocks of `base.html`\n\nA template of a page says `{% extends "
        f'"base.html" %}}` and fills `content`; it may replace any other.\n\n{table}\n'
    )


def _partials() -> str:
    """List the partials with the comments at their beginnings."""
    rows = []
    for path in sorted((_FOLDER / "templates" / "partials").glob("*.html")):
        comment = re.match(r"\{#(.*?)#\}", path.read_text("utf-8"), re.DOTALL)
        text = " ".join(comment[1].split()) if comment else _PARTIALS.get(path.name, "")
        rows.append(f"| `{path.name}` | {text} |")
    table = "\n".join(["| partial | what |", "|---|---|", *rows])
    return (
        "## Partials\n\nPieces in `templates/partials/`, each of which a theme or a site may "
        f"replace. What one *needs* is set where it is included.\n\n{table}\n"
    )


def _tokens() -> str:
    """List the custom properties that the default theme's style sheets are made of."""
    css = (_FOLDER / "static" / "css" / "tokens.css").read_text("utf-8")
    found = re.findall(r"^  (--[\w-]+): ([^;]+);", css, re.MULTILINE)
    rows = [f"| `{name}` | `{' '.join(value.split())}` |" for name, value in found]
    table = "\n".join(["| token | value |", "|---|---|", *rows])
    return (
        "## Tokens\n\nColours, faces, sizes and spaces stand once, in `static/css/tokens.css`. To "
        "change one for a site, set it in `content/theme/extra.css`: `:root { --accent: teal; }`.\n"
        "A theme whose paper has another colour says so in its `theme.toml` under `[grounds]`, so "
        f"that speakers' colours can be read on it.\n\n{table}\n"
    )


def _classes() -> Iterator[tuple[str, str, list[tuple[str, str, str]]]]:
    for module in (site, pages, conversation):
        for node in ast.parse(inspect.getsource(module)).body:
            if isinstance(node, ast.ClassDef):
                doc = " ".join((ast.get_docstring(node) or "").split())
                yield node.name, doc, list(_fields(node))


def _fields(node: ast.ClassDef) -> Iterator[tuple[str, str, str]]:
    following = [*node.body[1:], None]
    for item, after in zip(node.body, following, strict=True):
        if not isinstance(item, ast.AnnAssign) or not isinstance(item.target, ast.Name):
            continue
        text = ""
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            text = " ".join(str(after.value.value).split())
        kind = ast.unparse(item.annotation).replace("|", "or").replace(", ...", "")
        kind = kind.replace("tuple[", "list of ").replace("]", "").replace("Markup", "HTML")
        yield item.target.id, kind, text


if __name__ == "__main__":
    Path(themes_folder(), "README.md").write_text(theme_docs(), "utf-8")
