"""The machine and the versions a measurement was taken with."""

import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
"""The labelled and the real texts, which are no part of the repository."""


def describe_machine() -> dict[str, str | int | float]:
    """Cores, processor, memory, load and Python."""
    memory = _line("/proc/meminfo", "MemTotal") or "0"
    return {
        "cores": os.cpu_count() or 0,
        "cpu": _line("/proc/cpuinfo", "model name") or platform.processor() or "unknown",
        "memory_gb": round(int(memory.split()[0]) / 1_048_576, 1),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "load_1_min": round(os.getloadavg()[0], 2),
    }


def versions(*packages: str) -> dict[str, str]:
    """Versions of Voyageur, its commit, and the packages named."""
    found = {name: version(name) for name in ("voyageur", *packages)}
    asked = ["git", "-C", str(ROOT), "describe", "--always", "--dirty"]
    said = subprocess.run(asked, capture_output=True, text=True, check=False)
    return {**found, "commit": said.stdout.strip() or "unknown"}


def _line(file: str, key: str) -> str | None:
    path = Path(file)
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == key:
                return value.strip()
    return None
