"""A build: load, assemble, render, write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from generator.build_terms import BuildOptions, BuildReport, Watcher
from generator.known_files import KnownFiles
from generator.phases import Phases
from generator.problems import Problems
from generator.record import Record
from generator.store import LostError, Store
from generator.write import OutputFolder

if TYPE_CHECKING:
    from generator.load import Content
    from generator.workshop import Workshop

__all__ = ["BuildOptions", "BuildReport", "Watcher", "build"]


def build(
    options: BuildOptions,
    progress: Callable[[str], None] = lambda _: None,
    watcher: Watcher | None = None,
) -> BuildReport:
    """Make the site; raises `ContentError`, and leaves the old site whole, if that cannot be.

    What earlier builds made is made again only where something that it was made from has changed.
    """
    try:
        return _build(options, Store(store_folder(options.output)), progress, watcher or Watcher())
    except LostError:
        # Somebody deleted results of earlier builds while we worked with them.
        return _build(options, Store(None), progress, watcher or Watcher())


def _build(
    options: BuildOptions, store: Store, progress: Callable[[str], None], watcher: Watcher
) -> BuildReport:
    problems, phases = Problems(), Phases()
    with phases("load"):
        files = KnownFiles(store)
        record = Record(options, store, files)
        if not watcher.wants_library and (report := record.report()):
            return report
        # Not before, as a build that changes nothing does without all of it.
        from generator.assemble.show import assemble_show
        from generator.load import load
        from generator.render.files import site_files
        from generator.render.theme import load_theme
        from generator.search import check_languages

        content = _chosen(load(options.content, str(options.content), problems), options)
        theme = load_theme(content.theme, options.content, problems)
    with _workshop(options, store, files) as workshop:
        if theme and not problems.errors:
            watcher.loaded(content, theme, workshop)
        with phases("assemble"):
            library = assemble_show(content, problems, workshop, progress, drafts=options.drafts)
            if library.show.has("search"):
                check_languages(library, problems)
        problems.raise_errors(strict=options.strict)
        assert theme is not None
        watcher.assembled(library)
        with OutputFolder.open(options.output, force=options.force, store=store) as output:
            with phases("render"):
                for path, data in site_files(library, content, theme, workshop, output.keep):
                    watcher.check()
                    with phases("write"):
                        output.add(path, data)
            with phases("write"):
                written = output.commit()
    report = BuildReport.of(library, written, problems.warnings, phases.seconds)
    record.note(content, report)
    files.save()
    store.sweep()
    return report


def _workshop(options: BuildOptions, store: Store, files: KnownFiles) -> Workshop:
    from generator.workshop import Workshop, processes

    if options.dask is None:
        return Workshop(store, processes(options.jobs), files=files)
    from generator.cluster import dask_cluster

    return Workshop(store, dask_cluster(options.dask), elsewhere=True, files=files)


def store_folder(output: Path) -> Path:
    """Say where the results of earlier builds are: beside the site, and hidden."""
    real = output.resolve()
    return real.parent / f".{real.name}.cache"


def _chosen(content: Content, options: BuildOptions) -> Content:
    """Let the command line have its way over `site.toml`."""
    base_url = options.base_url or content.show.base_url or options.likely_url
    if base_url:
        content = replace(content, show=replace(content.show, base_url=base_url))
    if options.theme is not None:
        choice = replace(content.theme, name=options.theme, path="--theme", line=0)
        content = replace(content, theme=choice)
    return content
