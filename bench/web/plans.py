"""Plans asked for by eight browsers at once, and what the other pages are like meanwhile."""

import re
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from statistics import quantiles

from bench.figure import Figure
from bench.web.browser import Browser, plain
from bench.web.load import Load, load, seconds, warm
from voyageur.catalogue.artefact import catalogue

_AT_ONCE, _EACH = 8, 6
_MOST_S, _MOST_SLOWER = 1.5, 2.0
_LOOK_S = 0.3
"""How often the page of a plan that is being made looks whether it is."""
_PAUSE_S = 0.02
"""What another who reads on rests between pages."""
_TASK = re.compile(rb'hx-get="([^"]+)"')


def plans(address: str, pages: Sequence[str]) -> Iterator[Figure]:
    """Sent, solved, shown: the form to the whole page with the plan."""
    reader = warm(address, pages, 1)
    alone = load(reader, pages, seconds(3), _PAUSE_S)
    browsers = [Browser(address) for _ in range(_AT_ONCE)]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        asked = [pool.submit(_plans, browser, n) for n, browser in enumerate(browsers)]
        beside = load(reader, pages, lambda: not all(map(Future.done, asked)), _PAUSE_S)
        taken = [one for future in asked for one in future.result()]
    yield Figure(
        what=f"a plan, asked for to shown, {_AT_ONCE} at once: 95 of 100 within",
        value=quantiles(taken, n=20)[18],
        unit="s",
        limit=_MOST_S,
    )
    yield from _slower(alone, beside)


def _slower(alone: Load, beside: Load) -> Iterator[Figure]:
    yield Figure(
        what="half of the other pages meanwhile within",
        value=beside.half,
        unit="ms",
        ratio=beside.half / alone.half,
        beside=f"the same without plans, limit {_MOST_SLOWER:g}",
    )
    yield Figure(
        what="99 of 100 other pages meanwhile within",
        value=beside.most,
        unit="ms",
        ratio=beside.most / alone.most,
        beside="the same without plans",
    )


def _plans(browser: Browser, number: int) -> list[float]:
    """Seconds of each plan but the first; no two browsers ask for the same."""
    roles = sorted(catalogue().roles)
    browser.get("/en/plan/")
    taken = []
    for turn in range(_EACH):
        wish = {
            "to": roles[(number + turn) % len(roles)],
            "region": "ontario",
            "order": "roadmap",
            "hours": str(6 + number + _AT_ONCE * turn / 4),
            "window": f"{number}",
        }
        sent = time.perf_counter()
        asked = _TASK.search(plain(browser.post("/en/plan/", wish)))
        assert asked is not None
        body = browser.wait_for(asked[1].decode(), _LOOK_S)
        taken.append(time.perf_counter() - sent)
        assert b'<article class="made">' in plain(body)
    return taken[1:]
