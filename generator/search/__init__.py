"""The search: its index in pieces, made here, and the scripts that read it in the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from generator.assemble.stored import Frozen
from generator.digests import digest, program_digest
from generator.library import Library
from generator.model import Episode
from generator.problems import Problems
from generator.search.archive import EpisodeParts, archive_files, episode_parts, joined_parts
from generator.search.browser import browser_file
from generator.search.documents import languages, searched
from generator.search.languages import known, primary, stems, supported
from generator.search.packing import Packer
from generator.workshop import Workshop
from generator.write.manifest import fingerprint

_FOLDER = "search/"
ENTRY = f"{_FOLDER}index.bin"
"""Path of the file from which the search starts."""
_BLOCK = 32
"""Episodes whose parts are joined and remembered together."""


def search_files(
    library: Library, workshop: Workshop, keep: Callable[[Mapping[str, str]], bool]
) -> Iterator[tuple[str, bytes]]:
    """Give the files of the search over everything said in all episodes.

    `keep` is asked to keep those of the last build, by path and fingerprint, where nothing changed.
    """
    versions = [library.version_of(episode) for episode in library.episodes]
    key = digest("search", program_digest(), library.show, versions)
    prints = workshop.store.load(key)
    if isinstance(prints, dict) and keep(prints):
        return
    packs = digest("packed", program_digest())
    before = workshop.store.load(packs)
    pack = Packer(before if isinstance(before, dict) else {})
    entry, files = archive_files(library, _blocks(library, workshop), _FOLDER, pack)
    assert entry == ENTRY
    workshop.store.save(packs, pack.packed)
    if library.show.export_lunr_index:
        from generator.search.lunr_export import lunr_index

        files[f"{_FOLDER}lunr.json"] = lunr_index(library)
    yield from files.items()
    workshop.store.save(key, {path: fingerprint(data) for path, data in files.items()})


def _blocks(library: Library, workshop: Workshop) -> Iterator[EpisodeParts]:
    """Give the parts of the search in blocks of neighbours, made anew where one has changed.

    To join the parts of some thousand episodes one by one takes seconds; after a change that is
    done within one block, and then for the blocks.
    """
    store, episodes = workshop.store, searched(library)
    blocks = [episodes[at : at + _BLOCK] for at in range(0, len(episodes), _BLOCK)]
    keys = [digest("block", program_digest(), *map(library.version_of, each)) for each in blocks]
    missing = {key for key in keys if not store.has(key)}
    wanted = [e for key, block in zip(keys, blocks, strict=True) if key in missing for e in block]
    parts = _parts(library, wanted, workshop)
    for key, block in zip(keys, blocks, strict=True):
        if key in missing:
            made = joined_parts(list(islice(parts, len(block))))
            store.save(key, made)
            yield made
        else:
            found = store.load(key)
            yield (
                found
                if isinstance(found, EpisodeParts)
                else joined_parts(list(map(episode_parts, block)))
            )


def _parts(
    library: Library, episodes: Sequence[Episode], workshop: Workshop
) -> Iterator[EpisodeParts]:
    """Give each episode's part of the search, in order, made anew where it has changed."""
    store, shelf = workshop.store, workshop.shelf

    def key(episode: Episode) -> str:
        return digest("search", program_digest(), library.version_of(episode))

    missing = [episode for episode in episodes if not store.has(key(episode))]
    jobs = (shelf.frozen(library.version_of(episode), episode) for episode in missing)
    made = workshop.map(_part, jobs, len(missing))
    slugs = {episode.slug for episode in missing}
    for episode in episodes:
        if episode.slug in slugs:
            part = next(made)
            store.save(key(episode), part)
            yield part
        else:
            found = store.load(key(episode))
            yield found if isinstance(found, EpisodeParts) else episode_parts(episode)


def _part(episode: Frozen) -> EpisodeParts:
    return episode_parts(episode.episode)


def check_languages(library: Library, problems: Problems) -> None:
    """Warn of each language in which words are found only as they are written."""
    told: set[str] = set()
    for episode in library.episodes:
        code = primary(episode.language)
        if code not in told and not supported(code):
            told.add(code)
            problems.warn(
                episode.source,
                0,
                f'the search does not know the language "{code}", and finds words of it only as '
                "they are written",
                hint=f"it knows {', '.join(known())}; everything else works",
            )


def browser_scripts(library: Library) -> dict[str, bytes]:
    """Give the libraries that the search needs in the browser, by their names."""
    codes = {primary(language) for language in languages(library)}
    names = {f"stem_{code}.js" for code in codes if stems(code)}
    if names:
        names.add("stem_base.js")
    if "en" in codes:
        names.add("lunr.js")
    return {name: browser_file(name) for name in sorted({*names, "LICENSES.txt"})}
