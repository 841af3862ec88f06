"""Mend the spacing that speech recognisers break. No other character is ever changed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.assemble.edits import Edit, apply_edits
from generator.model import TimeMark

# Only white space that a typist could have meant as an ordinary space: a no-break space is there
# on purpose (French sets one before `?`, `!`, `;`, `:` and inside « »).
_SPACE = r"[ \t\r\n\f\v]"

_BROKEN = re.compile(
    rf"""
      (?P<join>
        # `GPT -1`, `fine -tuning`, `whack -a -mole`: a hyphen that follows a space and a word and
        # leads straight into the next. `at -5 degrees` keeps its space, see _is_minus.
        (?<=\w){_SPACE}+(?=-\w)
        # `3 .5`, `10 ,000`: a decimal point or a separator of thousands.
      | (?<=\d){_SPACE}+(?=[.,]\d)
        # `cloud .ai`, `node .js`: a name with a dot. `use .NET` and `a .env file` keep theirs.
      | (?<=\w){_SPACE}+(?=\.(?:{
        "|".join(
            (
                "ai",
                "com",
                "co",
                "dev",
                "edu",
                "fm",
                "gov",
                "io",
                "it",
                "js",
                "me",
                "net",
                "org",
                "tv",
                "uk",
                "de",
            )
        )
    })\b)
        # `word ,` and `word .`: punctuation that belongs to the word before it.
      | (?<=\S){_SPACE}+(?=[,.?!;:…]+(?:{_SPACE}|\Z))
      )
    | (?P<space>{_SPACE}{{2,}}|[\t\r\n\f\v])
    """,
    re.VERBOSE,
)


def tidy(text: str, marks: Sequence[TimeMark] = ()) -> tuple[str, tuple[TimeMark, ...]]:
    """Return `text` with broken spacing mended, and its marks (ms) moved along."""
    edits: list[Edit] = []
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if start:
        edits.append((0, start, ""))
    for match in _BROKEN.finditer(text, start, end):
        if match.lastgroup == "space":
            edits.append((*match.span(), " "))
        elif not _is_minus(text, match):
            edits.append((*match.span(), ""))
        elif match.end() - match.start() > 1:
            edits.append((*match.span(), " "))
    if end < len(text) and end > start:
        edits.append((end, len(text), ""))
    return apply_edits(text, edits, marks)


def _is_minus(text: str, match: re.Match[str]) -> bool:
    """Tell `at -5 degrees` from `GPT -1`: a name before the hyphen has a capital or a digit."""
    after = match.end()
    if not (text[after] == "-" and text[after + 1].isdigit()):
        return False
    word = text[: match.start()].split()[-1]
    return word.islower() or word.isdigit()
