"""``python -m bench.web.run [SECONDS]``: a table, and ``bench/web/results.json``.

A started server answers pages of facts to eight connections that stay open, each sending the next
request when it has the answer; the load comes from this process, on the same machine. The first
visit is what a browser with nothing kept loads for the start, compressed as it is sent: HTML,
styles, scripts, every font that the styles name.
"""

import gzip
import json
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path
from statistics import quantiles
from urllib.parse import urljoin, urlsplit

from rich.console import Console

from bench.figure import Figure, as_table
from bench.web.serving import serving
from eval.machine import describe_machine, versions
from voyageur.catalogue.artefact import catalogue
from voyageur.domain.names import LANGS
from voyageur.services.output import write_files

_SECONDS = 10.0
_CONNECTIONS = 8
_ROUNDS_BEFORE = 4
_LEAST_A_SECOND, _MOST_MS, _MOST_KB = 400.0, 50.0, 120.0
_NAMED = re.compile(rb'(?:href|src)="(/static/[^"]+\.(?:css|js|woff2|svg))"')
_FONTS = re.compile(rb'url\("?([^")]+\.woff2)"?\)')


class Browser:
    """A connection that stays open, let in by the printed address."""

    def __init__(self, address: str) -> None:
        place = urlsplit(address)
        self._way = HTTPConnection(place.hostname or "", place.port, timeout=30)
        self._sent = {"Accept-Encoding": "gzip"}
        self._way.request("GET", f"{place.path}?{place.query}")
        answer = self._way.getresponse()
        answer.read()
        self._sent["Cookie"] = answer.headers["Set-Cookie"].partition(";")[0]

    def get(self, path: str) -> bytes:
        """The body as it was sent."""
        self._way.request("GET", path, headers=self._sent)
        answer = self._way.getresponse()
        if answer.status != 200:
            sys.exit(f"{path} answers {answer.status}.")
        return answer.read()


def main(seconds: float) -> None:
    """Measure, print, write."""
    with tempfile.TemporaryDirectory(prefix="voyageur-web-") as place, serving(Path(place)) as at:
        figures = [*_load(at, seconds), _first_visit(Browser(at))]
    Console(highlight=False).print(as_table("Web", figures, digits=1))
    result = {
        "schema_version": 1,
        "date": datetime.now(UTC).date().isoformat(),
        "machine": describe_machine(),
        "versions": versions("django", "granian", "whitenoise"),
        "figures": [figure.as_json() for figure in figures],
    }
    text = json.dumps(result, ensure_ascii=False, indent=2) + "\n"
    write_files(Path(__file__).parent, {"results.json": text.encode()})


def pages() -> list[str]:
    """Addresses of facts in both languages."""
    roles = [f"roles/{ident}/" for ident in sorted(catalogue().roles)]
    every = ["", "roles/", "certifications/", "notices/", *roles]
    return [f"/{lang}/{path}" for lang in LANGS for path in every]


def _load(address: str, seconds: float) -> Iterator[Figure]:
    """Answers a second, and how long they take, after every process has made each page once."""
    asked = pages()
    for _ in range(_ROUNDS_BEFORE):
        with ThreadPoolExecutor(_CONNECTIONS) as pool:
            list(pool.map(lambda path: Browser(address).get(path), asked))
    browsers = [Browser(address) for _ in range(_CONNECTIONS)]
    begun = time.perf_counter()

    def visit(number: int) -> list[float]:
        taken = []
        for path in cycle(asked[number:] + asked[:number]):
            sent = time.perf_counter()
            browsers[number].get(path)
            taken.append(time.perf_counter() - sent)
            if taken[-1] + sent - begun > seconds:
                return taken
        return taken

    with ThreadPoolExecutor(_CONNECTIONS) as pool:
        taken = [one for found in pool.map(visit, range(_CONNECTIONS)) for one in found]
    passed = time.perf_counter() - begun
    parts = quantiles(taken, n=100)
    yield Figure(
        what=f"pages of facts, {_CONNECTIONS} connections",
        value=len(taken) / passed,
        unit="a second",
        least=_LEAST_A_SECOND,
    )
    yield Figure(what="half of them within", value=1000 * parts[49], unit="ms")
    yield Figure(what="99 of 100 within", value=1000 * parts[98], unit="ms", limit=_MOST_MS)


def _first_visit(browser: Browser) -> Figure:
    """What is sent for the start to a browser that has nothing yet."""
    html = browser.get("/en/")
    total = len(html)
    named = {match.decode() for match in _NAMED.findall(_plain(html))}
    for style in sorted(path for path in named if path.endswith(".css")):
        fonts = _FONTS.findall(_plain(browser.get(style)))
        named |= {urljoin(style, font.decode()) for font in fonts}
    total += sum(len(browser.get(path)) for path in named)
    return Figure(what="the first visit", value=total / 1000, unit="kB", limit=_MOST_KB)


def _plain(body: bytes) -> bytes:
    return gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else _SECONDS)
