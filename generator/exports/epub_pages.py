"""The pages of a book, as XHTML."""

from __future__ import annotations

from collections.abc import Iterator

from generator.addresses import absolute, episode_path
from generator.exports.epub_notes import notes_xhtml
from generator.exports.plain import escaped, plain, speaker_name
from generator.exports.summary import summary
from generator.model import Chapter, Episode, Show, Turn
from generator.times import clock
from generator.words import Words

NOTES_FILE = "notes.xhtml"
STYLE = """\
body { line-height: 1.5; }
h1, h2 { line-height: 1.2; text-align: start; hyphens: none; }
nav ol { list-style: none; padding: 0; }
nav li { margin: 0.4em 0; }
a { color: inherit; }
.facts, .time { color: #666; }
.time { font-size: 0.8em; font-weight: normal; }
.turn { margin: 1.2em 0; }
.speaker { font-weight: bold; margin: 0; break-after: avoid; }
.turn p { margin: 0.3em 0 0; }
"""


def chapter_file(number: int) -> str:
    """Name the file of a chapter, counted from 1."""
    return f"chapter-{number:03}.xhtml"


def title_page(episode: Episode, show: Show) -> str:
    """Write the first page: what this is, who speaks, and where it is on the web."""
    words = Words(episode.language)
    facts = [plain(show.title)] if plain(show.title) else []
    facts += [words.date(episode.date)] if episode.date else []
    facts += [words.length(episode.duration_ms)] if episode.duration_ms else []
    lines = [f"<h1>{escaped(episode.title) or escaped(episode.slug)}</h1>"]
    lines += [f'<p class="facts">{escaped(" · ".join(facts))}</p>'] if facts else []
    lines.append(f"<p>{escaped(summary(episode))}</p>")
    people = [escaped(s.name) for s in episode.speakers if s.known and plain(s.name)]
    if people:
        lines += ["<ul>", *(f"<li>{name}</li>" for name in people), "</ul>"]
    if show.base_url:
        page = escaped(absolute(show.base_url, episode_path(episode.slug)))
        lines.append(f'<p><a href="{page}">{page}</a></p>')
    return _page(episode, escaped(episode.title), "\n".join(lines))


def contents_page(episode: Episode) -> str:
    """Write the list of chapters, which is the book's navigation as well."""
    items = "\n".join(_contents(episode))
    body = f"""\
<nav epub:type="toc" role="doc-toc">
<h1>{escaped(episode.title) or escaped(episode.slug)}</h1>
<ol>
{items}
</ol>
</nav>"""
    return _page(episode, escaped(episode.title), body)


def book_page(episode: Episode, chapter: Chapter, number: int) -> str:
    """Write a chapter; its paragraphs have the same addresses as on the web."""
    turns = "\n".join(_turn(turn, episode) for turn in chapter.turns)
    title = _chapter_title(chapter, number)
    body = f"""\
<section epub:type="chapter" role="doc-chapter">
<h1>{title}</h1>
{turns}
</section>"""
    return _page(episode, title, body)


def notes_page(episode: Episode, show: Show) -> str:
    """Write the show notes, which come last."""
    places = {
        paragraph.anchor: chapter_file(number)
        for number, chapter in enumerate(episode.chapters, 1)
        for turn in chapter.turns
        for paragraph in turn.paragraphs
    }
    notes = notes_xhtml(episode, show, places)
    title = escaped(Words(episode.language)("Show notes"))
    body = f"""\
<section role="doc-appendix">
<h1>{title}</h1>
{notes}
</section>"""
    return _page(episode, title, body)


def _page(episode: Episode, title: str, body: str) -> str:
    language = escaped(episode.language)
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
lang="{language}" xml:lang="{language}">
<head>
<title>{title or escaped(episode.slug)}</title>
<link rel="stylesheet" href="style.css"/>
</head>
<body>
{body}
</body>
</html>
"""


def _contents(episode: Episode) -> Iterator[str]:
    for number, chapter in enumerate(episode.chapters, 1):
        time = "" if chapter.start_ms is None else f" ({clock(chapter.start_ms)})"
        link = f'<a href="{chapter_file(number)}">{_chapter_title(chapter, number)}{time}</a>'
        yield f"<li>{link}</li>"
    if episode.notes.strip():
        title = escaped(Words(episode.language)("Show notes"))
        yield f'<li><a href="{NOTES_FILE}">{title}</a></li>'


def _chapter_title(chapter: Chapter, number: int) -> str:
    return escaped(chapter.title) or str(number)


def _turn(turn: Turn, episode: Episode) -> str:
    name = escaped(speaker_name(turn.speaker, episode))
    time = "" if turn.start_ms is None else f'<span class="time">{clock(turn.start_ms)}</span>'
    head = " ".join(filter(None, (name, time)))
    lines = [f'<p class="speaker">{head}</p>'] if head else []
    lines += [
        f'<p id="{escaped(paragraph.anchor)}">{escaped(paragraph.text)}</p>'
        for paragraph in turn.paragraphs
    ]
    return "\n".join(('<div class="turn">', *lines, "</div>"))
