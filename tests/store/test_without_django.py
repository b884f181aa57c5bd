"""Who follows no plan never waits for Django, nor for a store."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DEMO = Path(__file__).parents[2] / "demo" / "amina-diallo.pdf"
SHOW = """
import sys
from voyageur.cli.app import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
sys.stderr.write(str("django" in sys.modules))
"""


@pytest.mark.parametrize(
    ("words", "loaded"),
    [
        (["read", DEMO], False),
        (["fit", DEMO], False),
        (["plan", DEMO, "--to", "data-engineer", "--json"], False),
        (["roles"], False),
        (["track", "--help"], False),
        (["data", "export"], True),
    ],
    ids=["read", "fit", "plan", "roles", "help", "export"],
)
def test_django_is_loaded_by_what_opens_the_store_alone(
    words: list[object], loaded: bool, home: Path
) -> None:
    said = subprocess.run(
        [sys.executable, "-c", SHOW, *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"VOYAGEUR_LANG": "en"},
    )
    assert said.returncode == 0, said.stderr
    assert said.stderr == str(loaded)
    assert home.exists() is loaded
    if loaded:
        assert json.loads(said.stdout)["kind"] == "voyageur-export"
