"""A tiny catalogue without a mistake, copied for each test, into which a test plants its own."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from voyageur.catalogue.check import check_facts
from voyageur.catalogue.load import CatalogueError, load
from voyageur.catalogue.model import Catalogue
from voyageur.domain.errors import Finding

SOUND = Path(__file__).with_name("data")

TODAY = date(2026, 11, 27)
"""The day of every check: a little after all that the tiny catalogue says was read."""


@dataclass(frozen=True)
class Found:
    """A finding in English; the cause names the key first where the finding has one."""

    file: str
    line: int
    cause: str
    remedy: str


def in_english(findings: Iterable[Finding]) -> list[Found]:
    return [
        Found(f.file, f.line, f"{f.key}: {f.cause}" if f.key else str(f.cause), str(f.remedy))
        for f in findings
    ]


@dataclass(frozen=True)
class Facts:
    """A folder of facts to spoil."""

    data: Path

    def read(self, name: str) -> str:
        """The text of a file."""
        return (self.data / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """Write a file anew."""
        path = self.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Replace words that stand exactly once in a file."""
        text = self.read(name)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def line(self, name: str, words: str) -> int:
        """The line, from 1, on which words stand first."""
        lines = self.read(name).splitlines()
        return next(number for number, line in enumerate(lines, 1) if words in line)

    def finding(self, name: str, words: str, cause: str, remedy: str) -> Found:
        """What is to be found where words stand in a file."""
        return Found(f"data/{name}", self.line(name, words), cause, remedy)

    def load(self) -> Catalogue:
        return load(self.data)

    def mistakes(self) -> list[Found]:
        """Every mistake that loading names."""
        with pytest.raises(CatalogueError) as caught:
            load(self.data)
        return in_english(caught.value.findings)

    def check(self, at: date = TODAY) -> list[Found]:
        """Every mistake that all rules together find."""
        return in_english(check_facts(at, self.data).mistakes)

    def doubts(self, at: date = TODAY) -> list[Found]:
        """Everything that all rules together want somebody to look at."""
        return in_english(check_facts(at, self.data).doubts)


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    shutil.copytree(SOUND, tmp_path / "data")
    return Facts(tmp_path / "data")
