"""Whole commands as a person starts them, and a bare interpreter between them."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.figure import Figure, timed
from bench.timing import RUNS, side_by_side
from eval.machine import ROOT

PLAN = ("plan", "demo/amina-diallo.pdf", "--to", "data-engineer")
_VOYAGEUR = str(Path(sys.executable).with_name("voyageur"))
_BARE = "bare interpreter"


def measure() -> Iterator[Figure]:
    """``--help``, ``plan``, where its time goes, and its memory."""
    samples = side_by_side(
        {
            _BARE: lambda: _run(sys.executable, "-c", "pass"),
            "voyageur --help": lambda: _run(_VOYAGEUR, "--help"),
            "voyageur plan, 2-page PDF": lambda: _run(_VOYAGEUR, *PLAN),
        }
    )
    bare = samples[_BARE]
    limits = {"voyageur --help": 0.2, "voyageur plan, 2-page PDF": 2.0}
    for name, sample in samples.items():
        yield timed(name, sample, bare, _BARE, limits.get(name))
    yield from _stages()
    yield from _memory()


def _stages() -> Iterator[Figure]:
    """Stages of ``plan`` in fresh processes, imports within them counted."""
    runs = [json.loads(_run(sys.executable, "-m", "bench.stages", *PLAN)) for _ in range(RUNS)]
    whole = median(run["whole"] for run in runs)
    for stage in runs[0]:
        value = median(run[stage] for run in runs)
        limit = 0.5 if stage == "solving" else None
        yield Figure(
            what=f"  of which {stage}" if stage != "whole" else "plan, from its first import",
            value=value,
            unit="s",
            limit=limit,
            ratio=value / whole,
            beside="the whole",
        )


def _memory() -> Iterator[Figure]:
    """The most memory that ``plan`` held, beside a bare interpreter's."""
    small, large = (
        int(_run(sys.executable, "-m", "bench.memory", *command)) / 1024
        for command in ((sys.executable, "-c", "pass"), (_VOYAGEUR, *PLAN))
    )
    yield Figure(
        what="peak memory of plan", value=large, unit="MB", ratio=large / small, beside=_BARE
    )


def _run(*command: str) -> str:
    return subprocess.run(
        command,
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "VOYAGEUR_TODAY": "2026-11-23", "LC_ALL": "C.UTF-8"},
    ).stdout
