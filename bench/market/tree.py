"""The most memory that a process and all its children hold at one time (Linux)."""

import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

_PAUSE = 0.25
_PROC = Path("/proc")


def peak_memory(command: Sequence[str], cwd: Path) -> tuple[str, float]:
    """What the command prints, and megabytes at the peak: private and a share of what is shared.

    Raises:
        CalledProcessError: the command fails.
    """
    peak = 0.0
    with subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, text=True) as running:
        while running.poll() is None:
            peak = max(peak, sum(map(_megabytes, _family(running.pid))))
            time.sleep(_PAUSE)
        out = running.stdout.read() if running.stdout else ""
        if running.returncode:
            raise subprocess.CalledProcessError(running.returncode, command, out)
    return out, peak


def _family(pid: int) -> list[int]:
    found = [pid]
    for parent in found:
        for task in (_PROC / str(parent) / "task").glob("*/children"):
            try:
                found.extend(map(int, task.read_text().split()))
            except OSError:  # it has ended
                continue
    return found


def _megabytes(pid: int) -> float:
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
