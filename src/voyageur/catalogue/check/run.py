"""Load the facts, run every rule, and say where each breach stands."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from voyageur.catalogue.artefact import catalogue, own_data
from voyageur.catalogue.check import (
    aliases,
    cycles,
    dates,
    dead_aliases,
    groups,
    languages,
    matches,
    notices,
    ranges,
    reachable,
    references,
    renewal,
    resources,
    review,
    sources,
    status,
    tables,
    untidy,
)
from voyageur.catalogue.check.rule import Breach, Known, Rule
from voyageur.catalogue.load import FOLDERS, CatalogueError, data_files, load
from voyageur.catalogue.locate import line_of
from voyageur.catalogue.tables import Tables, table_folders
from voyageur.catalogue.tables.kinds import KINDS, TAX
from voyageur.domain.errors import Finding, UsageError
from voyageur.domain.message import N_

RULES: tuple[Rule, ...] = (
    aliases.check,
    cycles.check,
    dates.check,
    dead_aliases.check,
    groups.check,
    languages.check,
    matches.check,
    notices.check,
    ranges.check,
    reachable.check,
    references.check,
    renewal.check,
    resources.check,
    review.check,
    sources.check,
    status.check,
    tables.check,
    untidy.check,
)


@dataclass(frozen=True, slots=True)
class Report:
    """Mistakes that have to be mended, doubts that somebody should look at, and files checked.

    ``mended`` are the files that were put right before.
    """

    mistakes: tuple[Finding, ...]
    doubts: tuple[Finding, ...]
    files: int
    mended: tuple[str, ...] = ()


def check_facts(at: date, data: Path | None = None) -> Report:
    """Everything that is wrong with a folder of facts on a day, by default the checkout's own.

    By default imports that stand above it (VOYAGEUR_DATA) are checked with it.
    An installed copy carries compiled facts only: its breaches name the entity instead of a line.
    """
    folder = data or own_data()
    shelves = Tables(table_folders() if data is None else (data,))
    if folder is None:
        facts = catalogue()
        counted = sum(len(getattr(facts, name)) for name in FOLDERS) + 1
        return _run(Known(facts, shelves, at, {}), None, counted + _tables_in(shelves))
    if not folder.is_dir():
        raise UsageError(
            N_("there is no folder of facts"), remedy=N_("Give one with --data."), where=str(folder)
        )
    listed = list(data_files(folder))
    files = {(kind, path.stem): path for kind, path in listed}
    counted = len(listed) + _tables_in(shelves)
    try:
        return _run(Known(load(folder), shelves, at, files), folder, counted)
    except CatalogueError as error:
        return Report(error.findings, (), counted)


def _tables_in(shelves: Tables) -> int:
    return sum(len(shelves.editions(folder)) for folder in (*(k.folder for k in KINDS), TAX))


def _run(known: Known, folder: Path | None, counted: int) -> Report:
    mistakes: list[Finding] = []
    doubts: list[Finding] = []
    for rule in RULES:
        try:
            for breach in rule(known):
                (doubts if breach.doubt else mistakes).append(_finding(breach, known, folder))
        except CatalogueError as error:  # a table can't be read; other rules have more to say
            mistakes.extend(error.findings)
    return Report(_in_order(mistakes), _in_order(doubts), counted)


def _in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by file and line."""
    once = {(f.file, f.line, str(f)): f for f in findings}
    return tuple(once[key] for key in sorted(once))


def _finding(breach: Breach, known: Known, folder: Path | None) -> Finding:
    path = known.files.get((breach.folder, breach.ident))
    if path is None and folder is not None:
        path = known.tables.editions(breach.folder).get(breach.ident)
        stray = folder / breach.folder / f"{breach.ident}.csv"
        path = path or (stray if stray.exists() else None)
    if path is None or folder is None:
        return Finding(
            f"{breach.folder}/{breach.ident}", breach.row or 0, breach.cause, breach.remedy
        )
    if breach.row is not None:
        path, line = path.with_suffix(".csv"), breach.row
    else:
        line = line_of(path.read_text(encoding="utf-8"), breach.path)
    inside = path.is_relative_to(folder.parent)
    name = str(path.relative_to(folder.parent) if inside else path)
    return Finding(name, line, breach.cause, breach.remedy)
