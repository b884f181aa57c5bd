"""Killed in mid-write, nothing acknowledged is lost and nothing half-written is read."""

import json
import subprocess
import sys
from pathlib import Path

KILLS = 1000


def test_killed_at_a_thousand_random_points_nothing_acknowledged_is_lost(made: Path) -> None:
    """A writer adds entries, some with a plan, some after a backup, and tells of each that is in.

    The moments are drawn with a seed; where in a write they fall is up to the machine, so that the
    last count says that most did fall into one. All thousand take about 40 seconds, most of them
    waiting for the disk.
    """
    told = subprocess.run(
        [sys.executable, "-m", "tests.store.writer", "kill", made, str(KILLS), "20261123"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert (told.returncode, told.stderr) == (0, "")
    found = json.loads(told.stdout)
    assert found["kills"] == KILLS
    wrong = {name: found[name] for name in ("lost", "holes", "broken", "planless")}
    assert wrong == {"lost": 0, "holes": 0, "broken": 0, "planless": 0}
    assert found["acknowledged"] + 1 <= found["kept"] <= found["acknowledged"] + 1 + KILLS
    assert found["replanned"] > 0
    assert found["backups"] == 7
    assert found["inside"] > KILLS / 2
