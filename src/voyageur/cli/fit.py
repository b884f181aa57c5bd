"""``voyageur fit``."""

from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.services import clock
from voyageur.services.typed import Typed


def fit(
    resume: options.Resume,
    region: options.In = "Canada",
    market: options.Market = None,
    have: options.Have = None,
    without: options.Not = None,
    lang: options.Lang_ = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    max_mb: options.MaxMb = "20",
) -> None:
    """The seven roles ranked for a person, with reasons.

    Example: voyageur fit cv.pdf --in Quebec
    """
    from voyageur.cli.fit_view import show_fits  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.fit import rank_roles  # noqa: PLC0415
    from voyageur.services.plan import postings_of  # noqa: PLC0415
    from voyageur.services.question import profile_of  # noqa: PLC0415

    spoken = options.read_lang(lang)
    context = Context()
    where = context.lookup.region(region).id
    typed = Typed(have=have, without=without)
    max_bytes = options.read_max_bytes(max_mb)
    document, profile = profile_of(resume, typed, context, clock.today(), max_bytes)
    roles = context.catalogue.roles.values()
    postings = None if market is None else postings_of(market, roles)
    fits = rank_roles(context, profile, where, clock.today(), postings)
    if as_json:
        from voyageur.services.fit import ranking_of  # noqa: PLC0415
        from voyageur.shapes import to_json  # noqa: PLC0415

        typer.echo(to_json(ranking_of(fits)), nl=False)
    else:
        show_fits(context, document, fits, spoken)
