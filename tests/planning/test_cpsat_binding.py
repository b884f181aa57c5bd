"""The binding below OR-Tools' own model, and why it is used."""

import subprocess
import sys


def test_planning_starts_without_pandas() -> None:
    """Its import costs about a second (docs/decisions/0003-cp-sat-binding.md)."""
    code = "import sys, voyageur.planning.schedule; print('pandas' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "False\n"
