"""Words that only show that somebody listens, at the start of a sentence."""

from __future__ import annotations

import re

_LISTENING = re.compile(
    r"^(?:(?:so(?! far\b)|and|but|well|okay|ok|yeah|yes|no(?! (?:one|matter)\b)|right(?! now\b)|now"
    r"|um|uh|oh|alright|all right|great|cool|exactly|sure|i mean|you know|like|actually|anyway"
    r"|good|nice|thank you|thanks|absolutely"
    r"|und|aber|also|ja|nein|genau|gut|naja|na ja|danke)\b[,.!]?\s+)+",
    re.IGNORECASE,
)


def without_listening(text: str) -> str:
    """Return a sentence from the first word that says something."""
    return _LISTENING.sub("", " ".join(text.split())).lstrip(" ,.;:!?–—-")
