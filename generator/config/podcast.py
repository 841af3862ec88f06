"""What podcast players want to know: the show's category, and the best moments of an episode."""

from __future__ import annotations

from generator.config.nodes import listed_line
from generator.config.table import Table
from generator.model import Soundbite
from generator.patterns import pattern
from generator.problems import nearest
from generator.times import parse_clock

CATEGORIES = (
    *("Arts", "Business", "Comedy", "Education", "Fiction", "Government", "History"),
    *("Health & Fitness", "Kids & Family", "Leisure", "Music", "News"),
    *("Religion & Spirituality", "Science", "Society & Culture", "Sports", "Technology"),
    *("True Crime", "TV & Film"),
)
"""What Apple Podcasts knows (podcasters.apple.com, Apple Podcasts categories)."""

_BITE = pattern(r"(\d[\d:.]*)\s*[-–—]\s*(\d[\d:.]*)(?:\s+(.*))?")


def read_category(table: Table) -> str | None:
    """Read a category such as `Technology`, or `Science > Physics` with one inside it."""
    category = table.optional_text("category")
    if category is None:
        return None
    parts = [part.strip() for part in category.split(">")]
    if parts[0] not in CATEGORIES or len(parts) > 2 or not parts[-1]:
        node = table.node("category")
        hint = nearest(parts[0], CATEGORIES) or f"known categories: {', '.join(CATEGORIES)}"
        message = f'"{category}" is not a category of podcasts'
        table.fail(node.line if node else table.line, message, hint)
        return None
    return " > ".join(parts)


def read_soundbites(table: Table) -> tuple[Soundbite, ...]:
    """Read a list of moments worth hearing, such as `1:29:14-1:29:59 The models want to learn`."""
    node = table.node("soundbites")
    if node is None:
        return ()
    if not isinstance(node.value, list):
        table.fail(node.line, '"soundbites" must be a list', "- 1:29:14-1:29:59 The best moment")
        return ()
    found = []
    for item in node.value:
        match = _BITE.fullmatch(listed_line(item).strip())
        start, end = (parse_clock(match[1]), parse_clock(match[2])) if match else (None, None)
        if match is None or start is None or end is None:
            hint = "write two times and a title, such as: - 1:29:14-1:29:59 The best moment"
            table.fail(item.line, "this is not a soundbite", hint)
        elif end <= start:
            table.fail(item.line, "this soundbite ends before it starts")
        else:
            found.append(Soundbite(start, end - start, match[3] or None))
    return tuple(found)
