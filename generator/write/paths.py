"""Which paths a site may have, and which cannot stand together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_LONGEST_NAME = 255
_PLAIN = re.compile(r"(?:[a-z0-9][a-z0-9_.-]{0,99}/)*[a-z0-9.][a-z0-9_.-]{1,99}")
"""What most paths look like; nothing is wrong with these, and case and accents have no part."""


def is_plain(path: str) -> bool:
    """Whether a path has nothing in it that could be wrong, or written in another way."""
    return bool(_PLAIN.fullmatch(path)) and ".." not in path


def flaw(path: str) -> str:
    """Say why no file of a site may have this path, or ``""`` where it may."""
    if is_plain(path):
        return ""
    if not path or path.startswith("/") or "\\" in path or path[1:2] == ":":
        return "this is not a path inside the site"
    if any(part in ("", ".", "..") for part in path.split("/")):
        return "this path leads out of the site"
    if any(unicodedata.category(c) in ("Cc", "Cs") for c in path):
        return "this name has characters that no address can have"
    if any(len(part.encode()) > _LONGEST_NAME for part in path.split("/")):
        return "this name is too long for a file"
    return ""


def folders_of(path: str) -> Iterator[str]:
    """Give the folders above a path, from the outermost in."""
    end = path.find("/")
    while end >= 0:
        yield path[:end]
        end = path.find("/", end + 1)


class Claims:
    """The paths of a site as they are claimed, one after the other."""

    def __init__(self, paths: Iterable[str] = ()) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        for path in paths:
            self.claim(path)

    def is_file(self, path: str) -> bool:
        return fold(path) in self._files

    def knows(self, path: str) -> bool:
        """Whether a path is that of a file, or of a folder above one."""
        return fold(path) in self._files or fold(path) in self._folders

    def claim(self, path: str) -> str:
        """Take a path; gives why that cannot be, or ``""``.

        Paths that differ only in case or in the form of an accent are one file on the file systems
        of macOS and Windows, so such a site could not be copied there.
        """
        plain = is_plain(path)
        if not plain and (message := flaw(path)):
            return message
        folded = path if plain else fold(path)
        if (other := self._files.get(folded)) is not None:
            if other == path:
                return "two parts of the site have this same address"
            return f'this and "{other}" differ only in upper and lower case'
        if (other := self._folders.get(folded)) is not None:
            return f'this cannot be a file, because "{other}" lies in a folder of that name'
        # Of a folder that is known all folders above it are, too.
        if folded.rpartition("/")[0] not in self._folders:
            for folder in folders_of(folded):
                if (other := self._files.get(folder)) is not None:
                    reason = "because there is a file of that name"
                    return f'this cannot be in a folder "{other}", {reason}'
            for folder in folders_of(folded):
                self._folders.setdefault(folder, path)
        self._files[folded] = path
        return ""


def fold(path: str) -> str:
    """Give what all names of one file come to, on systems that take them for one."""
    if _PLAIN.fullmatch(path):
        return path
    return unicodedata.normalize("NFC", path).casefold()
