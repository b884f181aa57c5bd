"""Reading documents and loading the catalogue when warm; the first document of a process."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.figure import Figure, timed
from bench.timing import RUNS, side_by_side
from eval.machine import ROOT
from voyageur.catalogue.artefact import catalogue
from voyageur.catalogue.load import load
from voyageur.services.context import Context
from voyageur.understanding.documents import read_document

_DEMO = ROOT / "demo"
_PDF, _DOCX = _DEMO / "amina-diallo.pdf", _DEMO / "etienne-tremblay.docx"
_LIMITS = {"read a PDF of 2 pages": 0.06, "read a DOCX": 0.04}
_FIRST = 0.4
_MEMORY = 250.0
_BARE = "bare interpreter"


def measure() -> Iterator[Figure]:
    """The demo's PDF and DOCX; the compiled catalogue beside the TOML files it is made of."""
    samples = side_by_side(
        {
            "read a PDF of 2 pages": lambda: read_document(_PDF),
            "read a DOCX": lambda: read_document(_DOCX),
            "build the search": lambda: Context().vocabulary,
            "load the catalogue": _load_compiled,
        }
    )
    (slow,) = side_by_side({"load": lambda: load(ROOT / "data")}, runs=9).values()
    for what, sample in samples.items():
        yield Figure(
            what=what, value=sample.median, unit="s", limit=_LIMITS.get(what), sample=sample
        )
    yield Figure(
        what="load the catalogue from its TOML files",
        value=slow.median,
        unit="s",
        ratio=slow.median / samples["load the catalogue"].median,
        beside="load the catalogue",
        sample=slow,
    )
    with TemporaryDirectory() as folder:
        text = Path(folder, "resume.txt")
        text.write_text(read_document(_PDF).text, encoding="utf-8")
        yield from _first(text)


def _first(path: Path) -> Iterator[Figure]:
    """A text read to its skills by a process that starts for it: whole, by stage, and memory."""
    command = (sys.executable, "-m", "bench.first", str(path))
    bare = (sys.executable, "-c", "pass")
    samples = side_by_side({"first": lambda: _run(*command), _BARE: lambda: _run(*bare)})
    what = "first document of a process, text to skills"
    yield timed(what, samples["first"], samples[_BARE], _BARE, _FIRST)
    stages = [json.loads(_run(*command)) for _ in range(RUNS)]
    whole = median(run["whole"] for run in stages)
    for stage in stages[0]:
        if stage not in ("whole", "found", "of"):
            value = median(run[stage] for run in stages)
            yield Figure(
                what=f"  of which {stage}",
                value=value,
                unit="s",
                ratio=value / whole,
                beside="the whole",
            )
    memory = int(_run(sys.executable, "-m", "bench.memory", *command)) / 1024
    yield Figure(what="peak memory of the first document", value=memory, unit="MB", limit=_MEMORY)


def _run(*command: str) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return done.stdout


def _load_compiled() -> None:
    catalogue.cache_clear()
    catalogue()
