"""What is said in an episode: names given, text tidied and corrected, nothing cut yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.assemble.chapters.speech import Speech
from generator.assemble.chapters.starts import remark_end
from generator.assemble.corrections import Corrections
from generator.assemble.join import Remark, join_cues
from generator.assemble.speakers import name_speakers
from generator.assemble.tidy import tidy
from generator.assemble.timing import time_at
from generator.episode_files import RawEpisode
from generator.model import Person, Speaker
from generator.problems import Problems


class Spoken(Struct, frozen=True):
    """The remarks of a conversation."""

    remarks: tuple[Remark, ...]
    speakers: Mapping[str | None, Speaker]
    """Who each label of the transcript is."""
    duration_ms: int | None

    def speeches(self) -> list[Speech]:
        """Give the remarks as finders of chapters see them."""
        return [_speech(remark, self.speakers[remark.label]) for remark in self.remarks]

    def moment(self, remark: int, offset: int) -> int | None:
        """Return the time in ms at which a character of a remark is spoken."""
        said = self.remarks[remark]
        return time_at(offset, said.marks, remark_end(self.remarks, remark), len(said.text))


def spoken_in(
    raw: RawEpisode,
    people: Sequence[Person],
    corrections: Mapping[str, str],
    problems: Problems,
) -> Spoken | None:
    """Name the speakers and mend the text; `None` after a reported error."""
    settings = raw.settings
    _check_labels(raw, problems)
    fix = Corrections({**corrections, **settings.corrections})
    tidied = (_tidied(remark, fix, settings.language) for remark in join_cues(raw.transcript))
    remarks = tuple(remark for remark in tidied if remark.text.strip())
    if not remarks:
        message = "the corrections leave nothing of what is said in this file"
        problems.error(raw.source.path, 0, message)
        return None
    speakers = name_speakers((r.label for r in remarks), settings.speakers, people)
    duration_ms = settings.audio.duration_ms if settings.audio else None
    return Spoken(remarks, speakers, duration_ms or _end_of(remarks))


def _check_labels(raw: RawEpisode, problems: Problems) -> None:
    """Report every label in the front matter that nobody in the transcript has."""
    labels = list(dict.fromkeys(cue.label for cue in raw.transcript.cues if cue.label))
    for label, entry in raw.settings.speakers.items():
        if label not in labels:
            name = raw.source.path.rpartition("/")[2]
            has = f"{name} has: {', '.join(sorted(labels))}" if labels else f"{name} has no labels"
            message = f'unknown speaker label "{label}"'
            problems.error(raw.settings.path, entry.line, message, hint=has)


def _tidied(remark: Remark, fix: Corrections, language: str) -> Remark:
    text, marks = tidy(remark.text, remark.marks, language)
    fixed, marks = fix.apply(text, marks)
    if fixed != text:
        # A word that was taken out leaves its spaces behind.
        fixed, marks = tidy(fixed, marks, language)
    return replace(remark, text=fixed, marks=marks)


def _end_of(remarks: tuple[Remark, ...]) -> int | None:
    """Estimate when the talk ends, in milliseconds."""
    ends = [
        time_at(len(remark.text), remark.marks, remark_end(remarks, i), len(remark.text))
        for i, remark in enumerate(remarks[-2:], max(len(remarks) - 2, 0))
    ]
    return max((end for end in ends if end is not None), default=None)


def _speech(remark: Remark, speaker: Speaker) -> Speech:
    return Speech(
        speaker=speaker.slug if speaker.known else None,
        text=remark.text,
        start_ms=remark.start_ms,
        role=speaker.role,
        name=speaker.name if speaker.named else None,
        marks=remark.marks,
    )
