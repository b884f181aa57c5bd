"""The installed program as a process of its own: streams, pipes, colours, exit status."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(sys.executable).with_name("voyageur")
BASE = {
    key: value
    for key, value in os.environ.items()
    if key not in ("NO_COLOR", "FORCE_COLOR", "VOYAGEUR_LANG", "LC_ALL", "LC_MESSAGES", "COLUMNS")
} | {"LANG": "C.UTF-8"}


def run(*words: object, **extra: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PROGRAM, *map(str, words)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=BASE | extra,
    )


def test_help_needs_nothing(tmp_path: Path) -> None:
    said = subprocess.run(
        [PROGRAM, "--help"], capture_output=True, text=True, check=False, cwd=tmp_path, env={}
    )
    assert (said.returncode, said.stderr) == (0, "")
    assert "Start with: voyageur plan" in said.stdout


def test_a_wrong_call_ends_with_2_and_an_unreadable_file_with_1(tmp_path: Path) -> None:
    for status, words in ((2, ["plan"]), (1, ["read", tmp_path / "gone.pdf"])):
        said = run(*words)
        assert (said.returncode, said.stdout) == (status, "")
        assert said.stderr.startswith("Error: ")
        assert len(said.stderr.splitlines()) == 2


@pytest.mark.parametrize("words", ["roles", "roles --json", "--help"])
def test_a_reader_that_leaves_early_is_no_fault(words: str) -> None:
    said = subprocess.run(
        f"'{PROGRAM}' {words} | head -n 1",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
        env=BASE,
    )
    assert said.stderr == ""
    assert len(said.stdout.splitlines()) == 1


def test_a_fault_ends_with_1_and_without_a_traceback() -> None:
    code = (
        "import sys, voyageur.cli.options as o, voyageur.cli.app as a\n"
        "o.read_lang = lambda value: 1 // 0\n"
        "sys.argv = ['voyageur', 'roles']\n"
        "a.main()\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=BASE
    )
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.startswith("Error: a fault in Voyageur itself: ZeroDivisionError at ")
    assert len(said.stderr.splitlines()) == 2


def test_a_terminal_gets_colours_unless_it_asks_for_none() -> None:
    """``script`` gives the program a terminal; a pipe never gets an escape."""
    assert "\x1b" not in run("roles").stdout
    command = ["script", "-qec", f"{PROGRAM} roles", "/dev/null"]
    for extra, coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        said = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            env=BASE | {"TERM": "xterm-256color"} | extra,
        )
        assert ("\x1b[36m" in said.stdout) is coloured


def test_interrupted_it_leaves_quietly() -> None:
    code = (
        "import sys, voyageur.cli.options as o, voyageur.cli.app as a\n"
        "def stop(value): raise KeyboardInterrupt\n"
        "o.read_lang = stop\n"
        "sys.argv = ['voyageur', 'roles']\n"
        "a.main()\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=BASE
    )
    assert (said.returncode, said.stdout, said.stderr) == (130, "", "")
