"""Words for people, in the show's language: messages, dates, numbers, lengths of time.

English stands in the code itself and costs nothing. Other languages have a gettext catalogue in
`locale/`, and Babel gives dates and numbers their form (Unicode CLDR); it is imported only then.
"""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.problems import ContentError, Problem

if TYPE_CHECKING:
    from babel import Locale

LOCALES = Path(__file__).parent / "locale"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a message for the catalogues where it is written but not yet shown."""
    return message


# Roles of the Podcasting 2.0 taxonomy that are likely in a conversation, and a few of our own.
_ROLES = {
    "host": N_("Host"),
    "co-host": N_("Co-host"),
    "guest host": N_("Guest host"),
    "guest": N_("Guest"),
    "interviewer": N_("Interviewer"),
    "interviewee": N_("Interviewee"),
    "narrator": N_("Narrator"),
    "moderator": N_("Moderator"),
    "panelist": N_("Panelist"),
    "reporter": N_("Reporter"),
    "translator": N_("Translator"),
    "audience": N_("Audience"),
}


class Words:
    """The words of one language. An instance called with a message translates it."""

    def __init__(self, language: str = "en", folders: Iterable[Path] = ()) -> None:
        """Take the catalogues of `folders` before our own: `pt-BR.po` first, then `pt.po`."""
        self.language = language
        self.catalogue = gettext.NullTranslations()
        names = dict.fromkeys((language, language.partition("-")[0]))
        paths = [folder / f"{name}.po" for folder in (*folders, LOCALES) for name in names]
        found = [_catalogue(path, path.stat().st_mtime_ns) for path in paths if path.is_file()]
        for contents in reversed(found):
            catalogue = gettext.GNUTranslations(io.BytesIO(contents))
            catalogue.add_fallback(self.catalogue)
            self.catalogue = catalogue

    def __call__(self, message: str, values: Mapping[str, object] | None = None) -> str:
        """Translate `message`, then put `values` in the place of its `%(names)s`."""
        text = self.catalogue.gettext(message)
        return text % values if values else text

    @cached_property
    def _locale(self) -> Locale | None:
        """What Babel knows of the language; `None` for English as we write it ourselves."""
        if self.language in ("en", "en-GB"):
            return None
        from babel import Locale, UnknownLocaleError

        for name in (self.language, self.language.partition("-")[0]):
            try:
                return Locale.parse(name, sep="-")
            except (UnknownLocaleError, ValueError):
                continue
        return None

    def day_of_year(self, day: date) -> str:
        """Write a date without its year: `November 11`, in German `11. November`."""
        if self._locale is None:
            return f"{_MONTHS[day.month - 1]} {day.day}"
        from babel.dates import format_skeleton

        return format_skeleton("MMMMd", day, locale=self._locale)

    def american_date(self, day: date | None) -> str:
        """Write a date as American manuals of style do in English: `November 11, 2024`."""
        if day is None or self._locale is not None:
            return self.date(day)
        return f"{self.day_of_year(day)}, {day.year}"

    def date(self, day: date | None) -> str:
        """Write a date, the same on every machine: `11 November 2024`; empty for `None`."""
        if day is None:
            return ""
        if self._locale is None:
            return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
        from babel.dates import format_date

        return format_date(day, "long", locale=self._locale)

    def number(self, number: int) -> str:
        """Write a whole number with the language's marks between thousands: `33,190`."""
        if self._locale is None:
            return f"{number:,}"
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self._locale)

    def percent(self, number: int) -> str:
        """Write a whole number of hundredths: `64%`, in German `64 %`."""
        if self._locale is None:
            return f"{number}%"
        from babel.numbers import format_percent

        return format_percent(number / 100, locale=self._locale)

    def length(self, duration_ms: int) -> str:
        """Write a length for people: `2 h 44 min`, `12 min`, `40 s`."""
        _ = self
        if duration_ms < 60_000:
            return _("%(seconds)d s", {"seconds": round(duration_ms / 1000)})
        hours, minutes = divmod(round(duration_ms / 60_000), 60)
        if not hours:
            return _("%(minutes)d min", {"minutes": minutes})
        if not minutes:
            return _("%(hours)d h", {"hours": hours})
        return _("%(hours)d h %(minutes)d min", {"hours": hours, "minutes": minutes})

    def role(self, role: str | None) -> str:
        """Write a role for people; one that we do not know stays as the publisher wrote it."""
        if not role:
            return ""
        known = _ROLES.get(role.casefold())
        return self(known) if known else role[:1].upper() + role[1:]

    def list(self, names: Iterable[str]) -> str:
        """Join names; the mark between them is the language's."""
        _ = self
        return _(", ").join(names)


@lru_cache(maxsize=32)
def _catalogue(path: Path, _changed: int) -> bytes:
    """Compile a `.po` file to what `gettext` reads; raises `ContentError` where it is broken."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    compiled = io.BytesIO()
    try:
        with path.open("rb") as file:
            write_mo(compiled, read_po(file, abort_invalid=True))
    except PoFileError as error:
        # Babel counts lines from 0.
        problem = Problem(str(path), error.lineno + 1, f"broken catalogue: {error}", error.line)
        raise ContentError([problem]) from error
    except (UnicodeDecodeError, ValueError) as error:
        raise ContentError([Problem(str(path), 0, f"broken catalogue: {error}")]) from error
    return compiled.getvalue()
