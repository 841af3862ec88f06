"""Where the work on episodes is done, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from generator.assemble.stored import Shelf
from generator.store import Store

Job = TypeVar("Job")
Result = TypeVar("Result")


class Workshop:
    """Does the same work on many episodes, and remembers what earlier builds did."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.shelf = Shelf(store)

    def map(
        self, work: Callable[[Job], Result], jobs: Iterable[Job], count: int
    ) -> Iterator[Result]:
        """Give the result of each of `count` jobs, in order."""
        return map(work, jobs)
