"""Load the facts, run every rule, and say where each breach stands."""

from pathlib import Path

from voyageur.catalogue.artefact import CHECKOUT, catalogue
from voyageur.catalogue.check import (
    aliases,
    cycles,
    dates,
    groups,
    languages,
    reachable,
    references,
    resources,
    sources,
)
from voyageur.catalogue.check.rule import Breach, Rule
from voyageur.catalogue.load import FOLDERS, CatalogueError, Finding, data_files, load
from voyageur.catalogue.locate import line_of
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_

RULES: tuple[Rule, ...] = (
    aliases.check,
    cycles.check,
    dates.check,
    groups.check,
    languages.check,
    reachable.check,
    references.check,
    resources.check,
    sources.check,
)


def check_facts(data: Path | None = None) -> tuple[list[Finding], int]:
    """All findings in a folder of facts, by default the checkout's own, and the files checked.

    An installed copy carries compiled facts only: its breaches name the entity instead of a line.
    """
    if data is None and not (CHECKOUT / "data").is_dir():
        facts = catalogue()
        found = [breach for rule in RULES for breach in rule(facts)]
        counted = sum(len(getattr(facts, folder)) for folder in FOLDERS) + 1
        return [Finding(f"{b.folder}/{b.ident}", 0, b.cause, b.remedy) for b in found], counted
    folder = data or CHECKOUT / "data"
    if not folder.is_dir():
        raise UsageError(
            N_("there is no folder of facts"), remedy=N_("Give one with --data."), where=str(folder)
        )
    files = {(kind, path.stem): path for kind, path in data_files(folder)}
    try:
        facts = load(folder)
    except CatalogueError as error:
        return list(error.findings), len(files)
    findings = [_finding(breach, files, folder) for rule in RULES for breach in rule(facts)]
    return sorted(findings), len(files)


def _finding(breach: Breach, files: dict[tuple[str, str], Path], folder: Path) -> Finding:
    path = files.get((breach.folder, breach.ident))
    if path is None:
        return Finding(f"{breach.folder}/{breach.ident}", 0, breach.cause, breach.remedy)
    line = line_of(path.read_text(encoding="utf-8"), breach.path)
    return Finding(str(path.relative_to(folder.parent)), line, breach.cause, breach.remedy)
