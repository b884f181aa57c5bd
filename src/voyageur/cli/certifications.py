"""``voyageur certifications``."""

from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.services import clock


def certifications(
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help="Only those of a role.")
    ] = None,
    status: Annotated[
        str | None,
        typer.Option(
            "--status", metavar="STATUS", help="Only planned, active, retiring or retired ones."
        ),
    ] = None,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """Certifications with status today, price, validity, and who says so.

    Example: voyageur certifications --role data-engineer --status retired
    """
    from voyageur.cli.answer import answer  # noqa: PLC0415
    from voyageur.domain.names import say  # noqa: PLC0415
    from voyageur.publishing.catalogue_document import certifications_document  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.facts import CertificationFacts, certification_facts  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    context, at, spoken = Context(), clock.today(), options.read_lang(lang)
    wanted = options.read_status(status)
    group = context.lookup.role(role).certifications if role else None
    named = group.listed() if group else context.catalogue.certifications
    every = (context.catalogue.certifications[ident] for ident in named)
    found = [c for c in every if wanted in (None, c.status(at))]
    found.sort(key=lambda c: (c.issuer.casefold(), say(c.name, spoken).casefold()))
    if as_json:
        facts = certification_facts(found, at)
        typer.echo(to_json(facts, tuple[CertificationFacts, ...]), nl=False)
        return
    t = context.translator(spoken)
    if not found:
        typer.echo(t("There is none."))
        return
    answer(certifications_document(found, context.catalogue, t, at), markdown=as_markdown)
