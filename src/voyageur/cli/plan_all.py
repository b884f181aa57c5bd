"""``voyageur plan --all``: a plan for every person of a folder, on all cores."""

import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import as_completed
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import MofNCompleteColumn
from rich.table import Table
from rich.text import Text

from voyageur.cli import options
from voyageur.cli.console import console
from voyageur.cli.plan_one import answer
from voyageur.cli.progress import progress
from voyageur.domain.errors import UsageError, VoyageurError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.plan import Plan
from voyageur.locale.format import day, money, number, percent
from voyageur.locale.translate import Translator
from voyageur.market.engines.processes import spawned
from voyageur.publishing.plan_words import conflict_words, weeks_of
from voyageur.services.context import Context
from voyageur.services.output import write_files
from voyageur.services.publish import plan_files
from voyageur.services.typed import Typed

_WORKERS = 8
"""More processes than this take their facts into memory for nothing."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one person's plan: the plan, or in words why there is none."""

    name: str
    plan: Plan | None
    why: str | None


@dataclass(frozen=True, slots=True)
class _Task:
    scenario: Path
    typed: Typed
    out: Path | None
    lang: Lang
    max_bytes: int


def plan_all(
    folder: Path, typed: Typed, out: Path | None, lang: Lang, *, as_json: bool, max_mb: str
) -> None:
    """Plan for every ``*.toml`` of a folder; one that fails stops none (exit status 1)."""
    t = Context().translator(lang)
    max_bytes = options.read_max_bytes(max_mb)
    tasks = [
        _Task(path, typed, None if out is None else out / path.stem, lang, max_bytes)
        for path in _scenarios(folder)
    ]
    bar = progress(MofNCompleteColumn())
    outcomes = []
    with bar:
        shown = bar.add_task(t("Planning"), total=len(tasks))
        for outcome in _run(tasks):
            outcomes.append(outcome)
            bar.advance(shown)
    outcomes.sort(key=lambda outcome: outcome.name)
    if as_json:
        typer.echo(_as_json(outcomes), nl=False)
    else:
        console().print(_table(outcomes, t))
    failed = [outcome for outcome in outcomes if outcome.plan is None]
    errors = Console(stderr=True, highlight=False)
    errors.print(
        t("Plans made: {n}; failed: {failed}.", n=len(outcomes) - len(failed), failed=len(failed))
    )
    for outcome in failed:
        errors.print(Text(f"  {outcome.name}: {outcome.why}", style="red"), soft_wrap=True)
    if failed:
        raise typer.Exit(1)


def _scenarios(folder: Path) -> list[Path]:
    found = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    if not found:
        raise UsageError(
            N_("the folder holds no scenario"),
            remedy=N_(
                "Put a file NAME.toml for each person there; voyageur plan --help shows one."
            ),
            where=str(folder),
        )
    return found


def _run(tasks: Sequence[_Task]) -> Iterator[Outcome]:
    workers = min(os.cpu_count() or 1, len(tasks), _WORKERS)
    if workers == 1:
        yield from map(_plan, tasks)
        return
    with spawned(workers) as pool:
        for done in as_completed([pool.submit(_plan, task) for task in tasks]):
            yield done.result()


def _plan(task: _Task) -> Outcome:
    """One plan, in whatever process this runs."""
    context, name = _context(), task.scenario.stem
    t = context.translator(task.lang)
    try:
        document, profile, plan = answer(
            context, None, task.scenario, task.typed, task.lang, task.max_bytes
        )
        if plan.status == "infeasible":
            return Outcome(name, None, " ".join(conflict_words(plan, t)))
        if task.out is not None:
            write_files(task.out, plan_files(context, document, profile, plan, task.lang))
    except VoyageurError as error:
        where = f"{error.where}: " if error.where else ""
        return Outcome(name, None, f"{where}{t.say(error.what)}. {t.say(error.remedy)}")
    return Outcome(name, plan, None)


@cache
def _context() -> Context:
    return Context()


def _table(outcomes: Sequence[Outcome], t: Translator) -> Table:
    table = Table(box=None, pad_edge=False)
    for head, justify in (
        (t("Name"), "left"),
        (t("Role"), "left"),
        (t("Done on"), "left"),
        (t("Weeks"), "right"),
        (t("Hours"), "right"),
        (t("In reach today"), "right"),
        (t("at the end"), "right"),
        (t("Cost"), "right"),
    ):
        table.add_column(head, justify=justify)  # type: ignore[arg-type]
    for outcome in outcomes:
        plan = outcome.plan
        if plan is None:
            table.add_row(Text(outcome.name), Text(t("no plan"), style="red"))
            continue
        table.add_row(
            Text(outcome.name),
            t.name(f"role:{plan.target.role}"),
            day(plan.work_ends, t.lang) if plan.work_ends else t("done"),
            number(weeks_of(plan), t.lang),
            number(sum(item.hours for item in plan.items), t.lang),
            *(_share(point.share, t) for point in (plan.reach[0], plan.reach[-1])),
            money(plan.cost, t.lang) if plan.cost else "",
        )
    return table


def _share(share: float | None, t: Translator) -> str:
    return t("too few postings") if share is None else percent(share, t.lang)


def _as_json(outcomes: Sequence[Outcome]) -> str:
    rows = []
    for outcome in outcomes:
        plan = outcome.plan
        row: dict[str, object] = {"name": outcome.name, "error": outcome.why}
        if plan is not None:
            row |= {
                "role": plan.target.role,
                "status": plan.status,
                "end": plan.work_ends.isoformat() if plan.work_ends else None,
                "hours": sum(item.hours for item in plan.items),
                "reach": [point.share for point in (plan.reach[0], plan.reach[-1])],
                "cost_cents": plan.cost.cents if plan.cost else None,
            }
        rows.append(row)
    return json.dumps({"schema_version": 1, "plans": rows}, ensure_ascii=False, indent=2) + "\n"
