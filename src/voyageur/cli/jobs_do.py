"""Rank the postings, or list the employers, that somebody asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer
from rich.progress import DownloadColumn, MofNCompleteColumn

from voyageur.cli import options
from voyageur.cli.answer import answer
from voyageur.cli.progress import progress
from voyageur.domain.errors import Finding, InputError, UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.locale.translate import Translator
from voyageur.market.folder import MarketFolder
from voyageur.market.sources.load import load_map, shipped_maps
from voyageur.publishing.employers_document import employers_document
from voyageur.publishing.notebook import Notebook
from voyageur.publishing.ranking_document import ranking_document
from voyageur.services import clock, typed_values
from voyageur.services.context import Context
from voyageur.services.jobs.employers import employers_of
from voyageur.services.jobs.gather import Gathered, gather, postings_in
from voyageur.services.jobs.rank import RankQuestion, rank
from voyageur.services.limits import LEAST_HOURS, MOST_HOURS
from voyageur.services.question import profile_of
from voyageur.services.typed import Typed
from voyageur.shapes import to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class RankTyped:
    """Each value as it was typed."""

    paths: Sequence[str]
    profile: Path
    role: str | None
    region: str | None
    most: str
    hours: str | None
    maps: Sequence[Path]
    have: Sequence[str]
    without: Sequence[str]
    max_mb: str


def rank_postings(typed: RankTyped, lang: Lang, *, as_json: bool, as_markdown: bool) -> bool:
    """Read, rank and print; whether a file couldn't be read.

    Raises:
        InputError: the profile can't be read, or no posting can.
        UsageError: a value can't be right.
    """
    context, as_of = Context(), clock.today()
    t = context.translator(lang)
    role = context.lookup.role(typed.role).id if typed.role else None
    region = context.lookup.region(typed.region).id if typed.region else None
    most, hours = _most(typed.most), _hours(typed.hours)
    max_bytes = options.read_max_bytes(typed.max_mb)
    own = Typed(have=typed.have, without=typed.without)
    document, profile = profile_of(typed.profile, own, context, as_of, max_bytes)
    gathered = _gather(typed, t, max_bytes)
    bar = progress(MofNCompleteColumn())
    with bar:
        task = bar.add_task(t("Understanding postings"), total=len(gathered.rows))
        found = rank(
            context,
            gathered,
            RankQuestion(
                profile=profile, as_of=as_of, role=role, region=region, hours_a_week=hours,
                most=most,
            ),
            progress=lambda n: bar.advance(task, n),
        )  # fmt: skip
    if as_json:
        typer.echo(to_json(found), nl=False)
    else:
        answer(ranking_document(found, document.name, context.catalogue, t), markdown=as_markdown)
    return bool(found.unread)


def show_employers(
    role: str,
    region: str,
    market: Path | None,
    lang: Lang,
    *,
    as_json: bool,
    as_markdown: bool,
) -> None:
    """Print the guide's employers of a role.

    Raises:
        UsageError: there is no such role or region.
        InputError: the market can't be read.
    """
    context, as_of = Context(), clock.today()
    t = context.translator(lang)
    folder = None if market is None else MarketFolder(market)
    where = context.lookup.region(region)
    found = employers_of(context, context.lookup.role(role), where, folder, as_of)
    if as_json:
        typer.echo(to_json(found), nl=False)
        return
    book = Notebook(context.catalogue, t, as_of)
    answer(employers_document(found, context.catalogue, t, book), markdown=as_markdown)


def _gather(typed: RankTyped, t: Translator, max_bytes: int) -> Gathered:
    files = postings_in(typed.paths)
    maps = [*map(load_map, typed.maps), *shipped_maps()]
    bar = progress(DownloadColumn())
    with bar:
        task = bar.add_task(t("Reading"), total=sum(file.stat().st_size for file in files))
        gathered = gather(
            files,
            maps,
            clock.today(),
            max_bytes=max_bytes,
            progress=lambda size: bar.advance(task, size),
        )
    if not gathered.rows:
        raise _nothing(gathered)
    return gathered


def _nothing(gathered: Gathered) -> InputError:
    """What is said where no posting could be read: of one file why, of several each."""
    if len(gathered.unread) == 1 and not gathered.rejected:
        (one,) = gathered.unread
        return InputError(
            one.why.text,
            remedy=one.remedy.text,
            where=one.file,
            findings=(),
            **{**one.remedy.values, **one.why.values},
        )
    return InputError(
        N_("no posting could be read"),
        remedy=N_("Give postings as text, PDF, DOCX or HTML, or tables of them."),
        where="POSTINGS",
        findings=tuple(
            Finding(file=one.file, line=0, cause=one.why, remedy=one.remedy)
            for one in gathered.unread
        ),
    )


def _most(value: str) -> int:
    most = typed_values.read_number(value, "--most")
    if most < 1 or not most.is_integer():
        raise UsageError(
            N_("“{value}” is no number of postings"),
            remedy=N_("Give a whole number from 1 on."),
            where="--most",
            value=value,
        )
    return int(most)


def _hours(value: str | None) -> float | None:
    if value is None:
        return None
    hours = typed_values.read_number(value, "--hours")
    if not LEAST_HOURS <= hours <= MOST_HOURS:
        raise UsageError(
            N_("{hours} hours a week can't be planned"),
            remedy=N_("Give a number from {least} to {most}."),
            where="--hours",
            hours=hours,
            least=LEAST_HOURS,
            most=MOST_HOURS,
        )
    return hours
