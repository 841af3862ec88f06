"""The repository that a show lies in: where its site will be, and what is not committed."""

from __future__ import annotations

import re
from pathlib import Path

from generator.deploy.git import Git
from generator.problems import ContentError, Problem

_GITHUB = re.compile(
    r"(?:https?://(?:[^@/]+@)?github\.com/|(?:ssh://)?git@github\.com[:/])"
    r"(?P<owner>[\w.-]+)/(?P<name>[\w.-]+?)(?:\.git)?/?"
)
_MOST_SHOWN = 5


def open_repository(content: Path, remote: str) -> Git:
    """Find the repository of the show; raises `ContentError` where there is none."""
    folder = content.resolve()
    git = Git(folder, remote)
    top = git.ask("rev-parse", "--show-toplevel") if folder.is_dir() else None
    if top is None:
        hint = "make one with: git init && git add . && git commit -m 'My show'"
        message = "this folder is in no git repository"
        raise ContentError([Problem(str(content), 0, message, hint=hint)])
    if git.ask("remote", "get-url", remote) is None:
        names = ", ".join((git.ask("remote") or "").split())
        hint = f"there are: {names}" if names else f"add one with: git remote add {remote} ADDRESS"
        raise ContentError([Problem("--remote", 0, f'there is no remote "{remote}"', hint=hint)])
    return Git(Path(top), remote)


def pages_address(content: Path, remote: str) -> str | None:
    """Work out where GitHub Pages will serve the site of the show, as `https://…/`.

    `None` where the remote is not on GitHub. A repository called `name.github.io` is served from
    the top of that host (docs.github.com, "Types of GitHub Pages sites").
    """
    address = Git(content, remote).ask("remote", "get-url", remote) if content.is_dir() else None
    match = _GITHUB.fullmatch(address or "")
    if match is None:
        return None
    host = f"{match['owner'].lower()}.github.io"
    name = match["name"]
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"


def demand_committed(git: Git, content: Path, output: Path) -> None:
    """Refuse to publish what no commit holds, as nobody could make that site again."""
    inside = content.resolve().relative_to(git.folder.resolve()).as_posix() or "."
    real = output.resolve()
    apart = []
    if real.is_relative_to(content.resolve()):
        apart = [f":(exclude){real.relative_to(git.folder.resolve()).as_posix()}"]
    listing = git.run("status", "--porcelain", "--untracked-files=all", "--", inside, *apart)
    changed = [line[3:] for line in listing.splitlines()]
    if not changed:
        return
    more = [f"… and {len(changed) - _MOST_SHOWN} more"] if len(changed) > _MOST_SHOWN else []
    hint = "\n".join([*changed[:_MOST_SHOWN], *more, "commit them first, or use --force"])
    message = "some changes to the show are not committed"
    raise ContentError([Problem(str(content), 0, message, hint=hint)])
