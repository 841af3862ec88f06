"""Corrections that match nothing any more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.assemble.corrections import Corrections
from generator.check.content.spoken import SpokenShow
from generator.check.finding import warning
from generator.problems import Problem, nearest


def idle_corrections(show: SpokenShow) -> Iterator[Problem]:
    """Give every correction whose wrong words nobody says."""
    texts = {
        slug: "\n".join(remark.text for remark in remarks) for slug, remarks in show.remarks.items()
    }
    everything = "\n".join(texts.values())
    yield from _idle(f"{show.content.shown}/corrections.toml", show.content.corrections, everything)
    for episode in show.episodes:
        yield from _idle(episode.settings.path, episode.settings.corrections, texts[episode.slug])


def _idle(path: str, pairs: Mapping[str, str], text: str) -> Iterator[Problem]:
    for wrong in pairs:
        if Corrections({wrong: "\0"}).apply(text)[0] == text:
            words = set(text.split()) if " " not in wrong else ()
            hint = nearest(wrong, words) or "remove it, or look at its capital letters"
            yield warning(path, 0, f'the correction of "{wrong}" matches nothing', hint=hint)
