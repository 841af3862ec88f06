"""A transcript as case files show it."""

from __future__ import annotations

from generator.assemble.join import Remark, join_cues
from generator.model import Transcript
from generator.problems import Problems
from generator.readers import read_transcript
from generator.sources import Source, source_of


def shown(text: str | bytes, format: str | None = None) -> str:
    """Read a file and show its format, warnings or errors, chapters and turns, a line each.

    A turn is `start-end Name: text`; a time inside the text stands before the word it is of, as
    `{0:01.5}`. `?` is nobody known. `# time title` is a chapter, `! line: message` a problem, and
    below it what to try.
    """
    problems = Problems()
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    source = source_of(data, "it", problems)
    transcript = read_transcript(source, problems, format) if source else None
    lines = []
    for problem in (*problems.errors, *problems.warnings):
        lines.append(f"! {problem.line}: {problem.message}")
        lines += [f"  {hint}" for hint in problem.hint.splitlines()]
    if transcript:
        lines += [f"# {moment(c.start_ms)} {c.title}" for c in transcript.chapters]
        lines += [turn(remark) for remark in join_cues(transcript)]
    return "\n".join(lines)


def turns(source: Source) -> tuple[Remark, ...]:
    """Read a file that is known to be sound."""
    transcript = read(source)
    assert transcript is not None
    return join_cues(transcript)


def read(source: Source) -> Transcript | None:
    problems = Problems()
    return read_transcript(source, problems)


def turn(remark: Remark) -> str:
    """Show a turn on one line."""
    text = remark.text
    for mark in reversed(remark.marks[1:]):
        text = f"{text[: mark.offset]}{{{moment(mark.time_ms)}}}{text[mark.offset :]}"
    time = moment(remark.start_ms) if remark.start_ms is not None else ""
    if remark.end_ms is not None:
        time += f"-{moment(remark.end_ms)}"
    return f"{time} {remark.label or '?'}: {text}".lstrip()


def moment(time_ms: int | None) -> str:
    """Write a time as `1:02:03.5`, without what is nought."""
    if time_ms is None:
        return "none"
    seconds, rest = divmod(time_ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    whole = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{whole}.{rest:03}".rstrip("0") if rest else whole
