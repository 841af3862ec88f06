"""Makes the library of everything that was read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from generator.assemble.episode import assemble_episode
from generator.assemble.stored import Assembled, Frozen
from generator.digests import digest, program_digest
from generator.episode_files import EpisodeFiles, EpisodeSource, read_raw_episode
from generator.known_files import KnownFiles
from generator.library import Library
from generator.load import Content
from generator.model import Episode, Person
from generator.problems import Problems
from generator.workshop import Workshop


class _Job(Struct, frozen=True):
    """Everything that an episode is made from; another machine can work on it."""

    source: EpisodeSource
    people: tuple[Person, ...]
    corrections: Mapping[str, str]
    drafts: bool

    @property
    def version(self) -> str:
        rules = _rules(self.people, self.corrections, drafts=self.drafts)
        return digest(self.source.digest, rules)


def assemble_show(
    content: Content,
    problems: Problems,
    workshop: Workshop,
    progress: Callable[[str], None] = lambda _: None,
    *,
    drafts: bool = False,
) -> Library:
    """Assemble every episode; `progress` is told the slug of each one that is done.

    An episode that an earlier build made from the same files by the same rules is not made again.
    """

    def job(files: EpisodeFiles, problems: Problems) -> _Job | None:
        source = files.read(problems)
        return _Job(source, content.show.people, content.corrections, drafts) if source else None

    def missing_jobs() -> Iterator[_Job]:
        # Read anew, so that what is stored is always named after what it was made from.
        return (made for files in missing if (made := job(files, Problems())))

    rules = _rules(content.show.people, content.corrections, drafts=drafts)
    missing: list[EpisodeFiles] = []
    found: dict[str, tuple[str, Assembled]] = {}
    for files in content.episodes:
        version = _version(files, rules, workshop.files)
        if version and (made := workshop.shelf.take(version)):
            found[files.slug] = version, made
            progress(files.slug)
        elif job(files, problems):
            missing.append(files)
    for version, slug, frozen in workshop.map(_assemble, missing_jobs(), len(missing)):
        found[slug] = version, workshop.shelf.put(version, frozen)
        progress(slug)
    for _, made in found.values():
        problems.extend(made.problems)
    episodes = [made.episode for _, made in found.values() if made.episode is not None]
    if content.episodes and not episodes and not problems.errors:
        hint = "finish one, or build with --drafts"
        problems.error(f"{content.shown}/episodes", 0, "all episodes are drafts", hint=hint)
    versions = {slug: version for slug, (version, _) in found.items()}
    return Library.of(content.show, episodes, versions)


def changed_episodes(
    content: Content, library: Library, known: KnownFiles, *, drafts: bool
) -> tuple[EpisodeFiles, ...] | None:
    """Give the episodes whose files changed since a library was made; `None` where others did."""
    if {files.slug for files in content.episodes} != set(library.versions):
        return None
    rules = _rules(content.show.people, content.corrections, drafts=drafts)
    versions = library.versions
    return tuple(
        files for files in content.episodes if _version(files, rules, known) != versions[files.slug]
    )


def assemble_again(files: EpisodeFiles, content: Content, before: Episode) -> Episode | None:
    """Assemble a changed episode with its chapters where they were, for a first look at it.

    `None` where there are problems, which the build will tell.
    """
    problems = Problems()
    source = files.read(problems)
    raw = read_raw_episode(source, problems) if source else None
    if raw is None or problems.errors:
        return None
    show = content.show
    episode = assemble_episode(raw, show.people, content.corrections, problems, before)
    return None if problems.errors else episode


def _rules(people: Sequence[Person], corrections: Mapping[str, str], *, drafts: bool) -> str:
    """Name all that decides what becomes of an episode's files."""
    return digest(program_digest(), tuple(people), dict(corrections), drafts)


def _version(files: EpisodeFiles, rules: str, known: KnownFiles) -> str | None:
    """Name what will become of an episode's files; `None` where they cannot be read."""
    try:
        return digest(files.digest(known), rules)
    except OSError:
        return None


def _assemble(job: _Job) -> tuple[str, str, Frozen]:
    problems = Problems()
    raw = read_raw_episode(job.source, problems)
    episode = None
    if raw and (job.drafts or not raw.settings.draft):
        episode = assemble_episode(raw, job.people, job.corrections, problems)
    made = Assembled(episode, (*problems.errors, *problems.warnings))
    return job.version, job.source.slug, Frozen.of(made)
