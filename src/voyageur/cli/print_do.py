"""What the commands of ``voyageur print`` do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from voyageur.cli import options
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Document
from voyageur.publishing.html import to_html
from voyageur.publishing.paper.both import to_pdfs
from voyageur.publishing.paper.sheet import SHEETS, Paper
from voyageur.services import clock
from voyageur.services.context import Context
from voyageur.services.output import write_files

Langs = tuple[Lang, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """The file to write, and the sheet of a PDF; None for a page of HTML."""

    out: Path
    paper: Paper | None

    def name(self, lang: Lang, langs: Langs) -> str:
        """The file's name in a language, which it has in itself where there are several."""
        ending = self.out.suffix if len(langs) == 1 else f".{lang}{self.out.suffix}"
        return self.out.with_suffix(ending).name


def read_target(out: Path, paper: str) -> Target:
    """What a file's name and ``--paper`` ask for, before any work is done.

    Raises:
        UsageError: there is no such sheet, or the file is neither PDF nor HTML.
    """
    if paper not in SHEETS:
        raise UsageError(
            N_("there is no sheet “{paper}”"),
            remedy=N_("Use one of {names}."),
            where="--paper",
            paper=paper,
            names=", ".join(SHEETS),
        )
    match out.suffix.lower():
        case ".pdf":
            return Target(out, paper)
        case ".html" | ".htm":
            return Target(out, None)
        case _:
            raise UsageError(
                N_("a document is written as PDF or HTML"),
                remedy=N_("Name a file that ends in .pdf or .html."),
                where=f"--out {out}",
            )


def guide(target: Target, langs: Langs) -> None:
    """Write the guide."""
    from voyageur.publishing.guide_document import guide_document  # noqa: PLC0415

    context, at = Context(), clock.today()

    def made(t: Translator) -> Document:
        return guide_document(context.catalogue, context.tables, t, at)

    _write(context, target, at, langs, made)


def role(name: str, region: str, market: Path | None, target: Target, langs: Langs) -> None:
    """Write a role's sheet."""
    from voyageur.publishing.role_document import role_document  # noqa: PLC0415
    from voyageur.services.demand import demand_of  # noqa: PLC0415
    from voyageur.services.notices import notices_for_role  # noqa: PLC0415

    context, at = Context(), clock.today()
    found, where = context.lookup.role(name), context.lookup.region(region).id
    posted = None
    if market is not None:
        from voyageur.services.market_report import find_cell  # noqa: PLC0415

        posted = find_cell(context, market, role=found.id, region=where)
    demand, noted = demand_of(context, found, where), notices_for_role(context, found, where, at)
    facts, tables = context.catalogue, context.tables

    def made(t: Translator) -> Document:
        return role_document(found, where, facts, tables, t, at, posted, demand, noted)

    _write(context, target, at, langs, made)


def plan(path: Path | None, person: str, target: Target, langs: Langs) -> None:
    """Write a plan: the one of a folder, or the one that is followed."""
    from voyageur.publishing.plan_document import plan_document  # noqa: PLC0415

    context = Context()
    found, known = _kept(context, person) if path is None else _read(context, path)
    facts = context.catalogue
    _write(context, target, found.as_of, langs, lambda t: plan_document(found, known, facts, t))


def _kept(context: Context, person: str) -> tuple[Plan, Profile]:
    from voyageur.services.follow import followed  # noqa: PLC0415

    with followed(context, person) as (_, following):
        return following.plan, following.start


def _read(context: Context, path: Path) -> tuple[Plan, Profile | None]:
    """A plan and, where it lies beside, the profile that it was made from."""
    from voyageur.services.plan_file import PROFILE_FILE, read_plan  # noqa: PLC0415
    from voyageur.services.read import read_profile  # noqa: PLC0415

    file, found = read_plan(path)
    beside = file.with_name(PROFILE_FILE)
    if not beside.is_file():
        return found, None
    _, known = read_profile(context, beside, found.as_of, max_bytes=20_000_000)
    return found, known


def report(person: str, target: Target, langs: Langs) -> None:
    """Write how following a plan goes."""
    from voyageur.publishing.report_document import report_document  # noqa: PLC0415
    from voyageur.services.follow import followed  # noqa: PLC0415
    from voyageur.services.report import report_of  # noqa: PLC0415

    context, at = Context(), clock.today()
    with followed(context, person) as (_, following):
        found = report_of(following, at)
    _write(context, target, at, langs, lambda t: report_document(found, t))


def audit(market: Path, target: Target, langs: Langs) -> None:
    """Write the guide against a market."""
    from voyageur.market.folder import MarketFolder  # noqa: PLC0415
    from voyageur.publishing.audit_document import audit_document  # noqa: PLC0415
    from voyageur.services.market_audit import audit_guide  # noqa: PLC0415

    context, at = Context(), clock.today()
    found = audit_guide(context, MarketFolder(market), at)
    _write(context, target, at, langs, lambda t: audit_document(found, t))


def _write(
    context: Context,
    target: Target,
    at: date,
    langs: Langs,
    made: Callable[[Translator], Document],
) -> None:
    """A file in each language; where there are two, each has its language in its name."""
    spoken = [partial(made, context.translator(lang)) for lang in langs]
    contents = (
        [to_html(one()).encode() for one in spoken]
        if target.paper is None
        else to_pdfs(spoken, at, target.paper)
    )
    files = {target.name(lang, langs): one for lang, one in zip(langs, contents, strict=True)}
    for path in write_files(target.out.parent, files):
        options.say_written(context.translator(langs[0]), path)
