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
    yield "exchange", data / "exchange.toml"


def load(data: Path, digest: str = "") -> Catalogue:
    """Read all facts.

    Raises:
        CatalogueError: with every file that is no TOML, has a wrong key or value, or a wrong name.
    """
    found: dict[str, Any] = {folder: {} for folder in FOLDERS}
    exchange: tuple[Fact[ExchangeRate], ...] = ()
    findings: list[Finding] = []
    for folder, path in data_files(data):
        name = str(path.relative_to(data.parent))
        try:
            text = path.read_text(encoding="utf-8")
            if folder == "exchange":
                exchange = parse(tuple[Fact[ExchangeRate], ...], tomllib.loads(text)["rates"])
                continue
            entity: Any = parse(FOLDERS[folder], tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            place = re.search(r"line (\d+)", str(error))
            findings.append(
                Finding(name, int(place[1]) if place else 1, str(error), "Mend the TOML.")
            )
        except ShapeError as error:
            for mistake in error.mistakes:
                where = ".".join(map(str, mistake.path))
                findings.append(
                    Finding(
                        name,
                        line_of(text, mistake.path),
                        f"{where}: {mistake.what}",
                        "See the specimen in CONTRIBUTING.md.",
                    )
                )
        else:
            ident = entity.id
            if ident != path.stem:
                cause = f"the id {ident!r} is not the file's name {path.stem!r}"
                findings.append(
                    Finding(name, line_of(text, ("id",)), cause, "Make id and name one.")
                )
            elif ident in found[folder]:
                findings.append(
                    Finding(name, 1, f"a second file has the id {ident!r}", "Join them.")
                )
            found[folder][ident] = entity
    if findings:
        raise CatalogueError(tuple(sorted(findings)))
    return Catalogue(digest=digest, exchange=exchange, **found)
