"""Writes `themes/README.md` from the view classes: `python -m generator.render.theme_docs`."""

from __future__ import annotations

import ast
import inspect
import tomllib
from collections.abc import Iterator
from pathlib import Path

from generator.render.theme import themes_folder
from generator.render.views import conversation, pages, site

_INTRODUCTION = """\
# Themes

<!-- Made by `python -m generator.render.theme_docs` from generator/render/views/. -->

A theme is a folder here with `theme.toml`, `templates/` and `static/`. It takes from the default
theme whatever it does not bring, file by file; and files in a site's `content/theme/` come before
both. So a change may be as small as one template, one style sheet, or `content/theme/extra.css`,
which is added at the end of the site's style sheet.

- **Templates** are [Jinja](https://jinja.palletsprojects.com/) templates. Each gets `site`, `page`
  and `view`, documented below. A name that does not exist is an error, with the template's line.
- **Style sheets** are listed in `theme.toml` and become one file. The speakers' colours and the
  colours of code are computed and added: an element with the class `s0`, `s1`, … (for nobody known:
  `unknown`) has its speaker's colour in `--speaker` and a faint tint of it in `--speaker-soft`.
- **Other static files** are served from the folder `site.static`. Scripts may only be files: the
  pages forbid inline scripts and styles.
- **Words** that people read stand in `_("…")`, so that every language has them:
  `{{ _("Search") }}`, `{{ _("by %(author)s", author=site.author) }}`,
  `{{ ngettext("%(num)d chapter", "%(num)d chapters", count) }}`. A percent sign is written `%%`.
  Words that a script shows come from the template too, in a `data-` attribute. The filters `number`
  and `percent` write whole numbers as the language does. `make words` collects the messages into
  `generator/locale/*.po`, where their translations are written; a theme or a site may bring a
  `locale/de.po` of its own, in any language, that adds words to ours or changes them.
- **Ids** that a template adds hold an underscore, such as `page_main`; chapters and paragraphs
  never do, so they cannot meet.
"""


def theme_docs() -> str:
    """Make the text of `themes/README.md`."""
    parts = [_INTRODUCTION, _options()]
    for name, doc, fields in _classes():
        rows = [f"| `{field}` | {kind} | {text} |" for field, kind, text in fields]
        table = "\n".join(["| name | type | what |", "|---|---|---|", *rows])
        parts.append(f"## {name}\n\n{doc}\n\n{table}\n")
    return "\n".join(parts)


def _options() -> str:
    """List the default theme's options with the comments above them."""
    path = themes_folder() / "default" / "theme.toml"
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
