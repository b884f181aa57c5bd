"""``python -m bench.web.run [SECONDS]``: a table, and ``bench/web/results.json``.

A started server answers pages of facts, and of a market of made-up postings, to eight connections
that stay open, each sending the next request when it has the answer; the load comes from this
process, on the same machine. Then eight browsers have plans made while another reads on. The first
visit is what a browser with nothing kept loads for the start, compressed as it is sent: HTML,
styles, scripts, every font that the styles name.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin

from rich.console import Console

from bench.figure import Figure, as_table
from bench.web.browser import Browser, plain
from bench.web.load import load, seconds, warm
from bench.web.plans import plans
from bench.web.serving import serving
from eval.machine import ROOT, describe_machine, versions
from voyageur.catalogue.artefact import catalogue
from voyageur.domain.names import LANGS
from voyageur.services.output import write_files

_SECONDS = 10.0
_CONNECTIONS = 8
_POSTINGS = 4_000
_LEAST_A_SECOND, _MOST_MS, _MOST_KB = 400.0, 50.0, 120.0
_NAMED = re.compile(rb'(?:href|src)="(/static/[^"]+\.(?:css|js|woff2|svg))"')
_FONTS = re.compile(rb'url\("?([^")]+\.woff2)"?\)')


def main(length: float) -> None:
    """Measure, print, write."""
    before = describe_machine()
    with tempfile.TemporaryDirectory(prefix="voyageur-web-") as name:
        place = Path(name)
        with serving(place, "--market", str(_market(place))) as at:
            figures = [*_load(at, length), *plans(at, facts()), _first_visit(Browser(at))]
    Console(highlight=False).print(as_table("Web", figures, digits=1))
    result = {
        "schema_version": 1,
        "date": datetime.now(UTC).date().isoformat(),
        "machine": before,
        "versions": versions("django", "granian", "whitenoise"),
        "figures": [figure.as_json() for figure in figures],
    }
    text = json.dumps(result, ensure_ascii=False, indent=2) + "\n"
    write_files(Path(__file__).parent, {"results.json": text.encode()})


def facts() -> list[str]:
    """Addresses of facts in both languages."""
    roles = [f"roles/{ident}/" for ident in sorted(catalogue().roles)]
    every = ["", "roles/", "certifications/", "notices/", *roles]
    return [f"/{lang}/{path}" for lang in LANGS for path in every]


def views() -> list[str]:
    """Addresses of views of the market in both languages."""
    roles = sorted(catalogue().roles)
    every = ["", *(f"?role={role}&in={place}" for role in roles for place in ("CA", "ON", "QC"))]
    return [f"/{lang}/market/{query}" for lang in LANGS for query in every]


def _market(place: Path) -> Path:
    """A market as ``make bench-market`` has it, but small."""
    feed, made = place / "feed", place / "market"
    for words in (
        ("bench.market.generate", "--rows", str(_POSTINGS), "--out", feed),
        ("bench.market.measure", feed, made),
    ):
        command = [sys.executable, "-m", *map(str, words)]
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return made


def _load(address: str, length: float) -> Iterator[Figure]:
    for what, pages in (("facts", facts()), ("the market", views())):
        yield from _loaded(what, address, pages, length)


def _loaded(what: str, address: str, pages: Sequence[str], length: float) -> Iterator[Figure]:
    """Answers a second, and how long they take, after every process has made each page once."""
    found = load(warm(address, pages, _CONNECTIONS), pages, seconds(length))
    yield Figure(
        what=f"pages of {what}, {_CONNECTIONS} connections",
        value=found.rate,
        unit="a second",
        least=_LEAST_A_SECOND,
    )
    yield Figure(what="half of them within", value=found.half, unit="ms")
    yield Figure(what="99 of 100 within", value=found.most, unit="ms", limit=_MOST_MS)


def _first_visit(browser: Browser) -> Figure:
    """What is sent for the start to a browser that has nothing yet."""
    html = browser.get("/en/")
    total = len(html)
    named = {match.decode() for match in _NAMED.findall(plain(html))}
    for style in sorted(path for path in named if path.endswith(".css")):
        fonts = _FONTS.findall(plain(browser.get(style)))
        named |= {urljoin(style, font.decode()) for font in fonts}
    total += sum(len(browser.get(path)) for path in named)
    return Figure(what="the first visit", value=total / 1000, unit="kB", limit=_MOST_KB)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else _SECONDS)
