"""``voyageur wallet``: certifications held, and badges."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.cli.track import SELF, Who
from voyageur.services import clock

wallet_app = typer.Typer(
    name="wallet",
    help="Certifications you hold: until when, what renews them; badges, checked and issued.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@wallet_app.callback()
def wallet(lang: options.Lang_ = None) -> None:
    """Certifications you hold: until when, what renews them; badges, checked and issued."""
    options.read_lang(lang)


@wallet_app.command("add")
def add(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME|BADGE", help="Name or exam code, or the file of a badge."),
    ],
    issued: Annotated[
        str | None, typer.Option("--issued", metavar="DATE", help="Day of issue.")
    ] = None,
    expires: Annotated[
        str | None,
        typer.Option("--expires", metavar="DATE", help="Last day; by the issuer's rule if absent."),
    ] = None,
    number: Annotated[
        str | None, typer.Option("--number", metavar="NUMBER", help="The certificate's number.")
    ] = None,
    url: Annotated[
        str | None, typer.Option("--url", metavar="URL", help="Where anybody can check it.")
    ] = None,
    issuer: Annotated[
        str | None,
        typer.Option("--issuer", metavar="NAME", help="Of one that the catalogue lacks."),
    ] = None,
    email: Annotated[
        str | None,
        typer.Option("--email", metavar="E-MAIL", help="Whose the badge should be."),
    ] = None,
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """Put a certification in; the same again corrects or renews it.

    It is kept on this machine, counts in replan, and its end is in the calendar. A badge is
    checked first, and only a good one is taken.

    Example: voyageur wallet add AZ-104 --issued 2026-02-01

    Example: voyageur wallet add badge.png
    """
    from voyageur.cli import wallet_do  # noqa: PLC0415
    from voyageur.services.wallet import Entered  # noqa: PLC0415

    entered = Entered(
        name=name,
        issuer=issuer,
        issued=clock.read_day(issued, "--issued") if issued else None,
        expires=clock.read_day(expires, "--expires") if expires else None,
        number=number,
        url=url,
    )
    wallet_do.add(entered, email, person, options.read_lang(lang))


@wallet_app.command("list")
def list_(person: Who = SELF, lang: options.Lang_ = None, as_json: options.AsJson = False) -> None:
    """Everything held: until when, how it is renewed and for how much, what retired ones are worth.

    Besides what you put in, it has what you passed on your plan and what your résumé named.
    """
    from voyageur.cli import wallet_do  # noqa: PLC0415

    wallet_do.list_(person, options.read_lang(lang), as_json=as_json)


@wallet_app.command("remind")
def remind(
    days: Annotated[
        str, typer.Option("--days", metavar="NUMBER", help="How far ahead.", show_default=True)
    ] = "180",
    person: Who = SELF,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
) -> None:
    """What ends or can be renewed in the coming months, soonest first.

    Example: voyageur wallet remind --days 365
    """
    from voyageur.cli import wallet_do  # noqa: PLC0415

    wallet_do.remind(days, person, options.read_lang(lang), as_json=as_json)


@wallet_app.command("remove")
def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="As the list shows it.")],
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """Take a certification out: you don't hold it, whatever your résumé says."""
    from voyageur.cli import wallet_do  # noqa: PLC0415

    wallet_do.remove(name, person, options.read_lang(lang))


@wallet_app.command("undo")
def undo(person: Who = SELF, lang: options.Lang_ = None) -> None:
    """Take back what was put in or taken out last; again: what was before that."""
    from voyageur.cli import wallet_do  # noqa: PLC0415

    wallet_do.take_back(person, options.read_lang(lang))


@wallet_app.command("verify")
def verify(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE…", help="Badges as PNG, SVG, JSON or JWT."),
    ],
    email: Annotated[
        str | None,
        typer.Option("--email", metavar="E-MAIL", help="Whose they should be."),
    ] = None,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
) -> None:
    """Tell good badges from forged, altered, expired and revoked ones, with the reason.

    Open Badges 3.0 and 2.0. Nothing is fetched: badges are checked against what you added of
    their issuers with voyageur wallet trust. Exit status 0 if all are good, else 1.

    Example: voyageur wallet verify badge.png --email me@example.org
    """
    from voyageur.cli import badges_do  # noqa: PLC0415

    badges_do.verify_files(files, email, options.read_lang(lang), as_json=as_json)


@wallet_app.command("trust")
def trust(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Keys, a list of revoked badges, or a page, as the issuer publishes it.",
        ),
    ],
    lang: options.Lang_ = None,
) -> None:
    """Add what an issuer publishes, so that their badges can be checked without a network.

    A DID document, a JWK set with "issuer", an Open Badges profile or key, a status list, a
    revocation list, or the page of a badge of version 2.0. Take it from the issuer's own site:
    from then on, whoever holds these keys counts as the issuer.

    Example: voyageur wallet trust university.json
    """
    from voyageur.cli import badges_do  # noqa: PLC0415

    badges_do.trust_file(file, options.read_lang(lang))


@wallet_app.command("issue")
def issue(
    stage: Annotated[
        str, typer.Argument(metavar="STAGE", help="A stage of your plan: number, id or name.")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="A .png, .svg or .json file.")],
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="Your name; without it the badge has none."),
    ] = None,
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """Issue yourself a badge for a completed stage of the plan you follow.

    An Open Badge 3.0, signed with a key of your own that is made on this machine. It says that it
    is self-issued, in words and in its picture. Its language is that of --lang.

    Example: voyageur wallet issue 1 --out stage-1.png
    """
    from voyageur.cli import badges_do  # noqa: PLC0415

    badges_do.issue_stage(stage, out, name, person, options.read_lang(lang))
