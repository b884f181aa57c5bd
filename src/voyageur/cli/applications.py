"""``voyageur jobs track``: applications, from the first look to the answer."""

from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.cli.track import SELF, On, Who

track_app = typer.Typer(
    name="track",
    help="Keep track of applications: stages, notes, contacts, and what is to be done when.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Which = Annotated[
    str, typer.Argument(metavar="APPLICATION", help="Number, or words of employer and title.")
]


@track_app.callback()
def track(lang: options.Lang_ = None) -> None:
    """Keep track of applications: stages, notes, contacts, and what is to be done when."""
    options.read_lang(lang)


@track_app.command("add")
def add(
    employer: Annotated[str, typer.Argument(metavar="EMPLOYER", help="Whose job it is.")],
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What the posting calls it.")],
    stage: Annotated[
        str, typer.Option("--stage", metavar="STAGE", help="Where it stands.", show_default=True)
    ] = "saved",
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help="See voyageur roles.")
    ] = None,
    region: Annotated[
        str | None, typer.Option("--in", metavar="REGION", help="Province or city.")
    ] = None,
    url: Annotated[
        str | None, typer.Option("--url", metavar="URL", help="The posting's page.")
    ] = None,
    on: On = None,
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """Enter an application, or a job that you might apply for.

    It is kept on this machine (voyageur data forget deletes everything).

    Example: voyageur jobs track add Shopify "Data Engineer" --stage applied --in Ontario
    """
    from voyageur.cli import applications_do  # noqa: PLC0415

    applications_do.add(
        employer, title, stage, role, region, url, on, person, options.read_lang(lang)
    )


@track_app.command("move")
def move(
    application: Which,
    stage: Annotated[
        str,
        typer.Argument(
            metavar="STAGE",
            help=(
                "saved, applied, screening, interview, offer; "
                "hired, declined (by you), rejected (by them), withdrawn."
            ),
        ),
    ],
    on: On = None,
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """Say at which stage an application is now.

    Example: voyageur jobs track move shopify interview --on 2026-12-03
    """
    from voyageur.cli import applications_do  # noqa: PLC0415

    applications_do.move(application, stage, on, person, options.read_lang(lang))


@track_app.command("note")
def note(
    application: Which,
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="What to remember.")],
    on: On = None,
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """Write something down about an application.

    Example: voyageur jobs track note 3 Team of six, on call one week in six
    """
    from voyageur.cli import applications_do  # noqa: PLC0415

    applications_do.note_down(application, words, on, person, options.read_lang(lang))


@track_app.command("contact")
def contact(
    application: Which,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who it is.")],
    role: Annotated[
        str | None, typer.Option("--as", metavar="WORDS", help="What they are there.")
    ] = None,
    email: Annotated[
        str | None, typer.Option("--email", metavar="ADDRESS", help="E-mail address.")
    ] = None,
    phone: Annotated[
        str | None, typer.Option("--phone", metavar="NUMBER", help="Telephone.")
    ] = None,
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """Enter somebody at the employer; the same name again corrects what is known.

    Example: voyageur jobs track contact 3 "Ana Roy" --as recruiter --email ana.roy@example.com
    """
    from voyageur.cli import applications_do  # noqa: PLC0415

    applications_do.meet(application, name, role, email, phone, person, options.read_lang(lang))


@track_app.command("due")
def due(
    application: Which,
    day: Annotated[
        str | None,
        typer.Argument(metavar="DATE", help="The day, or +7 for seven days from today."),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORDS", help="What to do; absent: put off what is next."),
    ] = None,
    at: Annotated[
        str | None, typer.Option("--at", metavar="HH:MM", help="The time, of an interview say.")
    ] = None,
    done: Annotated[bool, typer.Option("--done", help="What is next is done.")] = False,
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """Say what is to be done when; voyageur track calendar puts it into your calendar.

    Example: voyageur jobs track due 3 +7 Ask Ana how it stands

    Example: voyageur jobs track due 3 2026-12-08 Interview with the team --at 14:00
    """
    from voyageur.cli import applications_do  # noqa: PLC0415

    spoken = options.read_lang(lang)
    if done:
        options.refuse_both(day, "--done")
        applications_do.settle(application, person, spoken)
    else:
        applications_do.due(application, day, words or (), at, person, spoken)


@track_app.command("list")
def list_(
    all_: Annotated[bool, typer.Option("--all", help="Closed ones too.")] = False,
    person: Who = SELF,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
) -> None:
    """What is to be done, and how each application stands."""
    from voyageur.cli import applications_do  # noqa: PLC0415

    applications_do.list_(person, options.read_lang(lang), closed=all_, as_json=as_json)


@track_app.command("show")
def show(application: Which, person: Who = SELF, lang: options.Lang_ = None) -> None:
    """Everything about one application.

    Example: voyageur jobs track show shopify
    """
    from voyageur.cli import applications_do  # noqa: PLC0415

    applications_do.show(application, person, options.read_lang(lang))


@track_app.command("undo")
def undo(person: Who = SELF, lang: options.Lang_ = None) -> None:
    """Take back what was said last of an application; again: what was said before that."""
    from voyageur.cli import applications_do  # noqa: PLC0415

    applications_do.take_back(person, options.read_lang(lang))
