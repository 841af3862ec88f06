"""Names for contents, by which results of earlier builds are found again."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache
from pathlib import Path

from msgspec import Struct

import generator
from generator.disk import read_file

_PACKAGE = Path(__file__).parent


def digest(*parts: object) -> str:
    """Give a name for values; equal ones have one name, on every machine and in every process.

    They are text, bytes, numbers, dates, paths, and collections and structs of these.
    """
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        text = part if isinstance(part, bytes) else repr(_plain(part))
        data = text if isinstance(text, bytes) else b"=" + text.encode("utf-8", "surrogatepass")
        total.update(len(data).to_bytes(8, "big") + data)
    return total.hexdigest()


def folders_digest(folders: Iterable[Path], *, leave_out: Path | None = None) -> str:
    """Give a name for everything in some folders: paths and contents, but nothing hidden."""
    total = hashlib.blake2b(digest_size=16)
    for folder in folders:
        for path in files_below(str(folder), str(leave_out) if leave_out else ""):
            data = read_file(path)
            head = f"{path[len(str(folder)) :]}\0{len(data)}\0"
            total.update(head.encode("utf-8", "surrogateescape") + data)
        total.update(b"\0\0")
    return total.hexdigest()


@cache
def program_digest() -> str:
    """Give a name for the program: its own files, Python, and the packages that are installed.

    Packages are told by the names of their `dist-info` folders, which hold the versions.
    """
    packages = sorted(
        name
        for place in dict.fromkeys(sys.path)
        if os.path.isdir(place)  # noqa: PTH112, as there are hundreds of names, which need no paths
        for name in os.listdir(place)  # noqa: PTH208
        if name.endswith((".dist-info", ".egg-info"))
    )
    return digest(generator.__version__, sys.version, packages, folders_digest([_PACKAGE]))


def _plain(value: object) -> object:
    """Bring a value into a form whose `repr` depends on nothing but what is in it."""
    if isinstance(value, Struct):
        names = value.__struct_fields__
        return type(value).__name__, [(name, _plain(getattr(value, name))) for name in names]
    if isinstance(value, Mapping):
        return "mapping", [(_plain(key), _plain(each)) for key, each in value.items()]
    if isinstance(value, Set):
        return "set", sorted(repr(_plain(each)) for each in value)
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value


def _leads_back(link: str) -> bool:
    """Whether a link leads to a folder that it lies in, and so on without end."""
    return Path(link).parent.resolve().is_relative_to(Path(link).resolve())


def files_below(folder: str, leave_out: str) -> Iterator[str]:
    """Give the path of every file below a folder, in the same order on every machine."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name == "__pycache__" or entry.path == leave_out:
            continue
        if entry.is_symlink() and entry.is_dir() and _leads_back(entry.path):
            continue
        if entry.is_dir():
            yield from files_below(entry.path, leave_out)
        elif entry.is_file():
            yield entry.path
