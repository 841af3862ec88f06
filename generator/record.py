"""What the last build was made from, so that one that would change nothing ends at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from generator.build_terms import BuildOptions, BuildReport
from generator.digests import digest, program_digest
from generator.history import read_history
from generator.known_files import KnownFiles
from generator.render.theme_folders import themes_folder
from generator.store import Store
from generator.write import WriteReport, untouched

if TYPE_CHECKING:
    from generator.load import Content


class Record:
    """Knows whether everything that goes into a site is as it was when the site was made."""

    def __init__(self, options: BuildOptions, store: Store, files: KnownFiles) -> None:
        self._options = options
        self._store = store
        self._files = files
        self._name = self._name_now()

    def report(self) -> BuildReport | None:
        """Give the report of the last build if nothing has changed since, site included."""
        found = self._store.load(self._name)
        if not isinstance(found, tuple):
            return None
        made, history, report = found
        content = self._options.content
        if history is not None and history != read_history(content.resolve(), str(content)):
            return None
        unchanged = untouched(self._options.output, made, self._store)
        return replace(report, written=unchanged) if unchanged else None

    def note(self, content: Content, report: BuildReport) -> None:
        """Remember a build, unless something changed while it went on."""
        if self._name != self._name_now():
            return
        # Git's news of the content is in no file of it.
        history = content.history if content.show.repo_url else None
        # Which files were written this time is no news for the next.
        kept = replace(report, written=WriteReport((), (), ()))
        self._store.save(self._name, (report.written.digest, history, kept))

    def _name_now(self) -> str:
        """Name everything that goes in: content, themes, options, program; not how it is done."""
        options = self._options
        folders = (options.content, themes_folder())
        contents = self._files.folders(folders, leave_out=options.output)
        asked = replace(options, jobs=None, dask=None, force=False)
        return digest("site", program_digest(), asked, contents)
