"""Titles for the parts that most conversations have, in the languages we know."""

from __future__ import annotations

from msgspec import Struct


class Labels(Struct, frozen=True):
    """Fixed titles."""

    introduction: str
    preview: str
    closing: str
    questions: str
    background: str
    """With `{name}`."""
    both: str
    """Joins two topics."""


_LABELS = {
    "en": Labels(
        "Introduction",
        "Preview",
        "Closing",
        "Audience questions",
        "{name}’s background",
        "{one} and {two}",
    ),
    "de": Labels(
        "Einführung",
        "Vorschau",
        "Abschluss",
        "Fragen aus dem Publikum",
        "Zur Person: {name}",
        "{one} und {two}",
    ),
    "es": Labels(
        "Introducción",
        "Avance",
        "Despedida",
        "Preguntas del público",
        "Trayectoria: {name}",
        "{one} y {two}",
    ),
    "fr": Labels(
        "Introduction",
        "Aperçu",
        "Conclusion",
        "Questions du public",
        "Parcours : {name}",
        "{one} et {two}",
    ),
    "it": Labels(
        "Introduzione",
        "Anteprima",
        "Conclusione",
        "Domande del pubblico",
        "Chi è {name}",
        "{one} e {two}",
    ),
    "pt": Labels(
        "Introdução",
        "Prévia",
        "Encerramento",
        "Perguntas do público",
        "Trajetória: {name}",
        "{one} e {two}",
    ),
}


def labels_of(tag: str) -> Labels | None:
    """Return the labels of a language; `None` where a title can only come from the text."""
    return _LABELS.get(tag)
