"""Transcripts out of files of every format. `table` lists the formats; each has its own file."""

from __future__ import annotations

from generator.model import Transcript
from generator.problems import Problems, nearest
from generator.readers.document import Document
from generator.readers.finish import finish
from generator.readers.format import Format
from generator.readers.json.formats import report
from generator.readers.table import FALLBACK, FORMATS
from generator.sources import Source

__all__ = ["read_transcript"]


def read_transcript(
    source: Source, problems: Problems, format: str | None = None
) -> Transcript | None:
    """Read a transcript of any format; `None` after a reported error.

    The content says which format it is, whatever the file is called; `format` names one where the
    publisher knows better. A file that could be of two formats is refused, never guessed.
    """
    if not source.text.strip():
        hint = "put the transcript into it"
        problems.error(source.path, 0, "this file is empty", hint=hint)
        return None
    document = Document(source)
    chosen = _named(format, source, problems) if format else _found(document, problems)
    transcript = chosen.read(document, problems) if chosen else None
    return finish(transcript, source, problems) if transcript else None


def _named(name: str, source: Source, problems: Problems) -> Format | None:
    known = {each.name: each for each in (*FORMATS, FALLBACK)}
    if name.lower() in known:
        return known[name.lower()]
    hint = nearest(name, known) or f"known formats: {', '.join(sorted(known))}"
    problems.error(source.path, 0, f'there is no transcript format "{name}"', hint=hint)
    return None


def _found(document: Document, problems: Problems) -> Format | None:
    candidates = [each for each in FORMATS if each.sniff(document)]
    if not candidates and FALLBACK.sniff(document):
        return FALLBACK
    if len(candidates) == 1:
        return candidates[0]
    path = document.source.path
    if failure := document.json_failure:
        report(failure, document, problems)
    elif candidates:
        names = " or ".join(each.title for each in candidates)
        choices = " or ".join(f'"format: {each.name}"' for each in candidates)
        message = f"this could be {names}"
        problems.error(path, 0, message, hint=f"say which in episode.md: {choices}")
    else:
        hint = (
            "save it as text (00:00 Ann: …), WebVTT, SRT or one of the JSON formats in the README"
        )
        problems.error(path, 0, "this is not a transcript of any format known here", hint=hint)
    return None
