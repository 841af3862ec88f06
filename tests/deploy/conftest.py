"""A show in a repository of its own, with a real bare repository as its remote."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.deploy import Deployment, DeployOptions, deploy
from generator.problems import ContentError
from generator.write import OutputFolder


@dataclass
class Project:
    """A folder with content, a finished site, and the repository it is published to."""

    root: Path
    remote: Path
    options: dict[str, object] = field(default_factory=dict)

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def git(self, *arguments: str, folder: Path | None = None) -> str:
        done = subprocess.run(
            ["git", "-C", str(folder or self.root), *arguments],
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", "work")

    def make(self, files: Mapping[str, str]) -> None:
        with OutputFolder.open(self.site) as output:
            for path, text in files.items():
                output.add(path, text.encode())
            output.commit()

    def deploy(self, **options: object) -> Deployment:
        chosen = {"content": self.content, "output": self.site, **self.options, **options}
        return deploy(DeployOptions(**chosen))  # type: ignore[arg-type]

    def refused(self, **options: object) -> str:
        with pytest.raises(ContentError) as caught:
            self.deploy(**options)
        return str(caught.value)

    def published(self, branch: str = "gh-pages") -> dict[str, str]:
        names = self.git("ls-tree", "-r", "--name-only", branch, folder=self.remote)
        return {
            name: self.git("cat-file", "blob", f"{branch}:{name}", folder=self.remote)
            for name in names.splitlines()
        }

    def commits(self, branch: str = "gh-pages") -> list[str]:
        return self.git("log", "--format=%s", branch, folder=self.remote).splitlines()

    def push_by_hand(self, files: Mapping[str, str], branch: str = "gh-pages") -> None:
        """Put files on the branch as somebody else would."""
        clone = self.root.parent / f"other-{len(list(self.root.parent.iterdir()))}"
        exists = self.git("branch", "--list", branch, folder=self.remote)
        subprocess.run(["git", "clone", "-q", str(self.remote), str(clone)], check=True)
        self.git("checkout", "-q", *(() if exists else ("--orphan",)), branch, folder=clone)
        for path, text in files.items():
            (clone / path).write_text(text)
        self.git("add", "-A", folder=clone)
        self.git("commit", "-qm", "by hand", folder=clone)
        self.git("push", "-q", "origin", branch, folder=clone)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Ann")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ann@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    made = Project(tmp_path / "show", tmp_path / "remote.git")
    made.content.mkdir(parents=True)
    (made.content / "talk.txt").write_text("00:00 Ann: Hello.\n")
    (made.root / ".gitignore").write_text("site/\n")
    subprocess.run(["git", "init", "-q", "--bare", str(made.remote)], check=True)
    made.git("init", "-q", "-b", "main")
    made.git("remote", "add", "origin", str(made.remote))
    made.commit()
    made.git("push", "-q", "origin", "main")
    made.make({"index.html": "home", "talk/index.html": "talk", ".nojekyll": ""})
    return made
