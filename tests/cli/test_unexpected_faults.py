"""When Voyageur itself fails, a person sees one message and no traceback."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from voyageur.cli.app import main
from voyageur.services import read

SECRET = "what stands in the résumé"


@pytest.fixture
def broken(
    voyageur: Callable[..., Any], resume: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., None]:
    """Run ``read`` with a fault in it, the way the interpreter would end on it."""

    def fail(*_: object, **__: object) -> None:
        raise KeyError(SECRET)

    monkeypatch.setattr(read, "read_document", fail)

    def run(*words: str) -> None:
        monkeypatch.setattr(sys, "argv", ["voyageur", "read", str(resume), *words])
        with pytest.raises(KeyError) as caught:
            main()
        sys.excepthook(caught.type, caught.value, caught.tb)

    return run


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Error: a fault in Voyageur itself: KeyError at services/read.py:"),
        ("fr", "Erreur\u00a0: un défaut de Voyageur lui-même\u00a0: KeyError, services/read.py:"),
    ],
)
def test_a_fault_is_one_message_that_can_be_reported(
    broken: Callable[..., None], capfd: pytest.CaptureFixture[str], lang: str, said: str
) -> None:
    broken("--lang", lang)
    out, err = capfd.readouterr()
    assert out == ""
    message, remedy = err.splitlines()
    assert message.startswith(said)
    assert remedy.startswith("→ ")
    assert "VOYAGEUR_DEBUG=1" in remedy


def test_a_fault_does_not_quote_the_document(
    broken: Callable[..., None], capfd: pytest.CaptureFixture[str]
) -> None:
    broken()
    assert SECRET not in capfd.readouterr().err


def test_the_traceback_is_there_for_who_asks(
    broken: Callable[..., None],
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VOYAGEUR_DEBUG", "1")
    broken()
    err = capfd.readouterr().err
    assert err.startswith("Traceback")
    assert SECRET in err
