"""Feed files made to take for ever to all readers, and tell how long each takes.

Run it as `python tests/bench/hostile_readers.py [kilobytes]`. Each file is one thing repeated: what
makes parsers go back and back again, nest, or compare everything with everything.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.assemble.join import join_cues
from generator.chapter_files import read_chapter_file
from generator.problems import Problems
from generator.readers import read_transcript
from generator.sources import source_of

_VTT = "WEBVTT\n\n00:00.000 --> 00:01.000\n"
_SRT = "1\n00:00:00,000 --> 00:00:01,000\n"
REPEATED: dict[str, tuple[str, str]] = {
    "comments": ("", "<!---->"),
    "comments that never end": ("<html>", "<!--"),
    "sections that never end": ("<html>", "<![CDATA["),
    "less than": ("<html>", "<"),
    "tags that never end": ("<html>", "<a "),
    "attributes that never end": ("<html><p ", 'a="'),
    "instructions": ("<html>", "<?x"),
    "closing tags": ("<html>", "</"),
    "entities": ("<html>", "&a"),
    "a long line": ("Ann: ", "word "),
    "colons": ("", ":"),
    "brackets": ("", "["),
    "escaped brackets": ("", "\\["),
    "stars": ("", "*"),
    "emphasis that never ends": ("", "*a _b"),
    "spaces": ("", " "),
    "times on a line": ("", "00:01 "),
    "times on lines": ("", "00:01\n"),
    "arrows": ("", "-->\n"),
    "headings": ("", "# a\n"),
    "underlined": ("", "a\n---\n"),
    "less than in a cue": (_VTT, "<"),
    "voices in voices": (_VTT, "<v a>"),
    "classes in classes": (_VTT, "<v a><c>"),
    "ruby in ruby": (_VTT, "<ruby><rt>"),
    "equal cues": ("WEBVTT\n\n", "00:00.000 --> 00:01.000\n<v A>x\n\n"),
    "speakers in a cue": (_SRT, ">> A: x\n"),
    "braces in a cue": (_SRT, "{\\"),
    "JSON in JSON": ("", '{"a":'),
    "elements in elements": ("<tt>", "<p>"),
    "declarations": ("", "<!DOCTYPE ["),
    "digits": ("", "1:"),
}


def main() -> None:
    """Print the seconds of the processor that each file takes, the slowest first."""
    size = int(float(sys.argv[1]) * 1000) if len(sys.argv) > 1 else 200_000
    taken: list[tuple[float, str]] = []
    for name, (head, piece) in REPEATED.items():
        data = (head + piece * (size // len(piece))).encode("utf-8")
        begin = time.process_time()
        if source := source_of(data, "it", Problems()):
            if transcript := read_transcript(source, Problems()):
                join_cues(transcript)
            read_chapter_file(source, Problems())
        taken.append((time.process_time() - begin, name))
    for seconds, name in sorted(taken, reverse=True):
        print(f"{seconds:>8.2f} s  {name}")


if __name__ == "__main__":
    main()
