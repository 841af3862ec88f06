"""How to cite a piece of a conversation, in three forms.

The form of a citation depends on who asks and who answers; the time and the address of the piece
come in its place in the browser. They stand here as ⟨time⟩ and ⟨url⟩.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import Episode, Show, Speaker

_HOSTS = frozenset({"host", "co-host", "guest host", "interviewer", "moderator"})
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_PARTICLES = frozenset(
    ["van", "von", "der", "den", "de", "del", "della", "di", "da", "du", "la", "le", "bin", "ibn"]
)
_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}


@dataclass(frozen=True, slots=True)
class Citations:
    """The same conversation, cited in three ways, with ⟨time⟩ and ⟨url⟩ to be filled in."""

    apa: str
    chicago: str
    bibtex: str


def citations(episode: Episode, show: Show) -> Citations:
    """Cite an episode.

    APA: Publication Manual, 7th edition, section 10.13, podcast episode. Chicago: Manual of Style,
    17th edition, section 14.267, note form. BibTeX: an entry `misc`, which every style knows.
    """
    named = [speaker for speaker in episode.speakers if speaker.known and speaker.named]
    hosts = [speaker for speaker in named if speaker.role in _HOSTS]
    guests = [speaker for speaker in named if speaker.role not in _HOSTS]
    return Citations(
        apa=_apa(episode, show, named, hosts),
        chicago=_chicago(episode, show, hosts, guests),
        bibtex=_bibtex(episode, show, [*guests, *hosts]),
    )


def _apa(episode: Episode, show: Show, named: Sequence[Speaker], hosts: Sequence[Speaker]) -> str:
    who = [_inverted(speaker.name) for speaker in hosts or named]
    role = (" (Host)" if len(hosts) == 1 else " (Hosts)") if hosts else ""
    author = _joined(who, ", & ") + role
    day = episode.date
    when = f"({day.year}, {_MONTHS[day.month - 1]} {day.day})" if day else "(n.d.)"
    number = f" (No. {episode.number})" if episode.number is not None else ""
    title = f"{episode.title}{number} [Audio podcast episode transcript]"
    head = f"{_stop(author)} {when}. {title}" if author else f"{title} {when}"
    return f"{head}. In {_stop(show.title)} ⟨time⟩. ⟨url⟩"


def _chicago(
    episode: Episode, show: Show, hosts: Sequence[Speaker], guests: Sequence[Speaker]
) -> str:
    who = _joined([speaker.name for speaker in guests or hosts], " and ")
    by = _joined([speaker.name for speaker in hosts], " and ") if guests else ""
    parts = [
        who,
        f"“{episode.title},”",
        f"interview by {by}," if by else "",
        f"{show.title},",
        f"no. {episode.number}," if episode.number is not None else "",
        f"{_american(episode.date)}," if episode.date else "",
        "transcript, ⟨time⟩, ⟨url⟩.",
    ]
    first = f"{parts[0]}," if who else ""
    return " ".join(part for part in (first, *parts[1:]) if part)


def _bibtex(episode: Episode, show: Show, people: Sequence[Speaker]) -> str:
    year = str(episode.date.year) if episode.date else ""
    number = f", no. {episode.number}" if episode.number is not None else ""
    fields = {
        "author": " and ".join(_latex(speaker.name) for speaker in people),
        "title": f"{{{_latex(episode.title)}}}",
        "howpublished": _latex(f"Podcast transcript, {show.title}{number}"),
        "year": year,
        "month": episode.date.strftime("%m").lstrip("0") if episode.date else "",
        "url": "⟨url⟩",
        "note": "At ⟨time⟩",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    key = re.sub(r"[^A-Za-z0-9-]+", "-", episode.slug).strip("-") or "conversation"
    return "@misc{" + key + ",\n" + ",\n".join(lines) + "\n}"


def _inverted(name: str) -> str:
    """Write `Dario Amodei` as `Amodei, D.`; names of other scripts and single names as they are."""
    parts = name.split()
    if len(parts) < 2 or not all(ord(letter) < 0x250 for letter in name):
        return name
    family = len(parts) - 1
    while family > 1 and parts[family - 1].lower() in _PARTICLES:
        family -= 1
    letters = " ".join(f"{part[0].upper()}." for part in parts[:family] if part[0].isalpha())
    return f"{' '.join(parts[family:])}, {letters}" if letters else name


def _joined(names: Sequence[str], last: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + last + names[-1]


def _stop(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _american(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def _latex(text: str) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in text)
