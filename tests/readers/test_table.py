"""The table of readers and what the README says of it."""

from __future__ import annotations

import re
from pathlib import Path

from generator.readers.table import FALLBACK, FORMATS

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def test_the_readme_lists_every_format_and_no_other() -> None:
    table = README.partition("| transcript | `format:` |")[2].partition("\n\n")[0]
    rows = [line.split("|")[2] for line in table.split("\n")[2:] if line.startswith("|")]
    listed = {name for row in rows for name in re.findall(r"`([\w-]+)`", row)}
    assert listed == {each.name for each in (*FORMATS, FALLBACK)}


def test_names_and_titles_of_formats_are_unique() -> None:
    names = [each.name for each in (*FORMATS, FALLBACK)]
    titles = [each.title for each in (*FORMATS, FALLBACK)]
    assert len(set(names)) == len(names)
    assert len(set(titles)) == len(titles)
