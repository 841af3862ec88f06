"""What a deployment refuses, in words that say what to do."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.deploy.git import Git
from tests.deploy.conftest import Project

SITE = {"index.html": "home", "talk/index.html": "talk", ".nojekyll": ""}


def test_uncommitted_work(project: Project) -> None:
    (project.content / "talk.txt").write_text("changed")
    (project.content / "new.txt").write_text("new")
    message = project.refused()
    assert "some changes to the show are not committed" in message
    assert "content/talk.txt" in message
    assert "content/new.txt" in message
    assert project.deploy(force=True).commit


def test_a_branch_of_others(project: Project) -> None:
    project.push_by_hand({"precious.txt": "mine"})
    assert 'chapterhouse did not make the branch "gh-pages"' in project.refused()
    assert project.published()["precious.txt"] == "mine"
    project.deploy(force=True)
    assert project.published() == SITE
    assert project.commits() == ["Publish the site", "by hand"], "nothing is ever lost"


def test_changes_of_others_on_our_branch(project: Project) -> None:
    project.deploy()
    project.push_by_hand({"index.html": "mended by hand"})
    message = project.refused()
    assert 'others changed the branch "gh-pages" since the site was last published' in message
    assert "index.html" in message
    project.deploy(force=True)
    assert project.published() == SITE


def test_files_that_others_put_into_the_site(project: Project) -> None:
    (project.site / "talk/secret.txt").write_text("mine")
    message = project.refused()
    assert "this folder holds files that chapterhouse did not make: talk/secret.txt" in message
    project.deploy(force=True)
    assert project.published() == SITE, "they are left out all the same"


def test_a_site_that_was_changed_after_it_was_made(project: Project) -> None:
    (project.site / "index.html").write_text("changed")
    (project.site / "talk/index.html").unlink()
    message = project.refused(force=True)
    assert "site: this is not the site that was made" in message
    assert "site/index.html: somebody changed this file after it was made" in message
    assert "site/talk/index.html: this file is missing" in message


def test_no_site(project: Project) -> None:
    message = project.refused(output=project.root / "nothing")
    assert "there is no finished site" in message
    assert "chapterhouse build" in message


def test_no_repository(project: Project, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    message = project.refused(content=tmp_path / "elsewhere")
    assert "this folder is in no git repository" in message


def test_no_such_remote(project: Project) -> None:
    message = project.refused(remote="orgin")
    assert 'there is no remote "orgin"' in message
    assert "there are: origin" in message


def test_a_remote_that_is_gone(project: Project) -> None:
    project.git("remote", "set-url", "origin", str(project.remote) + "-gone")
    assert "there is no such repository, or you may not see it" in project.refused()


def test_a_rule_of_the_host(project: Project) -> None:
    hook = project.remote / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'protected branch' >&2\nexit 1\n")
    hook.chmod(0o755)
    message = project.refused()
    assert "the host has a rule that forbids this push" in message
    assert "git says:" in message


def test_somebody_who_publishes_at_the_same_time(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.deploy()
    project.make({"index.html": "mine", ".nojekyll": ""})
    run = Git.run

    def late(self: Git, *arguments: str, **more: object) -> str:
        if arguments[0] == "push":
            monkeypatch.undo()
            environment = {"GIT_COMMITTER_NAME": "Bo", "GIT_COMMITTER_EMAIL": "bo@example.org"}
            for name, value in environment.items():
                monkeypatch.setenv(name, value)
                monkeypatch.setenv(name.replace("COMMITTER", "AUTHOR"), value)
            project.push_by_hand({"index.html": "theirs"})
        return run(self, *arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Git, "run", late)
    assert "somebody else published in the meantime" in project.refused()
    assert project.published()["index.html"] == "theirs"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
            "the host does not know who you are",
        ),
        ("remote: Invalid username.\nfatal: Authentication failed for 'x'", "does not know who"),
        ("git@github.com: Permission denied (publickey).\nfatal: Could not", "your SSH key"),
        ("remote: Permission to a/b.git denied to c.\nfatal: error: 403", "not write to it"),
        ("remote: Repository not found.\nfatal: repository 'x' not found", "no such repository"),
        ("fatal: unable to access 'x': Could not resolve host: github.com", "cannot be reached"),
        ("remote: error: GH001: Large files detected.", "host"),
        ("*** Please tell me who you are.", "git does not know who you are"),
        ("fatal: detected dubious ownership in repository at 'x'", "does not trust"),
        ("something new", "git push failed"),
    ],
)
def test_what_git_says_is_told_in_plain_words(
    project: Project, monkeypatch: pytest.MonkeyPatch, said: str, told: str
) -> None:
    real = subprocess.run

    def refuse(command: list[str], **more: object) -> subprocess.CompletedProcess[bytes]:
        if "push" in command:
            return subprocess.CompletedProcess(command, 128, b"", said.encode())
        return real(command, **more)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(subprocess, "run", refuse)
    message = project.refused()
    assert told in message
    assert f"git says: {said.splitlines()[-1].strip()}" in message


def test_no_git(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "git: git is not installed" in project.refused()
