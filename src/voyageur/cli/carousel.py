"""``voyageur carousel``."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.cli.track import SELF, Who


def carousel(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="WHAT...",
            help=(
                "A role, roles (all of them), compare:A,B, certifications, pay, plan.json, "
                "progress, or a deck of your own: FILE.toml."
            ),
        ),
    ],
    format_: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="linkedin|instagram|square|story",
            help="A PDF for LinkedIn if absent, else PNG and JPEG. Repeatable.",
        ),
    ] = None,
    theme: Annotated[
        str | None,
        typer.Option("--theme", metavar="lake|aurora|harbour|survey", help="A look that ships."),
    ] = None,
    dark: Annotated[bool, typer.Option("--dark", help="The dark colours of the look.")] = False,
    brand: Annotated[
        Path | None,
        typer.Option("--brand", metavar="FILE", help="Your colours, fonts, logo: brand.toml."),
    ] = None,
    region: options.In = "Canada",
    market: Annotated[
        Path | None,
        typer.Option("--market", metavar="DIR", help="Postings of a market, not the shipped."),
    ] = None,
    eject: Annotated[
        Path | None,
        typer.Option("--eject", metavar="FILE", help="Write the deck as TOML to edit, and stop."),
    ] = None,
    allow_stale: Annotated[
        bool,
        typer.Option(
            "--allow-stale", help="Show what is no longer so, with the day printed on the slide."
        ),
    ] = False,
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The folder.", show_default=True)
    ] = Path("carousels"),
    person: Who = SELF,
    lang: options.Langs = None,
    as_json: options.AsJson = False,
) -> None:
    """Slides to publish: a PDF or pictures, with caption, alternative texts and a ZIP.

    Each deck has a folder of its own. Figures carry their source and date; a slide for which too
    little is known is left out. --eject writes the sentences to edit, figures stay those of the
    facts: make it with voyageur carousel FILE.toml.

    Example: voyageur carousel data-engineer --format instagram --lang both

    Example: voyageur carousel compare:data-engineer,data-scientist --theme aurora --dark
    """
    from voyageur.cli.carousel_do import Typed, eject_decks, publish_decks  # noqa: PLC0415

    typed = Typed(
        what=tuple(what),
        formats=tuple(format_ or ()),
        theme=theme,
        dark=dark,
        brand=brand,
        region=region,
        market=market,
        allow_stale=allow_stale,
        person=person,
        langs=None if lang is None else options.read_langs(lang),
    )
    if eject is not None:
        eject_decks(typed, eject)
    else:
        publish_decks(typed, out, as_json=as_json)
