"""Work on a Dask cluster, for archives that are too large for one machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.digests import program_digest
from generator.problems import ContentError, Problem
from generator.workshop import Engine

_TIMEOUT_S = 20


def dask_cluster(address: str) -> Callable[[], Engine]:
    """Give what connects to the scheduler at `address`, such as `tcp://10.0.0.1:8786`.

    Raises `ContentError`, when it is called, where the cluster cannot be had or runs another
    version of chapterhouse, whose results could differ.
    """
    return lambda: _Cluster(address)


class _Cluster:
    """The workers of a Dask cluster. Dask gives the work of one that dies to another."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
        except ImportError:
            hint = "install it with: pip install 'chapterhouse[dask]'"
            raise _refusal(address, "Dask is not installed", hint) from None
        try:
            self._client: Any = Client(address, timeout=_TIMEOUT_S, set_as_default=False)
            self._client.wait_for_workers(1, timeout=_TIMEOUT_S)
        except (OSError, TimeoutError, ValueError) as error:
            hint = "start one with: dask scheduler, and workers with: dask worker ADDRESS"
            message = f"the cluster cannot be reached: {error}"
            raise _refusal(address, message, hint) from None
        told = self._client.run(program_digest)
        strangers = sorted(worker for worker, name in told.items() if name != program_digest())
        if strangers:
            hint = "install the same packages there as here: Python, chapterhouse and all others"
            message = f"some workers run another version: {', '.join(strangers)}"
            raise _refusal(address, message, hint)
        self.workers = sum(self._client.nthreads().values())

    def submit(self, work: Callable[[Any], Any], job: Any) -> Any:
        """Begin a job; every job is its own, even where it equals one before."""
        return self._client.submit(work, job, pure=False, retries=3)

    def close(self) -> None:
        self._client.close()


def _refusal(address: str, message: str, hint: str) -> ContentError:
    return ContentError([Problem(f"--dask {address}", 0, message, hint=hint)])
