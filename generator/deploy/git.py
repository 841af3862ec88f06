"""Runs git, and tells in plain words what it refuses."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from generator.problems import ContentError, Problem

# What git or its host says, what that means, and what to try; the first that matches is told.
_REFUSALS = (
    (
        r"(?i)please tell me who you are|empty ident name|unable to auto-detect email",
        "git does not know who you are",
        "tell it: git config user.name NAME && git config user.email ADDRESS",
    ),
    (
        r"dubious ownership",
        "git does not trust this repository, as it belongs to another user",
        "allow it with: git config --global --add safe.directory FOLDER",
    ),
    (
        r"could not read (Username|Password)|Authentication failed|terminal prompts disabled",
        "the host does not know who you are",
        "log in first, for example with: gh auth login\n"
        "or use an address that your SSH key opens: git remote set-url {remote} git@HOST:NAME/REPO",
    ),
    (
        r"Permission denied \(publickey|Could not read from remote.*publickey",
        "the host does not take your SSH key",
        "add your public key to your account there, and test it with: ssh -T git@HOST",
    ),
    (
        r"(?i)permission to .* denied|error: 403|write access to repository not granted",
        "you may read this repository but not write to it",
        "ask its owner for the right to write; a workflow needs: permissions: contents: write",
    ),
    (
        r"(?i)repository not found|does not appear to be a git repository|error: 404",
        "there is no such repository, or you may not see it",
        "look at its address with: git remote -v",
    ),
    (
        r"(?i)could not resolve host|connection (refused|timed out)|network is unreachable",
        "the host cannot be reached",
        "look whether you are online, and try again",
    ),
    (
        r"(?i)non-fast-forward|fetch first|stale info|cannot lock ref",
        "somebody else published in the meantime; nothing of theirs was touched",
        "run chapterhouse deploy again to publish on top of it",
    ),
    (
        r"(?i)protected branch|hook declined|GH00\d|push declined",
        "the host has a rule that forbids this push",
        "look at the rules for branches in the settings of the repository",
    ),
    (r"(?i)exceeds? .*(100|size limit)|GH001", "a file is larger than the host allows", ""),
)


class Git(Struct, frozen=True):
    """A repository, in which git is run with the same words on every machine."""

    folder: Path
    remote: str

    def run(
        self, *arguments: str, stdin: bytes | None = None, env: Mapping[str, str] | None = None
    ) -> str:
        """Give what git prints, without the last line end; raises `ContentError` if it fails."""
        done = self._run(arguments, stdin, env)
        if done.returncode:
            raise ContentError([self._refusal(arguments, done.stderr.decode("utf-8", "replace"))])
        return done.stdout.decode("utf-8", "surrogateescape").rstrip("\n")

    def ask(self, *arguments: str) -> str | None:
        """Give what git prints, or `None` where it says no."""
        done = self._run(arguments, None, None)
        return None if done.returncode else done.stdout.decode("utf-8", "replace").rstrip("\n")

    def _run(
        self, arguments: tuple[str, ...], stdin: bytes | None, env: Mapping[str, str] | None
    ) -> subprocess.CompletedProcess[bytes]:
        words = {"LC_ALL": "C", "LANGUAGE": "C", **(env or {})}
        try:
            return subprocess.run(
                ["git", "-C", str(self.folder), "-c", "core.quotePath=false", *arguments],
                input=stdin,
                stdin=subprocess.DEVNULL if stdin is None else None,
                capture_output=True,
                env={**os.environ, **words},
                check=False,
            )
        except FileNotFoundError:
            hint = "install it from https://git-scm.com and try again"
            raise ContentError([Problem("git", 0, "git is not installed", hint=hint)]) from None

    def _refusal(self, arguments: tuple[str, ...], said: str) -> Problem:
        for pattern, message, hint in _REFUSALS:
            if re.search(pattern, said, re.DOTALL):
                told = "\n".join([hint.format(remote=self.remote), *_last_words(said)])
                return Problem(self.remote, 0, message, hint=told.strip())
        message = f"git {arguments[0]} failed"
        return Problem(self.remote, 0, message, hint="\n".join(_last_words(said)))


def _last_words(said: str) -> list[str]:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return [f"git says: {line}" for line in lines[-3:]]
