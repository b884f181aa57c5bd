"""What a command and all that it starts take: seconds, processor seconds, memory held at once.

Browsers are many processes: their memory is added up, what they share counted once (``Pss`` of
Linux). It is looked at every few milliseconds, so that a short peak may be missed.
"""

import os
import resource
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY_S = 0.02


@dataclass(frozen=True, slots=True)
class Usage:
    """Wall and processor seconds, and the most megabytes at once."""

    wall_s: float
    cpu_s: float
    peak_mb: float


def usage(command: Sequence[str], *, sampled: bool) -> Usage:
    """Run a command; its memory is looked at only where ``sampled``, as that takes time itself."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as child:
        peak = 0.0
        while sampled and child.poll() is None:
            peak = max(peak, sum(map(_megabytes, _tree(child.pid))))
            time.sleep(_EVERY_S)
        _, said = child.communicate()
    wall = time.perf_counter() - begin
    if child.returncode:
        raise RuntimeError(f"{command[0]}: {said.decode(errors='replace')[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Usage(wall, cpu, peak)


def _tree(root: int) -> list[int]:
    """The process and all that descend from it."""
    parents: dict[int, list[int]] = {}
    for entry in os.listdir("/proc"):  # noqa: PTH208 - hundreds of times a second
        if entry.isdigit() and (parent := _parent(entry)):
            parents.setdefault(parent, []).append(int(entry))
    found = [root]
    for process in found:
        found += parents.get(process, [])
    return found


def _parent(process: str) -> int | None:
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:  # it has ended meanwhile
        return None
    return int(stat.rpartition(")")[2].split()[1])


def _megabytes(process: int) -> float:
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8")
    except OSError:  # it has ended meanwhile
        return 0.0
    lines = (line.split() for line in text.splitlines())
    return next((int(words[1]) / 1000 for words in lines if words[0] == "Pss:"), 0.0)
