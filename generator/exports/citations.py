"""How to cite a piece of a conversation, in three forms.

The form of a citation depends on who asks and who answers; the time and the address of the piece
come in its place in the browser. They stand here as ⟨time⟩ and ⟨url⟩.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from generator.model import Episode, Show, Speaker
from generator.words import Words

_HOSTS = frozenset({"host", "co-host", "guest host", "interviewer", "moderator"})
_PARTICLES = frozenset(
    ["van", "von", "der", "den", "de", "del", "della", "di", "da", "du", "la", "le", "bin", "ibn"]
)
_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}


class Citations(Struct, frozen=True):
    """The same conversation, cited in three ways, with ⟨time⟩ and ⟨url⟩ to be filled in."""

    apa: str
    chicago: str
    bibtex: str


def citations(episode: Episode, show: Show, words: Words | None = None) -> Citations:
    """Cite an episode, in the words of the page's language.

    APA: Publication Manual, 7th edition, section 10.13, podcast episode. Chicago: Manual of Style,
    17th edition, section 14.267, note form. BibTeX: an entry `misc`, which every style knows.
    """
    _ = words or Words()
    named = [speaker for speaker in episode.speakers if speaker.known and speaker.named]
    hosts = [speaker for speaker in named if speaker.role in _HOSTS]
    guests = [speaker for speaker in named if speaker.role not in _HOSTS]
    return Citations(
        apa=_apa(episode, show, _, hosts or named, len(hosts)),
        chicago=_chicago(episode, show, _, hosts, guests),
        bibtex=_bibtex(episode, show, _, [*guests, *hosts]),
    )


def _apa(episode: Episode, show: Show, _: Words, people: Sequence[Speaker], hosts: int) -> str:
    author = _joined([_inverted(speaker.name) for speaker in people], _, _(", & "))
    if hosts:
        names = {"names": author}
        author = _("%(names)s (Host)", names) if hosts == 1 else _("%(names)s (Hosts)", names)
    when, day = _("n.d."), episode.date
    if day:
        when = _("%(year)s, %(day)s", {"year": day.year, "day": _.day_of_year(day)})
    title, kind = episode.title, _("Audio podcast episode transcript")
    if episode.number is not None:
        number = _("No. %(number)s", {"number": episode.number})
        title += f" ({number})"
    title += f" [{kind}]"
    head = f"{_stop(author)} ({when}). {title}" if author else f"{title} ({when})"
    where = _("In %(show)s", {"show": _stop(show.title)})
    return f"{head}. {where} ⟨time⟩. ⟨url⟩"


def _chicago(
    episode: Episode, show: Show, _: Words, hosts: Sequence[Speaker], guests: Sequence[Speaker]
) -> str:
    names = [
        _joined([speaker.name for speaker in people], _, _(" and ")) for people in (guests, hosts)
    ]
    by = _("interview by %(names)s", {"names": names[1]}) if all(names) else ""
    parts = [
        by,
        show.title,
        _("no. %(number)s", {"number": episode.number}) if episode.number is not None else "",
        _.american_date(episode.date),
        _("transcript"),
        "⟨time⟩",
        "⟨url⟩.",
    ]
    who = names[0] or names[1]
    title = _("“%(title)s,”", {"title": episode.title})
    return (f"{who}{_(', ')}" if who else "") + f"{title} {_.list(filter(None, parts))}"


def _bibtex(episode: Episode, show: Show, _: Words, people: Sequence[Speaker]) -> str:
    year = str(episode.date.year) if episode.date else ""
    kind = [_("Podcast transcript"), show.title]
    if episode.number is not None:
        kind.append(_("no. %(number)s", {"number": episode.number}))
    fields = {
        "author": " and ".join(_latex(speaker.name) for speaker in people),
        "title": f"{{{_latex(episode.title)}}}",
        "howpublished": _latex(_.list(kind)),
        "year": year,
        "month": episode.date.strftime("%m").lstrip("0") if episode.date else "",
        "url": "⟨url⟩",
        "note": _("At %(time)s", {"time": "⟨time⟩"}),
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


def _joined(names: Sequence[str], words: Words, last: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return words.list(names[:-1]) + last + names[-1]


def _stop(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _latex(text: str) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in text)
