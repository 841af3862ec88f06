"""Pictures in show notes and pages that say nothing to those who cannot see them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.content.spoken import SpokenShow
from generator.check.finding import warning
from generator.markup import pictures
from generator.problems import Problem


def images_without_text(show: SpokenShow) -> Iterator[Problem]:
    """Give every picture in Markdown without a text that stands for it."""
    texts = [(e.settings.path, e.settings.notes, e.settings.notes_line) for e in show.episodes]
    texts += [(page.path, page.text, page.line) for page in show.content.show.pages]
    for path, text, first in texts:
        for line, words, address in pictures(text) if "![" in text else ():
            if not words.strip():
                hint = f"say what it shows: ![a lighthouse at night]({address})"
                message = "this picture has no text for those who cannot see it"
                yield warning(path, first + line, message, f"![]({address})", hint)
