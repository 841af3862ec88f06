"""Regular expressions that are compiled when they are first asked for.

A build needs a few of the many that know formats and languages, and to compile one may take
longer than all that it is asked.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "findall", "finditer", "split", "sub", "subn")


def pattern(text: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Give what `re.compile` gives, later."""
    return cast(re.Pattern[str], _Pattern(text, flags))


class _Pattern:
    def __init__(self, text: str, flags: re.RegexFlag) -> None:
        self._made_of = (text, flags)

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._made_of)
        # Found on the object itself from now on, so that this is not asked again.
        self.__dict__.update((each, getattr(compiled, each)) for each in _METHODS)
        return getattr(compiled, name)
