"""The finished site as a git tree: exactly the files that a build made."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from generator.deploy.git import Git
from generator.problems import ContentError, Problem
from generator.write.manifest import fingerprint, read_manifest

_MOST_SHOWN = 5


def site_files(output: Path, *, force: bool) -> list[str]:
    """List the files to publish; raises `ContentError` where others put theirs among them.

    `force` leaves the others' files where they are, and does not publish them.
    """
    try:
        made = read_manifest(output)
    except ValueError:
        made = None
    if not made:
        hint = "make it with: chapterhouse build"
        raise ContentError([Problem(output.as_posix(), 0, "there is no finished site", hint=hint)])
    problems = []
    for path, print_ in made.items():
        place = output / path
        if place.is_symlink() or not place.is_file():
            problems.append(Problem(f"{output.as_posix()}/{path}", 0, "this file is missing"))
        elif fingerprint(place.read_bytes()) != print_:
            message = "somebody changed this file after it was made"
            problems.append(Problem(f"{output.as_posix()}/{path}", 0, message))
    if problems:
        head = Problem(
            output.as_posix(), 0, "this is not the site that was made", hint="build anew"
        )
        raise ContentError([head, *problems[:_MOST_SHOWN]])
    if not force:
        _demand_alone(output, set(made))
    return sorted(made)


def _demand_alone(output: Path, made: set[str]) -> None:
    others = sorted(
        path.relative_to(output).as_posix()
        for path in output.rglob("*")
        if (path.is_symlink() or path.is_file())
        and path.relative_to(output).as_posix() not in made
        and not path.relative_to(output).parts[0].startswith(".")
    )
    if others:
        shown = ", ".join(others[:_MOST_SHOWN]) + (", …" if len(others) > _MOST_SHOWN else "")
        message = f"this folder holds files that chapterhouse did not make: {shown}"
        hint = "put what belongs to the site into content/files; or leave them out with --force"
        raise ContentError([Problem(output.as_posix(), 0, message, hint=hint)])


def write_tree(git: Git, output: Path, paths: list[str], kept: dict[str, str]) -> str:
    """Put files into git's store and give the name of their tree.

    `kept` are files of the branch that stay as they are: path and name of the blob. The user's own
    index and folder are not touched.
    """
    places = "\n".join(str((output / path).resolve()) for path in paths)
    names = git.run(
        "hash-object", "-w", "--no-filters", "--stdin-paths", stdin=os.fsencode(places + "\n")
    )
    blobs = {**kept, **dict(zip(paths, names.split(), strict=True))}
    entries = b"".join(
        f"100644 {blob}\t".encode() + os.fsencode(path) + b"\0" for path, blob in blobs.items()
    )
    with tempfile.TemporaryDirectory(prefix="chapterhouse-") as folder:
        env = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        git.run("update-index", "-z", "--index-info", stdin=entries, env=env)
        return git.run("write-tree", env=env)
