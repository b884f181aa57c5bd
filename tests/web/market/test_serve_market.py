"""``voyageur serve --market`` takes a market that is built, and says so of one that isn't."""

from pathlib import Path

from tests.cli.test_real_process import run


def test_a_folder_without_tables_stops_before_anything_is_served(tmp_path: Path) -> None:
    said = run("serve", "--no-browser", "--port", "8699", "--market", tmp_path)
    assert said.returncode == 1
    assert "voyageur market build" in said.stderr
    assert "token" not in said.stdout
    assert "Traceback" not in said.stderr
