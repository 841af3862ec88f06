"""Starts a show: a folder that builds at once and can be published as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from generator import __version__
from generator.problems import ContentError, Problem

_STARTER = "starter"
_DOT = "dot-"
"""How names that begin with a dot are written in the starter, where packaging keeps them."""


def create_project(folder: Path) -> list[Path]:
    """Write a new show into `folder`, which is made if need be; return the files written.

    Raises `ContentError` where the folder holds anything but a repository's `.git`, or cannot be
    written to; nothing that is there is ever changed.
    """
    shown = str(folder)
    try:
        others = sorted(p.name for p in folder.iterdir() if p.name != ".git")
    except FileNotFoundError:
        others = []
    except OSError as error:
        raise _refusal(shown, _reason(error)) from error
    if others:
        named = ", ".join(others[:3]) + (", …" if len(others) > 3 else "")
        raise _refusal(shown, f"this folder is not empty; it holds {named}")
    return list(_written(folder, shown))


def _written(folder: Path, shown: str) -> Iterator[Path]:
    name = folder.resolve().name
    for parts, text in _starter(files("generator").joinpath(_STARTER)):
        path = folder.joinpath(*parts)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(_filled(text, name))
        except OSError as error:
            raise _refusal(shown, _reason(error)) from error
        yield path


def _starter(folder: Traversable, above: tuple[str, ...] = ()) -> Iterator[tuple[list[str], str]]:
    """Give every file of the starter: the parts of its path, and its text."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        parts = (*above, entry.name)
        if entry.is_dir():
            yield from _starter(entry, parts)
        else:
            named = [p.replace(_DOT, ".", 1) if p.startswith(_DOT) else p for p in parts]
            yield named, entry.read_text(encoding="utf-8")


def _filled(text: str, folder_name: str) -> str:
    words = folder_name.replace("-", " ").replace("_", " ").split()
    name = "".join(c for c in " ".join(words) if c.isprintable()) or "Conversations"
    title = name[:1].upper() + name[1:]
    filled = text.replace("@TITLE@", json.dumps(title, ensure_ascii=False))
    return filled.replace("@NAME@", title).replace("@VERSION@", __version__)


def _reason(error: OSError) -> str:
    return f"the show could not be written here: {error.strerror or type(error).__name__}"


def _refusal(shown: str, message: str) -> ContentError:
    hint = "choose a new or an empty folder, such as: chapterhouse new my-show"
    return ContentError([Problem(shown, 0, message, hint=hint)])
