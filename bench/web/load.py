"""Pages asked for over and over by several browsers at once."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from statistics import quantiles
from typing import NamedTuple

from bench.web.browser import Browser

_ROUNDS_BEFORE = 4


def seconds(length: float) -> Callable[[], bool]:
    """Goes on for so long."""
    end = time.perf_counter() + length
    return lambda: time.perf_counter() < end


class Load(NamedTuple):
    """Answers a second, and the times in milliseconds within which half and 99 of 100 came."""

    rate: float
    half: float
    most: float


def warm(address: str, pages: Sequence[str], connections: int) -> list[Browser]:
    """Browsers that have been everywhere, so that every process has made each page."""
    browsers = [Browser(address) for _ in range(connections)]
    for _ in range(_ROUNDS_BEFORE):
        with ThreadPoolExecutor(connections) as pool:
            list(pool.map(lambda browser: [browser.get(page) for page in pages], browsers))
    return browsers


def load(
    browsers: Sequence[Browser],
    pages: Sequence[str],
    going_on: Callable[[], bool],
    pause: float = 0.0,
) -> Load:
    """While something goes on, each browser sends the next request so long after the answer."""
    begun = time.perf_counter()

    def visit(number: int) -> list[float]:
        taken = []
        start = number * len(pages) // len(browsers)
        for page in cycle([*pages[start:], *pages[:start]]):
            if not going_on():
                break
            sent = time.perf_counter()
            browsers[number].get(page)
            taken.append(time.perf_counter() - sent)
            time.sleep(pause)
        return taken

    with ThreadPoolExecutor(len(browsers)) as pool:
        taken = [one for found in pool.map(visit, range(len(browsers))) for one in found]
    parts = quantiles(taken, n=100)
    rate = len(taken) / (time.perf_counter() - begun)
    return Load(rate, 1000 * parts[49], 1000 * parts[98])
