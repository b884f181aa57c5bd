"""What pages of docs/guide show can be typed as it stands."""

import re
import shlex
import sys
from pathlib import Path

import pytest

from voyageur.cli.app import main

ROOT = Path(__file__).parents[2]
LINES = [
    (page, re.findall(r"```\n(.*?)```", (ROOT / "docs/guide" / page).read_text(), re.DOTALL)[0])
    for page in ("applications.md", "wallet.md")
]


@pytest.mark.parametrize(("page", "block"), LINES, ids=[page for page, _ in LINES])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_commands_of_a_page_do_what_it_says(
    page: str,
    block: str,
    lang: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "cv.pdf").write_bytes((ROOT / "demo" / "amina-diallo.pdf").read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VOYAGEUR_HOME", str(tmp_path / "kept"))
    monkeypatch.setenv("VOYAGEUR_TODAY", "2026-11-29")
    monkeypatch.setenv("VOYAGEUR_LANG", lang)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    for line in block.splitlines():
        monkeypatch.setattr(sys, "argv", shlex.split(line))
        with pytest.raises(SystemExit) as end:
            main()
        said = capfd.readouterr()
        assert not end.value.code, (page, line, said.err)
        assert said.out or said.err
