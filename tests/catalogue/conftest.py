"""A tiny catalogue without a mistake, copied for each test, into which a test plants its own."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from voyageur.catalogue.check import check_facts
from voyageur.catalogue.load import CatalogueError, Finding, load
from voyageur.catalogue.model import Catalogue

SOUND = Path(__file__).with_name("data")


@dataclass(frozen=True)
class Facts:
    """A folder of facts to spoil."""

    data: Path

    def write(self, name: str, text: str) -> None:
        """Write a file anew."""
        path = self.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Replace words that stand exactly once in a file."""
        text = (self.data / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def line(self, name: str, words: str) -> int:
        """The line, from 1, on which words stand first."""
        lines = (self.data / name).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, 1) if words in line)

    def finding(self, name: str, words: str, cause: str, remedy: str) -> Finding:
        """What is to be found where words stand in a file."""
        return Finding(f"data/{name}", self.line(name, words), cause, remedy)

    def load(self) -> Catalogue:
        return load(self.data)

    def mistakes(self) -> list[Finding]:
        """Every mistake that loading names."""
        with pytest.raises(CatalogueError) as caught:
            load(self.data)
        return list(caught.value.findings)

    def check(self) -> list[Finding]:
        """Every mistake that all rules together find."""
        return check_facts(self.data)[0]


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    shutil.copytree(SOUND, tmp_path / "data")
    return Facts(tmp_path / "data")
