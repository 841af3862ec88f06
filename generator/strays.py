"""Tells of files that nothing reads, where their owner surely thinks otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.problems import Problems, nearest

_CONTENT = ("site.toml", "corrections.toml", "pages", "files", "episodes", "theme")
_THEME = ("templates", "static", "locale", "extra.css")


def warn_of_strays(root: Path, shown: str, problems: Problems) -> None:
    """Warn of misspelt names in the content folder, and of anything idle in its `theme/`.

    Notes, scripts and the like may lie in the content folder, so only what is nearly one of our
    names is told of there. `shown` is how messages call the folder.
    """
    for name in _strangers(root, _CONTENT):
        if hint := nearest(name, [each for each in _CONTENT if not (root / each).exists()]):
            problems.warn(f"{shown}/{name}", 0, "nothing reads this", hint=hint)
    for name in _strangers(root / "theme", _THEME):
        hint = "put style rules into extra.css, templates into templates/, all else into static/"
        hint = nearest(name, _THEME) or hint
        problems.warn(f"{shown}/theme/{name}", 0, "nothing reads this", hint=hint)


def _strangers(folder: Path, known: Sequence[str]) -> list[str]:
    if not folder.is_dir():
        return []
    names = sorted(path.name for path in folder.iterdir())
    return [name for name in names if name not in known and not name.startswith(".")]
