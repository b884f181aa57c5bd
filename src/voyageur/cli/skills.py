"""``voyageur skills``."""

from typing import Annotated

import typer

from voyageur.cli import options


def skills(
    query: Annotated[
        str | None,
        typer.Argument(metavar="QUERY", help="Part of a name or spelling.", show_default=False),
    ] = None,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """Skills that Voyageur knows, how documents write them, and which roles ask for them.

    Example: voyageur skills airflow
    """
    from voyageur.cli.answer import answer  # noqa: PLC0415
    from voyageur.domain.names import say  # noqa: PLC0415
    from voyageur.domain.skill import Skill  # noqa: PLC0415
    from voyageur.publishing.catalogue_document import skills_document  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    context, spoken = Context(), options.read_lang(lang)
    found = context.lookup.skills_like(query) if query else context.catalogue.skills.values()
    listed = sorted(found, key=lambda skill: say(skill.name, spoken).casefold())
    if as_json:
        typer.echo(to_json(tuple(listed), tuple[Skill, ...]), nl=False)
        return
    answer(
        skills_document(listed, context.catalogue, context.translator(spoken)),
        markdown=as_markdown,
    )
