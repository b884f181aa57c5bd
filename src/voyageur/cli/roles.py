"""``voyageur roles`` and ``voyageur role``."""

from typing import Annotated

import typer

from voyageur.cli import options

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def roles(lang: options.Lang_ = None, as_json: AsJson = False) -> None:
    """The seven roles of the guide."""
    from voyageur.cli.roles_view import show_roles  # noqa: PLC0415
    from voyageur.domain.role import Role  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    context = Context()
    found = tuple(sorted(context.catalogue.roles.values(), key=lambda role: role.number))
    if as_json:
        typer.echo(to_json(found, tuple[Role, ...]), nl=False)
    else:
        show_roles(context, found, options.read_lang(lang))


def role(
    name: Annotated[str, typer.Argument(metavar="ROLE", help="Id or name, in English or French.")],
    lang: options.Lang_ = None,
    as_json: AsJson = False,
) -> None:
    """A role: pay, what to learn, certifications with their status, the five stages, employers.

    Example: voyageur role devops-engineer --lang fr
    """
    from voyageur.cli.roles_view import show_role  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    context = Context()
    found = context.lookup.role(name)
    if as_json:
        typer.echo(to_json(found), nl=False)
    else:
        show_role(context, found, options.today(), options.read_lang(lang))
