"""Processes of this machine that each do a share of the work."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context


@contextmanager
def spawned(processes: int) -> Iterator[ProcessPoolExecutor]:
    """A pool whose waiting work is dropped when its block is left early.

    Spawned, because a forked process would inherit threads (rich, Arrow) in an unknown state.
    """
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        try:
            yield pool
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
