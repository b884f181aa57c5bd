"""``voyageur market build``: progress on stderr, what the tables were made of on stdout."""

from pathlib import Path

import typer
from rich.progress import MofNCompleteColumn
from rich.text import Text

from voyageur.cli.console import console, paragraph
from voyageur.cli.progress import progress
from voyageur.domain.names import Lang
from voyageur.market.engines.choose import choose
from voyageur.market.folder import MarketFolder
from voyageur.market.query import about
from voyageur.services.context import Context
from voyageur.services.extract import make_extract
from voyageur.services.market_build import make_tables, to_read, understand
from voyageur.shapes import to_json


def build_market(market: Path, *, engine_name: str, lang: Lang, as_json: bool) -> None:
    """Read what is new, build all tables, and say how many jobs they are of."""
    context = Context()
    t = context.translator(lang)
    folder = MarketFolder(market)
    _, _, rows = to_read(context, folder)
    engine = choose(engine_name, make_extract)
    bar = progress(MofNCompleteColumn())
    try:
        with bar:
            reading = bar.add_task(t("Understanding postings"), total=rows)
            understand(context, folder, engine, lambda n: bar.advance(reading, n))
            bar.update(reading, completed=rows)
            for name in make_tables(folder, engine):
                bar.update(reading, description=t("Table {name}", name=name))
    finally:
        engine.close()
    made = about(folder)
    if as_json:
        typer.echo(to_json(made), nl=False)
        return
    words = t("Tables of {n} jobs from {m} sources.", n=made.jobs, m=len(made.sources))
    paragraph(console(), Text(words))
    paragraph(
        console(),
        Text(
            t("Go on with: voyageur market report --role data-engineer, voyageur market audit"),
            style="dim",
        ),
    )
