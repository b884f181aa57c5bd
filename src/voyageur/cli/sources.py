"""``voyageur sources``."""

import typer

from voyageur.cli import options


def sources(
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """The publications that facts come from: terms, days, review, and how many facts each gives.

    Example: voyageur sources --lang fr
    """
    from voyageur.catalogue.cited import cited  # noqa: PLC0415
    from voyageur.cli.answer import answer  # noqa: PLC0415
    from voyageur.domain.fact import Source  # noqa: PLC0415
    from voyageur.publishing.catalogue_document import sources_document  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    context, at, spoken = Context(), options.today(), options.read_lang(lang)
    found = tuple(sorted(context.catalogue.sources.values(), key=lambda s: s.title.casefold()))
    if as_json:
        typer.echo(to_json(found, tuple[Source, ...]), nl=False)
        return
    counts = cited(context.catalogue, context.tables)
    answer(sources_document(found, counts, context.translator(spoken), at), markdown=as_markdown)
