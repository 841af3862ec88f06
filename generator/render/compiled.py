"""Templates of the themes that come along, turned into Python when the package is built.

To read them takes Jinja longer than to render a small show. What a template becomes depends on its
contents, Jinja's version and the settings below; where one of these is another, as in themes of
one's own, the template is read as usual. `hatch_build.py` loads this file by its path.
"""

from __future__ import annotations

import hashlib
import shutil
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2

SETTINGS: dict[str, Any] = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}
FILTERS = ("number", "percent", "spoken")
"""Ours, which only a build can make: they know a language, or what may stand in a page."""
FOLDER = "compiled_templates"
"""Lies beside this file: a module for each template, whose bytecode Python keeps as ever."""


def write_compiled(folder: Path, themes: Path) -> None:
    """Write what belongs into the folder, for the themes in a folder of them."""
    environment = jinja2.Environment(**SETTINGS)
    environment.filters |= dict.fromkeys(FILTERS, _not_yet)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for theme in sorted(themes.glob("*/templates")):
        for path in sorted(each for each in theme.rglob("*") if each.is_file()):
            name, source = path.relative_to(theme).as_posix(), path.read_text("utf-8")
            python = environment.compile(source, name, raw=True)
            (folder / _file(name, source)).write_text(python, "utf-8", newline="\n")


def compiled(name: str, source: str, filename: str) -> CodeType | None:
    """Give a template's code, which says it is of `filename`; `None` if it did not come along."""
    path = _folder() / _file(name, source)
    try:
        code = SourceFileLoader(path.stem, str(path)).get_code(path.stem)
    except OSError:
        return None
    return code and code.replace(co_filename=filename)


def _folder() -> Path:
    return Path(__file__).with_name(FOLDER)


def _not_yet(*_: object) -> object:
    """Stand for a filter; as this fails, nothing is worked out beforehand."""
    raise NotImplementedError


def _file(name: str, source: str) -> str:
    made_of = (jinja2.__version__, SETTINGS, name, source)
    return f"{hashlib.sha256(repr(made_of).encode()).hexdigest()}.py"
