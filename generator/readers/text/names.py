"""Tell the name of a speaker from the beginning of a sentence that has a colon."""

from __future__ import annotations

import re

from generator.patterns import pattern

_MOST_WORDS = 6
_SENTENCE = pattern(r"[a-z]{3,}[.?!](?:\s|$)|[?!,;…]|https?$", re.IGNORECASE)
_MARKS = ".,()\"'“”‘’#-–—"
# Words that no name and no role has, in lower case.
_IN_SENTENCES = frozenset(
    {"a", "about", "after", "am", "are", "as", "at", "be", "because", "but", "can", "do", "for"}
    | {"had", "has", "have", "he", "here", "how", "i", "if", "is", "it", "its", "it's", "just"}
    | {"like", "means", "my", "no", "not", "now", "once", "only", "or", "said", "says", "she", "so"}
    | {"that", "that's", "then", "there", "there's", "these", "they", "thing", "things", "this"}
    | {"those", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "yes"}
    | {"you", "your", "ich", "ist", "nicht", "ein", "eine", "wir", "aber", "nein", "nous", "vous"}
    | {"est", "une", "pas", "oui", "que", "por", "pero"}
)
# What stands before a colon by itself and is nobody.
_NOBODY = frozenset(
    {"and", "example", "for example", "for instance", "okay", "ok", "note", "in", "one", "right"}
    | {"rule", "see", "ps", "p.s", "today", "todo", "update", "warning", "well", "yeah", "also"}
    | {"answer is", "question is", "zum beispiel", "beispiel", "par exemple", "por ejemplo", "http"}
    | {"https", "links", "link", "source", "sources", "first", "second", "third", "finally", "sí"}
)


def may_be_name(label: str) -> bool:
    """Tell whether a label could name somebody, as far as its words show."""
    words = label.split()
    if not words or len(words) > _MOST_WORDS or _SENTENCE.search(label):
        return False
    if words[0][0].islower() and len(words) > 1:
        return False
    parts = [word.strip(_MARKS) for word in words]
    first = parts[0].lower()
    if " ".join(parts).lower() in _NOBODY or (len(parts) == 1 and first in _IN_SENTENCES):
        # One letter by itself is an initial, as in `Q:`, `A:` and `I:`.
        return len(label) == 1
    return not any(part in _IN_SENTENCES for part in parts[1:])
