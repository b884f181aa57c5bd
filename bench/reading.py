"""Reading documents and loading the catalogue, in a warm process."""

from collections.abc import Iterator

from bench.figure import Figure
from bench.timing import side_by_side
from eval.machine import ROOT
from voyageur.catalogue.artefact import catalogue
from voyageur.catalogue.load import load
from voyageur.services.context import Context
from voyageur.understanding.documents import read_document

_MOST = 20_000_000


def measure() -> Iterator[Figure]:
    """The demo's PDF and DOCX; the compiled catalogue beside the TOML files it is made of."""
    demo = ROOT / "demo"
    samples = side_by_side(
        {
            "read a PDF of 2 pages": lambda: read_document(
                demo / "amina-diallo.pdf", max_bytes=_MOST
            ),
            "read a DOCX": lambda: read_document(demo / "etienne-tremblay.docx", max_bytes=_MOST),
            "build the search": lambda: Context().vocabulary,
            "load the catalogue": _load_compiled,
        }
    )
    (slow,) = side_by_side({"load": lambda: load(ROOT / "data")}, runs=9).values()
    for what, sample in samples.items():
        yield Figure(what=what, value=sample.median, unit="s", sample=sample)
    yield Figure(
        what="load the catalogue from its TOML files",
        value=slow.median,
        unit="s",
        ratio=slow.median / samples["load the catalogue"].median,
        beside="load the catalogue",
        sample=slow,
    )


def _load_compiled() -> None:
    catalogue.cache_clear()
    catalogue()
