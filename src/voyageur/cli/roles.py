"""``voyageur roles`` and ``voyageur role``."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.services import clock


def roles(
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """The seven roles of the guide, with the pay stated for them and the official median.

    Example: voyageur roles --md > roles.md
    """
    from voyageur.cli.answer import answer  # noqa: PLC0415
    from voyageur.domain.role import Role  # noqa: PLC0415
    from voyageur.publishing.catalogue_document import roles_document  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    context, at, spoken = Context(), clock.today(), options.read_lang(lang)
    found = tuple(sorted(context.catalogue.roles.values(), key=lambda role: role.number))
    if as_json:
        typer.echo(to_json(found, tuple[Role, ...]), nl=False)
        return
    t = context.translator(spoken)
    answer(roles_document(found, context.catalogue, context.tables, t, at), markdown=as_markdown)


def role(
    name: Annotated[str, typer.Argument(metavar="ROLE", help="Id or name, in English or French.")],
    region: options.In = "Canada",
    market: Annotated[
        Path | None,
        typer.Option("--market", metavar="DIR", help="Add what the postings of a market say."),
    ] = None,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """A role: pay as stated and as earned, outlook, skills, certifications, stages, employers.

    Each figure has a note with source and date. Official wages belong to the whole NOC group.

    Example: voyageur role devops-engineer --in Québec --lang fr
    """
    from voyageur.cli.answer import answer  # noqa: PLC0415
    from voyageur.publishing.role_document import role_document  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.demand import demand_of  # noqa: PLC0415
    from voyageur.services.facts import role_facts  # noqa: PLC0415
    from voyageur.services.notices import notices_for_role  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    context, at, spoken = Context(), clock.today(), options.read_lang(lang)
    found = context.lookup.role(name)
    where = context.lookup.region(region).id
    posted = None
    if market is not None:
        from voyageur.services.market_report import find_cell  # noqa: PLC0415

        posted = find_cell(context, market, role=found.id, region=where)
    if as_json:
        typer.echo(to_json(role_facts(context, found, where, at, posted)), nl=False)
        return
    t = context.translator(spoken)
    demand = demand_of(context, found, where)
    noted = notices_for_role(context, found, where, at)
    facts, tables = context.catalogue, context.tables
    document = role_document(found, where, facts, tables, t, at, posted, demand, noted)
    answer(document, markdown=as_markdown)
