"""The branch that is served: what stands on it now, and whether it may be replaced."""

from __future__ import annotations

from msgspec import Struct

from generator.deploy.git import Git
from generator.problems import ContentError, Problem

TRAILER = "Published-by: chapterhouse"
DOMAIN_FILE = "CNAME"
_MOST_SHOWN = 5


class Branch(Struct, frozen=True):
    """The published branch as its remote has it."""

    name: str
    tip: str | None
    """Commit at its end; `None` where there is no such branch yet."""


def fetch_branch(git: Git, name: str) -> Branch:
    """Ask the remote what it has; the user's own branches are not touched."""
    listing = git.run("ls-remote", git.remote, f"refs/heads/{name}")
    if not listing:
        return Branch(name, None)
    mine = f"refs/chapterhouse/{name}"
    git.run("fetch", "--no-tags", git.remote, f"+refs/heads/{name}:{mine}")
    return Branch(name, git.run("rev-parse", mine))


def demand_own(git: Git, branch: Branch) -> None:
    """Refuse to replace what others put on the branch since the site was last published.

    A `CNAME` does not count: GitHub puts it there itself when a domain is set in its settings.
    """
    if branch.tip is None:
        return
    last = git.run("log", "-1", "--format=%H", f"--grep=^{TRAILER}$", branch.tip)
    if not last:
        message = f'chapterhouse did not make the branch "{branch.name}"'
        hint = "publish on another one with --branch NAME, or replace what is there with --force"
        raise ContentError([Problem(f"{git.remote}/{branch.name}", 0, message, hint=hint)])
    names = git.run("diff", "--name-only", last, branch.tip).splitlines()
    others = [name for name in names if name != DOMAIN_FILE]
    if others:
        message = f'others changed the branch "{branch.name}" since the site was last published'
        shown = others[:_MOST_SHOWN] + (["…"] if len(others) > _MOST_SHOWN else [])
        hint = "\n".join([*shown, "keep a copy of what you need, then use --force"])
        raise ContentError([Problem(f"{git.remote}/{branch.name}", 0, message, hint=hint)])


def kept_domain(git: Git, branch: Branch, paths: list[str]) -> dict[str, str]:
    """Give the `CNAME` of the branch where the site has none, so that no domain is lost."""
    if branch.tip is None or DOMAIN_FILE in paths:
        return {}
    blob = git.ask("rev-parse", f"{branch.tip}:{DOMAIN_FILE}")
    return {DOMAIN_FILE: blob} if blob else {}
