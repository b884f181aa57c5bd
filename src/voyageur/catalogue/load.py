"""Read ``data/``: one TOML file for one entity, its name the id, unknown keys refused."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from voyageur.catalogue.locate import line_of
from voyageur.catalogue.model import Catalogue, LevelWords
from voyageur.domain.certification import Certification
from voyageur.domain.errors import Finding, InputError
from voyageur.domain.fact import Fact, Source
from voyageur.domain.job import Neighbour
from voyageur.domain.message import N_, Message
from voyageur.domain.notice import Notice
from voyageur.domain.place import Company, ExchangeRate, Region
from voyageur.domain.platform import Platform
from voyageur.domain.role import Role
from voyageur.domain.skill import Skill
from voyageur.domain.unit import Unit
from voyageur.shapes import ShapeError, parse

T = TypeVar("T")

FOLDERS: dict[str, type] = {
    "roles": Role,
    "skills": Skill,
    "certifications": Certification,
    "units": Unit,
    "companies": Company,
    "regions": Region,
    "sources": Source,
    "levels": LevelWords,
    "platforms": Platform,
    "neighbours": Neighbour,
    "notices": Notice,
}

EXCHANGE = "exchange"


@dataclass(frozen=True, slots=True)
class Rates:
    """``exchange.toml``: exchange rates, the first for a pair of currencies being the one used."""

    rates: tuple[Fact[ExchangeRate], ...]


class CatalogueError(InputError):
    """``data/`` can't be read; ``findings`` names every mistake."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(
            N_("the facts have mistakes: {n}"),
            remedy=N_("Mend the lines named; voyageur check shows them again."),
            findings=findings,
            n=len(findings),
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
        kind = Rates if folder == EXCHANGE else FOLDERS[folder]
        entity, mistakes = read_entity(path, name, kind)
        findings.extend(mistakes)
        if entity is None:
            continue
        if isinstance(entity, Rates):
            exchange = entity.rates
            continue
        if entity.id != path.stem:
            cause = Message(
                N_("the id {id} is not the file's name {name}"),
                {"id": entity.id, "name": path.stem},
            )
            remedy = Message(N_("Make id and name one."))
            findings.append(Finding(name, _line_of_id(path), cause, remedy))
        elif (other := first.setdefault((folder, entity.id), name)) != name:
            cause = Message(
                N_("the id {id} is taken by {other}"), {"id": entity.id, "other": other}
            )
            remedy = Message(N_("Join the two, or give this one its own."))
            findings.append(Finding(name, _line_of_id(path), cause, remedy))
        found[folder][entity.id] = entity
    if findings:
        raise CatalogueError(tuple(sorted(findings, key=lambda f: (f.file, f.line, str(f)))))
    return Catalogue(digest=digest, exchange=exchange, **found)


def _line_of_id(path: Path) -> int:
    return line_of(path.read_text(encoding="utf-8"), ("id",))


def read_entity(path: Path, name: str, kind: type[T]) -> tuple[T | None, list[Finding]]:
    """What a TOML file states (None where it can't be read), and its mistakes.

    ``name`` is what the file is called in the findings.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        cause = Message(N_("can't be read: {why}"), {"why": error.strerror or ""})
        remedy = Message(N_("Put the file back, or mend its rights."))
        return None, [Finding(name, 1, cause, remedy)]
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        cause, remedy = Message(N_("not UTF-8")), Message(N_("Save the file as UTF-8."))
        return None, [Finding(name, line, cause, remedy)]
    if text.startswith("\ufeff"):
        cause = Message(N_("a byte order mark at its start"))
        return None, [Finding(name, 1, cause, Message(N_("voyageur check --fix mends it.")))]
    return entity_of(text, name, kind, Message(N_("See the specimen in CONTRIBUTING.md.")))


def entity_of(
    text: str, name: str, kind: type[T], remedy: Message | None = None
) -> tuple[T | None, list[Finding]]:
    """What the TOML of a file states (None where it can't be read), and its mistakes.

    ``remedy`` is for wrong keys and values.
    """
    try:
        return parse(kind, tomllib.loads(text)), []
    except ShapeError as error:
        return None, [
            Finding(
                name,
                line_of(text, mistake.path),
                mistake.what,
                remedy,
                ".".join(map(str, mistake.path)),
            )
            for mistake in error.mistakes
        ]
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, endless lists
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        cause = Message(N_("no TOML: {why}"), {"why": str(error)})
        return None, [Finding(name, line, cause, Message(N_("Mend the TOML.")))]
