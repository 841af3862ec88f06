"""What the last build was made from, so that one that would change nothing ends at once."""

from __future__ import annotations

from dataclasses import replace

from generator.build_terms import BuildOptions, BuildReport
from generator.digests import digest, folders_digest, program_digest
from generator.load import Content
from generator.render.theme import Theme
from generator.store import Store
from generator.write import OutputFolder, WriteReport


class Record:
    """Knows whether everything that goes into a site is as it was when the site was made."""

    def __init__(
        self, options: BuildOptions, content: Content, theme: Theme | None, store: Store
    ) -> None:
        self._options = options
        self._content = content
        self._theme = theme
        self._store = store
        self._name = self._name_now()

    def report(self) -> BuildReport | None:
        """Give the report of the last build if nothing has changed since, site included."""
        found = self._store.load(self._name)
        if not isinstance(found, tuple):
            return None
        made, report = found
        options = self._options
        with OutputFolder.open(options.output, force=options.force, store=self._store) as output:
            unchanged = output.unchanged(made)
        return replace(report, written=unchanged) if unchanged else None

    def note(self, report: BuildReport) -> None:
        """Remember a build, unless something changed while it went on."""
        if self._name == self._name_now():
            # Which files were written this time is no news for the next.
            made = report.written.digest
            self._store.save(self._name, (made, replace(report, written=WriteReport((), (), ()))))

    def _name_now(self) -> str:
        """Name everything that goes in: content, theme, options, program; not how it is done."""
        folders = [self._options.content, *(self._theme.folders if self._theme else ())]
        contents = folders_digest(folders, leave_out=self._options.output)
        options = replace(self._options, jobs=None, dask=None, force=False)
        parts = (options, self._content, self._theme)
        return digest("site", program_digest(), parts, contents)
