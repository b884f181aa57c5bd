"""``voyageur sources``."""

import typer

from voyageur.cli import options
from voyageur.services import clock


def sources(
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """The publications that facts come from: terms, days, review, and how many facts each gives.

    Example: voyageur sources --lang fr
    """
    from voyageur.cli.answer import answer  # noqa: PLC0415
    from voyageur.publishing.catalogue_document import sources_document  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.facts import SourceFacts, source_facts  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    context, at, spoken = Context(), clock.today(), options.read_lang(lang)
    found = source_facts(context, at)
    if as_json:
        typer.echo(to_json(found, tuple[SourceFacts, ...]), nl=False)
        return
    counted = {one.source: one.facts for one in found}
    answer(sources_document(counted, context.translator(spoken), at), markdown=as_markdown)
