"""Put the true output of commands into README.md: ``make readme``.

A block that begins with ``<!-- output of: COMMAND -->`` is replaced by what the command prints, on
the day that README was written for and 100 columns wide.
"""

import os
import re
import subprocess
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
_BLOCK = re.compile(
    r"(<!-- output of: (?P<command>.+?) -->\n```text\n)(?:(?!```).)*?\n?```\n", re.DOTALL
)
_ENVIRONMENT = {
    "VOYAGEUR_TODAY": "2026-11-23",
    "COLUMNS": "100",
    "LANG": "C.UTF-8",
    "MAKEFLAGS": "--no-print-directory",
}


def refreshed(text: str) -> str:
    """The text with every block's output made anew."""
    return _BLOCK.sub(_run, text)


def _run(block: re.Match[str]) -> str:
    path = f"{README.parent / '.venv' / 'bin'}:{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", block["command"]],
        cwd=README.parent,
        env={**os.environ, **_ENVIRONMENT, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line.rstrip() for line in (done.stdout + done.stderr).rstrip().splitlines()]
    return block[1] + "\n".join(lines) + "\n```\n"


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text(encoding="utf-8")), encoding="utf-8")
