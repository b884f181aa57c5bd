"""The command line on an invented catalogue, run in this process: no fact of data/ matters."""

import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from voyageur.catalogue.model import Catalogue
from voyageur.cli.app import main
from voyageur.domain.requirement import RequirementSet, RequirementSets
from voyageur.services import context
from voyageur.shapes import parse, to_json

HARBOUR = Path(__file__).parents[1] / "fixtures" / "harbour.toml"
TABLES = HARBOUR.with_name("tables")

RESUME = """Ada Quay
Halifax

Summary
Bookkeeping for boats.

Experience
Clerk, Quay Inc., January 2024 - March 2024
Wrote small Python scripts that count boats.
"""

TODAY = "2026-11-23"


@dataclass(frozen=True)
class Said:
    """What a run of the program left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Said]
Save = Callable[[str, bytes | str], Path]


@cache
def harbour() -> Catalogue:
    return parse(Catalogue, tomllib.loads(HARBOUR.read_text(encoding="utf-8")))


def adverts() -> RequirementSets:
    def asked(*must: str, n: int) -> RequirementSet:
        return RequirementSet(
            role="harbour-clerk",
            country="CA",
            source="quay-adverts",
            must=tuple((skill,) for skill in must),
            nice=(),
            n=n,
        )

    sets = (asked("python", n=3), asked("python", "sql", n=4), asked("aws", "sql", n=5))
    return RequirementSets(inputs_digest="", extractor_version="", n=12, sets=sets)


@pytest.fixture
def resume(save: Save) -> Path:
    return save("ada.txt", RESUME)


@pytest.fixture
def voyageur(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> Iterator[Run]:
    """Run ``voyageur`` with these words, on the harbour's catalogue, in English on 2026-11-23."""
    adverts_file = tmp_path / ".adverts.json"
    adverts_file.write_text(to_json(adverts()), encoding="utf-8")
    monkeypatch.setattr(context, "catalogue", harbour)
    monkeypatch.setattr(context, "table_folders", lambda: (TABLES,))
    monkeypatch.setattr(context, "REQUIREMENT_SETS", adverts_file)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    for name in ("VOYAGEUR_LANG", "LC_ALL", "LC_MESSAGES", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_CA.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("VOYAGEUR_TODAY", TODAY)

    def run(*words: object) -> Said:
        monkeypatch.setattr(sys, "argv", ["voyageur", *map(str, words)])
        with pytest.raises(SystemExit) as end:
            main()
        out, err = capfd.readouterr()
        return Said(int(end.value.code or 0), out, err)

    return run


@pytest.fixture
def refuses(voyageur: Run) -> Callable[..., None]:
    """Check a refusal: one message in each language, nothing else printed, the right status.

    Between what is wrong and what to do, the places where it is wrong may be named.
    """

    def check(*words: object, status: int, en: str, fr: str) -> None:
        for lang, name, said in (("en", "Error: ", en), ("fr", "Erreur\u00a0: ", fr)):
            got = voyageur(*words, "--lang", lang)
            assert got.status == status, got
            assert got.out == ""
            message, *places, remedy = got.err.splitlines()
            assert message.startswith(name)
            assert said in "\n".join([message, *places]).replace("\u00a0", " "), got.err
            assert remedy.startswith("→ ")
            assert remedy.endswith((".", "?"))
            assert "Traceback" not in got.err

    return check
