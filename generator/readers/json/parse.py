"""JSON out of text, with a place for what is wrong."""

from __future__ import annotations

import json
from typing import Any

from msgspec import Struct

from generator.patterns import pattern
from generator.sources import Source


class Failure(Struct, frozen=True):
    """Why a file is no sound JSON."""

    message: str
    line: int
    hint: str = ""


_BEGINNING = pattern(r"\s*(?:\{\s*[\"}]|\[\s*[{\[\]\"]|[{\[]\s*\Z)")


def looks_like_json(text: str) -> bool:
    """Tell whether a text means to be JSON, sound or not, by how it begins."""
    return bool(_BEGINNING.match(text))


def parse_json(source: Source) -> Any:
    """Return the data of a file, or a `Failure`. Never raises."""
    try:
        return json.loads(source.text.lstrip(), parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        before = source.text[: len(source.text) - len(source.text.lstrip())]
        line = error.lineno + before.count("\n")
        reason = f"{error.msg[:1].lower()}{error.msg[1:]}".removesuffix(" at")
        hint = "check that the file is complete"
        return Failure(f"this is not valid JSON: {reason}", line, hint)
    except RecursionError:
        return Failure("this JSON is nested too deeply", 0)
    except ValueError as error:  # a number of more digits than Python wants to read
        return Failure(f"this is not valid JSON: {error}".partition(";")[0], 0)
