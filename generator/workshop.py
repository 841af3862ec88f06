"""Where the work on episodes is done: here, or in several processes; and what is remembered."""

from __future__ import annotations

import gc
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from generator.assemble.stored import Shelf
from generator.known_files import KnownFiles
from generator.store import Store

if TYPE_CHECKING:
    from concurrent.futures import Future

Job = TypeVar("Job")
Result = TypeVar("Result")
Outcome = TypeVar("Outcome", covariant=True)

# So many jobs are done here, which tells what the others will take: seconds of the processor that
# are worth the start of processes, which takes a third of that itself.
_TRIED = 4
_WORTH_S = 1.5
# Jobs on their way for each worker: enough to keep it busy, few enough for memory.
_AHEAD = 3


class Pending(Protocol[Outcome]):
    """A result that is on its way."""

    def result(self) -> Outcome:
        """Wait for it."""


class Engine(Protocol):
    """Something that does work elsewhere: a pool of processes, a cluster."""

    workers: int

    def submit(self, work: Callable[[Job], Result], job: Job) -> Pending[Result]:
        """Begin a job."""

    def close(self) -> None:
        """Let the workers go."""


class Workshop:
    """Does the same work on many episodes, and remembers what earlier builds did.

    `engine` makes the place where the work is done, when there is enough of it to pay; results
    and their order are the same wherever it is done.
    """

    def __init__(
        self,
        store: Store,
        engine: Callable[[], Engine] | None = None,
        *,
        elsewhere: bool = False,
        files: KnownFiles | None = None,
    ) -> None:
        """Take the store, and what makes the engine; `elsewhere` is one of other machines."""
        self.store = store
        self.files = files or KnownFiles(store)
        self.shelf = Shelf(store)
        self._make = engine
        self._engine: Engine | None = None
        self.elsewhere = elsewhere

    def __enter__(self) -> Workshop:
        return self

    def __exit__(self, *_: object) -> None:
        if self._engine is not None:
            self._engine.close()

    def map(
        self, work: Callable[[Job], Result], jobs: Iterable[Job], count: int
    ) -> Iterator[Result]:
        """Give the result of each job, in order; `count` is how many there are, or about.

        `work` is a function of a module, so that another process knows it.
        """
        waiting, spent = iter(jobs), 0.0
        for done, job in enumerate(waiting):
            pays = self.elsewhere or _pays(spent, done, count)
            if self._engine is None and self._make and pays:
                self._engine = self._make()
            if self._engine is not None:
                yield from _in_order(self._engine, work, chain([job], waiting))
                return
            start = time.process_time()
            result = work(job)
            # The first one also loads what it needs.
            spent += time.process_time() - start if done else 0.0
            yield result


def _pays(spent: float, done: int, count: int) -> bool:
    """Tell whether the jobs that are left pay for processes, by those that are done."""
    return done >= _TRIED and spent / max(done - 1, 1) * (count - done) >= _WORTH_S


def processes(workers: int | None = None) -> Callable[[], Engine] | None:
    """Give what makes a pool of processes, one for each core; `None` where one is enough."""
    count = workers or _cores()
    return (lambda: _Processes(count)) if count > 1 else None


def _cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_order(
    engine: Engine, work: Callable[[Job], Result], jobs: Iterator[Job]
) -> Iterator[Result]:
    from concurrent.futures.process import BrokenProcessPool

    underway: deque[tuple[Job, Pending[Result]]] = deque()
    waiting: deque[Job] = deque()
    try:
        while True:
            waiting.extend(islice(jobs, max(0, engine.workers * _AHEAD - len(underway))))
            while waiting:
                underway.append((waiting[0], engine.submit(work, waiting[0])))
                waiting.popleft()
            if not underway:
                return
            result = underway[0][1].result()
            underway.popleft()
            yield result
    except BrokenProcessPool:
        # A process was killed, for want of memory perhaps: what is left is done here.
        yield from map(work, [*(job for job, _ in underway), *waiting])
        yield from map(work, jobs)


class _Processes:
    """A pool of processes on this machine."""

    def __init__(self, workers: int) -> None:
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        self.workers = workers
        # A fresh process is the same on every system, and safe beside the preview's threads.
        fresh = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(workers, fresh, initializer=_begin)

    def submit(self, work: Callable[[Any], Any], job: Any) -> Future[Any]:
        return self._pool.submit(work, job)

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """Set up a process, which like the first one looks for circles among objects rarely."""
    gc.set_threshold(100_000)
    _end_with_parent()


def _end_with_parent() -> None:
    """Leave no process behind when the build is killed."""
    import multiprocessing
    import signal
    import threading

    # Ctrl+C is for the parent, which then lets its workers go.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def follow() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
