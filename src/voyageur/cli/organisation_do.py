"""Start an organisation's server, let its first administrator in, and look whether it is safe."""

from pathlib import Path

import typer

from voyageur.cli.serve_do import free_port
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.services.clock import now
from voyageur.services.context import Context
from voyageur.services.organisation.environment import address
from voyageur.services.server import HOST, prepare_organisation, serve, use_organisation
from voyageur.services.store import opened


def serve_organisation(port: str, market: Path | None, lang: Lang) -> None:
    """Serve until interrupted.

    Raises:
        UsageError: the port is none, or taken.
        InputError: the server would be unsafe, or the store or market can't be opened.
        UnavailableError: the database can't be reached.
    """
    number = free_port(port)
    prepare_organisation(market)
    t = Context().translator(lang)
    typer.echo(
        t("Serving {address} from {host}:{port}.", address=address(number), host=HOST, port=number)
    )
    serve(number)


def invite_administrator(email: str, lang: Lang) -> None:
    """Print the address of an invitation.

    Raises:
        UsageError: it is no address.
        InputError: the server would be unsafe, or the store can't be opened.
    """
    use_organisation()
    with opened():
        from voyageur.services.organisation.invitations import (  # noqa: PLC0415 - needs Django
            VALID,
            checked,
            invite,
        )

        secret = invite("administrator", now(), email=checked(email))
    t = Context().translator(lang)
    typer.echo(
        t(
            N_("Give this address to {email}; it is theirs alone for {n} days:"),
            email=email,
            n=VALID.days,
        )
    )
    typer.echo(f"{address()}/{lang}/join/{secret}/")


def check_deployment(lang: Lang) -> None:
    """Say that all is well.

    Raises:
        InputError: it isn't; what, and what to do.
    """
    use_organisation()
    from voyageur.services.organisation.checks import refuse_warnings  # noqa: PLC0415

    refuse_warnings()
    typer.echo(Context().translator(lang)(N_("The server is set up safely.")))
