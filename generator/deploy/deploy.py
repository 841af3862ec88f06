"""A deployment: gather the site, look at what is published, commit, push."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from generator.deploy.branch import TRAILER, Branch, demand_own, fetch_branch, kept_domain
from generator.deploy.git import Git
from generator.deploy.repository import demand_committed, open_repository
from generator.deploy.tree import site_files, write_tree


class DeployOptions(Struct, frozen=True):
    """What is published, and where."""

    content: Path
    output: Path
    remote: str = "origin"
    branch: str = "gh-pages"
    message: str = "Publish the site"
    dry_run: bool = False
    force: bool = False
    """True publishes uncommitted work and replaces what others put on the branch."""


class Deployment(Struct, frozen=True):
    """What was published, or would be; paths of the site, sorted."""

    address: str
    """Address of the remote."""
    branch: str
    commit: str | None
    """The new commit; `None` where there was nothing new, or only a dry run."""
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    domain: str = ""
    """Domain that stands on the branch but not in `site.toml`, and is kept."""


def deploy(options: DeployOptions) -> Deployment:
    """Publish the finished site in `options.output` as one new commit on the branch.

    Nothing but the branch is changed: not the user's folder, index or branches. Raises
    `ContentError` with what is in the way and what to try.
    """
    git = open_repository(options.content, options.remote)
    paths = site_files(options.output, force=options.force)
    if not options.force:
        demand_committed(git, options.content, options.output)
    branch = fetch_branch(git, options.branch)
    if not options.force:
        demand_own(git, branch)
    kept = kept_domain(git, branch, paths)
    tree = write_tree(git, options.output, paths, kept)
    added, changed, removed = _difference(git, branch.tip or git.run("mktree", stdin=b""), tree)
    commit = None
    if not options.dry_run and (added or changed or removed or branch.tip is None):
        commit = _commit(git, tree, branch, options)
        git.run("push", "--quiet", git.remote, f"{commit}:refs/heads/{branch.name}")
    return Deployment(
        address=git.run("remote", "get-url", git.remote),
        branch=branch.name,
        commit=commit,
        added=added,
        changed=changed,
        removed=removed,
        domain=git.run("cat-file", "blob", kept["CNAME"]).strip() if kept else "",
    )


def _difference(git: Git, old: str, new: str) -> tuple[tuple[str, ...], ...]:
    listing = git.run("diff", "--name-status", "--no-renames", "-z", old, new)
    fields = listing.split("\0")
    pairs = list(zip(fields[::2], fields[1::2], strict=False))
    return tuple(
        tuple(path for status, path in pairs if status in letters) for letters in ("A", "MT", "D")
    )


def _commit(git: Git, tree: str, branch: Branch, options: DeployOptions) -> str:
    parent = ("-p", branch.tip) if branch.tip else ()
    source = git.ask("rev-parse", "--short", "HEAD")
    made_of = f"\n\nMade of {source}." if source else ""
    message = f"{options.message}{made_of}\n\n{TRAILER}\n"
    return git.run("commit-tree", tree, *parent, "-F", "-", stdin=message.encode())
