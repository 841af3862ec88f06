"""Templates of the themes that come along, turned into Python when the package is built.

To read them takes Jinja longer than to render a small show. What a template becomes depends on its
contents, Jinja's version and the settings below; where one of these is another, as in themes of
one's own, the template is read as usual. `hatch_build.py` loads this file by its path.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

SETTINGS: dict[str, Any] = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}
FILTERS = ("number", "percent")
"""Ours, which only a build can make, as they know a language."""
FILE = "templates.json"
"""Lies beside this file."""


def compiled_templates(themes: Path) -> str:
    """Give what belongs into the file, for the themes in a folder."""
    environment = jinja2.Environment(**SETTINGS)
    environment.filters |= dict.fromkeys(FILTERS, _not_yet)
    found = {}
    for folder in sorted(themes.glob("*/templates")):
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            name, source = path.relative_to(folder).as_posix(), path.read_text("utf-8")
            found[_key(name, source)] = environment.compile(source, name, raw=True)
    return json.dumps(found, ensure_ascii=False, indent=0)


def compiled(name: str, source: str) -> str | None:
    """Give a template as Python; `None` where it is not one that came along."""
    return _compiled().get(_key(name, source))


def _not_yet(*_: object) -> object:
    """Stand for a filter; as this fails, nothing is worked out beforehand."""
    raise NotImplementedError


@cache
def _compiled() -> dict[str, str]:
    path = Path(__file__).with_name(FILE)
    if not path.is_file():
        return {}
    found: dict[str, str] = json.loads(path.read_text("utf-8"))
    return found


def _key(name: str, source: str) -> str:
    made_of = (jinja2.__version__, SETTINGS, name, source)
    return hashlib.sha256(repr(made_of).encode()).hexdigest()
