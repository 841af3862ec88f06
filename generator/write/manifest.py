"""The list of files that chapterhouse made in an output folder, kept in that folder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from generator.write.paths import flaw

MANIFEST = ".chapterhouse.json"
_VERSION = 1


def fingerprint(data: bytes) -> str:
    """Give a short name for contents, by which a later build knows its own files again."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def read_manifest(folder: Path) -> dict[str, str] | None:
    """Read which files were made, path to fingerprint; `None` where there is no list.

    After a crash, a file may have several fingerprints, with spaces between them.

    Raises `ValueError` if the list is damaged. A path that leads out of the folder is left out, so
    that a list which somebody tampered with cannot harm files elsewhere.
    """
    place = folder / MANIFEST
    if place.is_symlink() or not place.is_file():
        return None
    found = json.loads(place.read_text("utf-8"))
    files = found.get("files") if isinstance(found, dict) else None
    if not isinstance(files, dict) or found.get("version") != _VERSION:
        raise ValueError("not a list of this version")
    return {path: str(print_) for path, print_ in files.items() if not flaw(path)}


def either(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """List the files of two sites; where they differ, either fingerprint will do."""
    listed = dict(before)
    for path, print_ in after.items():
        prints = dict.fromkeys([*before.get(path, "").split(), print_])
        listed[path] = " ".join(prints)
    return listed


def manifest_bytes(files: Mapping[str, str]) -> bytes:
    """Write the list: sorted and without times, so that equal sites have equal lists."""
    # What an indent of 0 comes to, which the fast encoder does not know.
    lines = json.dumps(files, ensure_ascii=False, sort_keys=True, separators=(",\n", ": "))[1:-1]
    listed = f"{{\n{lines}\n}}" if lines else "{}"
    head = f'"made-by": "chapterhouse",\n"version": {_VERSION},\n"files"'
    return f"{{\n{head}: {listed}\n}}\n".encode()
