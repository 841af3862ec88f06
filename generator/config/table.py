"""Typed values out of a mapping. A key that is never asked for is a mistake, and is refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from urllib.parse import urlsplit

from generator.config.nodes import Node
from generator.problems import Problems, nearest
from generator.sources import Source

_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_SCHEMES = ("http", "https")
# Dates as people write them that can mean one day only; 3/11/2024 can mean two.
_DAYS = ["%d.%m.%Y", "%Y/%m/%d", "%Y.%m.%d", "%B %d %Y", "%d %B %Y", "%b %d %Y", "%d %b %Y"]


class Table:
    """A mapping of a settings file while it is read.

    Each method returns its default, after reporting a problem, where the value has a wrong type.
    """

    def __init__(self, node: Node, source: Source, problems: Problems, name: str = "") -> None:
        self._source = source
        self._problems = problems
        self._name = name
        self._asked: set[str] = set()
        self.line = node.line
        self._entries: dict[str, Node] = {}
        self._sound = isinstance(node.value, dict)
        if isinstance(node.value, dict):
            self._entries = node.value
        elif node.value is not None:
            self.fail(node.line, f"{name or 'this'} must be a list of `key: value` settings")

    def fail(self, line: int, message: str, hint: str = "") -> None:
        """Report a problem on a line of this file."""
        self._problems.error(
            self._source.path, line, message, source=self._source.line(line), hint=hint
        )

    def setting(self, key: str, value: str) -> str:
        """Write a setting the way this file does, for hints."""
        return f"{key} = {value}" if self._source.path.endswith(".toml") else f"{key}: {value}"

    def lacks(self, key: str) -> bool:
        """Tell whether a key is absent or empty; one with a wrong value is told of already."""
        node = self.node(key)
        return self._sound and (
            node is None or (isinstance(node.value, str) and not node.value.strip())
        )

    def node(self, key: str) -> Node | None:
        """Return the raw value of a key, or `None` where it is absent or null."""
        self._asked.add(key)
        node = self._entries.get(key)
        return None if node is None or node.value is None else node

    def __iter__(self) -> Iterator[tuple[str, Node]]:
        """Give every entry; for mappings whose keys are the publisher's own words."""
        self._asked.update(self._entries)
        return iter(self._entries.items())

    def text(self, key: str, default: str = "") -> str:
        """One line of text."""
        node = self.node(key)
        if node is None:
            return default
        if not isinstance(node.value, str):
            self.fail(node.line, f'"{key}" must be text', self.setting(key, '"…"') + ", in quotes")
            return default
        return " ".join(node.value.split())

    def optional_text(self, key: str) -> str | None:
        return self.text(key) or None

    def number(self, key: str) -> int | None:
        node = self.node(key)
        if node is None:
            return None
        try:
            if isinstance(node.value, int | str) and not isinstance(node.value, bool):
                return int(node.value)
        except ValueError:
            pass
        self.fail(node.line, f'"{key}" must be a whole number')
        return None

    def flag(self, key: str, default: bool = False) -> bool:
        node = self.node(key)
        if node is None:
            return default
        if isinstance(node.value, bool):
            return node.value
        if isinstance(node.value, str) and node.value.lower() in _FLAGS:
            return _FLAGS[node.value.lower()]
        self.fail(node.line, f'"{key}" must be true or false')
        return default

    def day(self, key: str) -> date | None:
        node = self.node(key)
        if node is None or isinstance(node.value, date):
            return node.value if node and isinstance(node.value, date) else None
        try:
            # A time of day after the date is allowed, and not needed.
            return date.fromisoformat(str(node.value).strip()[:10])
        except ValueError:
            hint = f"write year-month-day, such as {_likely_day(str(node.value))}"
            self.fail(node.line, f'"{key}" must be a date', hint=hint)
            return None

    def address(self, key: str) -> str | None:
        """A web address (http or https), or a path relative to the site."""
        text = self.text(key)
        if text and not safe_address(text):
            node = self.node(key)
            hint = "use an address that starts with https:// or a path inside the site"
            self.fail(node.line if node else self.line, f'"{key}" is not a web address', hint=hint)
            return None
        return text or None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        node = self.node(key)
        if node is None:
            return ()
        items = node.value if isinstance(node.value, list) else [node]
        for item in items:
            if not isinstance(item.value, str):
                self.fail(item.line, f'every entry of "{key}" must be text')
        return tuple(
            " ".join(item.value.split())
            for item in items
            if isinstance(item.value, str) and item.value.strip()
        )

    def table(self, key: str) -> Table | None:
        node = self.node(key)
        return None if node is None else Table(node, self._source, self._problems, f'"{key}"')

    def tables(self, key: str) -> list[Table]:
        """A list of mappings, such as `[[people]]`."""
        node = self.node(key)
        if node is None:
            return []
        if not isinstance(node.value, list):
            hint = f"write [[{key}]], in double brackets" if isinstance(node.value, dict) else ""
            self.fail(node.line, f'"{key}" must be a list', hint)
            return []
        return [Table(item, self._source, self._problems, f'"{key}"') for item in node.value]

    def close(self) -> None:
        """Refuse every key that nobody asked for, with the nearest one that exists."""
        for key, node in self._entries.items():
            if key not in self._asked:
                known = ", ".join(sorted(self._asked))
                hint = nearest(key, sorted(self._asked)) or f"known keys: {known}"
                inside = f" in {self._name}" if self._name else ""
                self.fail(node.line, f'unknown key "{key}"{inside}', hint)


def safe_address(text: str) -> bool:
    """Tell whether `text` is an http(s) address or a plain relative path; never `javascript:`."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    if any(ord(c) <= 32 or c in '\\<>"' for c in text):
        return False
    if parts.scheme:
        return parts.scheme.lower() in _SCHEMES and bool(parts.netloc)
    return not parts.netloc and ":" not in parts.path.partition("/")[0]


def _likely_day(text: str) -> str:
    """Write the day that a date in another form most likely means, or an example of one."""
    plain = " ".join(text.replace(",", " ").split())
    for form in _DAYS:
        try:
            return datetime.strptime(plain, form).date().isoformat()
        except ValueError:
            continue
    return "2024-11-30"
