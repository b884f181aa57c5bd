"""Read ``data/``: one TOML file for one entity, its name the id, unknown keys refused."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from voyageur.catalogue.locate import line_of
from voyageur.catalogue.model import Catalogue, LevelWords
from voyageur.domain.certification import Certification
from voyageur.domain.errors import InputError
from voyageur.domain.fact import Fact, Source
from voyageur.domain.message import N_
from voyageur.domain.place import Company, ExchangeRate, Region
from voyageur.domain.role import Role
from voyageur.domain.skill import Skill
from voyageur.domain.unit import Unit
from voyageur.shapes import ShapeError, parse

FOLDERS: dict[str, type] = {
    "roles": Role,
    "skills": Skill,
    "certifications": Certification,
    "units": Unit,
    "companies": Company,
    "regions": Region,
    "sources": Source,
    "levels": LevelWords,
}

EXCHANGE = "exchange"


@dataclass(frozen=True, slots=True)
class Rates:
    """``exchange.toml``: exchange rates, the first for a pair of currencies being the one used."""

    rates: tuple[Fact[ExchangeRate], ...]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A mistake in ``data/``: file, line, cause and what to do."""

    file: str
    line: int
    cause: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.cause}. {self.remedy}"


class CatalogueError(InputError):
    """``data/`` can't be read; ``findings`` names every mistake."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        super().__init__(
            N_("the facts in data/ have {n} mistakes:\n{list}"),
            remedy=N_("Mend the lines named; voyageur check shows them again."),
            n=len(findings),
            list="\n".join(f"  {f}" for f in findings),
        )


def data_files(data: Path) -> Iterator[tuple[str, Path]]:
    """Every fact file with the folder it belongs to, in a fixed order."""
    for folder in FOLDERS:
        for path in sorted((data / folder).rglob("*.toml")):
            yield folder, path
    yield EXCHANGE, data / "exchange.toml"


def load(data: Path, digest: str = "") -> Catalogue:
    """Read all facts.

    Raises:
        CatalogueError: with every file that is no TOML, has a wrong key or value, or a wrong name.
    """
    found: dict[str, Any] = {folder: {} for folder in FOLDERS}
    first: dict[tuple[str, str], str] = {}
    exchange: tuple[Fact[ExchangeRate], ...] = ()
    findings: list[Finding] = []
    for folder, path in data_files(data):
        name = str(path.relative_to(data.parent))
        entity, text, mistakes = _read(path, name, Rates if folder == EXCHANGE else FOLDERS[folder])
        findings.extend(mistakes)
        if entity is None:
            continue
        if isinstance(entity, Rates):
            exchange = entity.rates
            continue
        line = line_of(text, ("id",))
        if entity.id != path.stem:
            cause = f"the id {entity.id!r} is not the file's name {path.stem!r}"
            findings.append(Finding(name, line, cause, "Make id and name one."))
        elif (other := first.setdefault((folder, entity.id), name)) != name:
            cause = f"the id {entity.id!r} is taken by {other}"
            findings.append(Finding(name, line, cause, "Join the two, or give this one its own."))
        found[folder][entity.id] = entity
    if findings:
        raise CatalogueError(tuple(sorted(findings)))
    return Catalogue(digest=digest, exchange=exchange, **found)


def _read(path: Path, name: str, kind: type) -> tuple[Any, str, list[Finding]]:
    """What a file states (None where it can't be read), its text, and its mistakes."""
    text = ""
    try:
        text = path.read_text(encoding="utf-8")
        return parse(kind, tomllib.loads(text)), text, []
    except OSError as error:
        cause = f"can't be read: {error.strerror}"
        return None, text, [Finding(name, 1, cause, "Put the file back, or mend its rights.")]
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return None, text, [Finding(name, line, "not UTF-8", "Save the file as UTF-8.")]
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        return None, text, [Finding(name, line, str(error), "Mend the TOML.")]
    except ShapeError as error:
        return (
            None,
            text,
            [
                Finding(
                    name,
                    line_of(text, mistake.path),
                    f"{'.'.join(map(str, mistake.path))}: {mistake.what}",
                    "See the specimen in CONTRIBUTING.md.",
                )
                for mistake in error.mistakes
            ],
        )
