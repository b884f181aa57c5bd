"""A store of its own for each test, and a plan on the invented catalogue to follow."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Said, resume, voyageur

__all__ = ["resume", "voyageur"]

Refused = Callable[..., str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the store is kept: it isn't there yet."""
    folder = tmp_path / "kept"
    monkeypatch.setenv("VOYAGEUR_HOME", str(folder))
    return folder


@pytest.fixture
def made(voyageur: Run, resume: Path, tmp_path: Path) -> Path:
    """A folder with a plan of five units and the profile that it was made from."""
    folder = tmp_path / "out"
    assert voyageur("plan", resume, "--to", "harbour-clerk", "--out", folder).status == 0
    return folder


@pytest.fixture
def followed(voyageur: Run, made: Path, home: Path) -> Path:
    """A plan that is followed, with two entries: its start and 3 hours of work."""
    assert voyageur("track", "start", made).status == 0
    assert voyageur("track", "log", "3h").status == 0
    return home / "voyageur.sqlite3"


def one_message(said: Said, status: int) -> str:
    """What a refusal says: one message, what to do, nothing else."""
    assert said.status == status, said
    assert said.out == "", said
    message, *places, remedy = said.err.splitlines()
    assert message.startswith(("Error: ", "Erreur\u00a0: ")), said.err
    assert remedy.startswith("→ ")
    assert remedy.endswith((".", "?"))
    assert not {"{", "}"} & set(said.err), said.err
    assert "Traceback" not in said.err
    assert "fault in Voyageur" not in said.err
    assert "faute de Voyageur" not in said.err
    return "\n".join([message, *places, remedy]).replace("\u00a0", " ")


@pytest.fixture
def refused(voyageur: Run) -> Refused:
    """Refused in both languages, with one message each; the English one is given back."""

    def check(*words: object, status: int) -> str:
        first, *rest = words
        french = one_message(voyageur(first, "--lang", "fr", *rest), status)
        assert french.startswith("Erreur : ")
        return one_message(voyageur(first, "--lang", "en", *rest), status)

    return check
