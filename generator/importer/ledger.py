"""What earlier imports wrote, so that the next one goes on from there and spares people's edits."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from generator.importer.client import Validators
from generator.problems import ContentError, Problem

LEDGER = ".chapterhouse-import.json"
_VERSION = 1


class Put(StrEnum):
    """What became of a file."""

    WRITTEN = "written"
    SAME = "same"
    KEPT = "kept"
    """Somebody has edited it, made it, or taken it away; it was left alone."""


class Ledger:
    """The files of a content folder that imports wrote. Saved after every episode."""

    def __init__(self, content: Path) -> None:
        """Read the ledger; raises `ContentError` where it is damaged."""
        self._content = content
        self._path = content / LEDGER
        self._files: dict[str, str] = {}
        self._episodes: dict[str, dict[str, str]] = {}
        self._sources: dict[str, dict[str, str]] = {}
        if self._path.exists():
            try:
                self._read(json.loads(self._path.read_text("utf-8")))
            except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
                hint = "delete it to start over: what is there already will be left alone"
                message = "the list of what was imported is damaged"
                raise ContentError([Problem(str(self._path), 0, message, hint=hint)]) from error

    def folder_of(self, key: str) -> str | None:
        """Name of the folder that an episode has; `None` for one that is new."""
        entry = self._episodes.get(key)
        return entry["folder"] if entry else None

    @property
    def folders(self) -> frozenset[str]:
        """Names of all folders that episodes have."""
        return frozenset(entry["folder"] for entry in self._episodes.values())

    def is_done(self, key: str, mark: str) -> bool:
        """Tell whether an episode was imported just as it is described now."""
        return self._episodes.get(key, {}).get("mark") == mark

    def note_episode(self, key: str, folder: str, mark: str) -> None:
        self._episodes[key] = {"folder": folder, "mark": mark}

    def validators(self, address: str) -> Validators:
        return Validators(**self._sources.get(address, {}))

    def note_source(self, address: str, validators: Validators) -> None:
        self._sources[address] = asdict(validators)

    def put(self, name: str, data: bytes) -> Put:
        """Write a file, unless what stands there is not what an import wrote."""
        path = self._content / name
        written = self._files.get(name)
        if path.is_symlink() or path.is_dir():
            return Put.KEPT
        if path.exists():
            current = path.read_bytes()
            if current == data:
                self._files[name] = _hash(data)
                return Put.SAME
            if _hash(current) != written:
                return Put.KEPT
        elif written is not None:
            return Put.KEPT
        _write(path, data)
        self._files[name] = _hash(data)
        return Put.WRITTEN

    def save(self) -> None:
        state = {
            "version": _VERSION,
            "sources": self._sources,
            "episodes": self._episodes,
            "files": self._files,
        }
        text = json.dumps(state, ensure_ascii=False, indent=1, sort_keys=True)
        _write(self._path, text.encode("utf-8", "replace") + b"\n")

    def _read(self, state: dict[str, Any]) -> None:
        if state["version"] != _VERSION:
            raise ValueError("another version")
        self._files = {str(k): str(v) for k, v in state["files"].items()}
        self._episodes = {
            str(k): {"folder": str(v["folder"]), "mark": str(v["mark"])}
            for k, v in state["episodes"].items()
        }
        for address, found in state["sources"].items():
            self.note_source(address, Validators(**found))


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _write(path: Path, data: bytes) -> None:
    """Write all of a file or nothing: who stops in between finds the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".import-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
