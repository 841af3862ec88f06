"""A page of every kind, in the demo."""

from __future__ import annotations

EPISODE = "episodes/452-dario-amodei/"
SHORT_EPISODE = "episodes/half-the-haystack/"
CHAPTER = "episodes/half-the-haystack/halving-time/"

KINDS = {
    "home": "",
    "episode": EPISODE,
    "short episode with code": SHORT_EPISODE,
    "chapter": CHAPTER,
    "people": "people/",
    "person": "people/lex-fridman/",
    "tags": "tags/",
    "tag": "tags/ai/",
    "search": "search/",
    "search results": "search/?q=constitutional%20AI",
    "own page": "about/",
    "missing": "no/such/page/",
}
