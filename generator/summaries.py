"""What commands tell in the end, as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.build import BuildReport
    from generator.deploy import Deployment
    from generator.importer import ImportReport


def sizes_lines(report: BuildReport) -> Iterator[str]:
    """Tell what takes how much, the most first, by what `[pages]` and `[exports]` leave out."""
    for table in ("pages", "exports"):
        parts = [
            f"{name} {max(round(count / 1000), 1):,} kB"
            for (of, name), count in report.sizes.items()
            if of == table
        ]
        if parts:
            yield f"{table.capitalize()}: {', '.join(parts)}."


def build_line(report: BuildReport, output: Path, seconds: float) -> str:
    """Say in one line what a build made."""
    written = report.written
    files = len(written.written) + len(written.unchanged)
    return (
        f"Made {counted(report.episodes, 'episode')} with {counted(report.chapters, 'chapter')}"
        f" in {output}: {counted(files, 'file')}, {len(written.written)} changed,"
        f" {len(written.removed)} removed, in {seconds:.1f} s."
    )


def counted(count: int, noun: str) -> str:
    """Write a number of things: `1 file`, `2,000 files`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def deployment_lines(done: Deployment, *, dry_run: bool) -> Iterator[str]:
    """Say what was published, or would be."""
    for sign, paths in (("+", done.added), ("~", done.changed), ("-", done.removed)):
        for path in paths if dry_run else ():
            yield f"{sign} {path}"
    if done.domain:
        yield f'Kept the domain {done.domain}; better put domain = "{done.domain}" in site.toml'
    files = f"{len(done.added)} new, {len(done.changed)} changed, {len(done.removed)} removed"
    place = f"the branch {done.branch} of {done.address}"
    if dry_run:
        yield f"Would publish to {place}: {files}."
    elif done.commit is None:
        yield f"Nothing new: {place} has this site already."
    else:
        yield f"Published to {place}: {files}."


def import_lines(report: ImportReport, content: Path) -> Iterator[str]:
    """Say what an import did, and what it left alone."""
    for name in report.kept:
        yield f"Left alone, as it is yours: {content / name}"
    if report.silent:
        yield f"Left out, as they have no transcript: {counted(report.silent, 'episode')}"
    yield (
        f"Imported {counted(len(report.written), 'episode')} into {content / 'episodes'};"
        f" {report.unchanged:,} unchanged, {counted(len(report.failed), 'failure')}."
    )
