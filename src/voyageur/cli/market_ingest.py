"""``voyageur market ingest``: progress on stderr, the account of every file on stdout."""

from collections.abc import Sequence
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import DownloadColumn
from rich.table import Table
from rich.text import Text

from voyageur.cli.console import console, paragraph
from voyageur.cli.progress import progress
from voyageur.domain.market import Account
from voyageur.domain.names import Lang
from voyageur.locale.translate import Translator
from voyageur.market.engines.choose import choose
from voyageur.market.folder import MarketFolder
from voyageur.market.sources.load import load_map, shipped_maps
from voyageur.services.clock import today
from voyageur.services.context import Context
from voyageur.services.extract import make_extract
from voyageur.services.market import IngestReport, ingest
from voyageur.services.market_files import files_of
from voyageur.shapes import to_json

_SHOWN = 20


def ingest_files(
    paths: Sequence[str],
    into: Path,
    *,
    source: str | None,
    maps: Sequence[Path],
    engine_name: str,
    lang: Lang,
    as_json: bool,
) -> bool:
    """Ingest and print; whether a file was refused."""
    t = Context().translator(lang)
    known = [*map(load_map, maps), *shipped_maps()]
    files = files_of(paths)
    engine = choose(engine_name, make_extract)
    bar = progress(DownloadColumn())
    try:
        with bar:
            task = bar.add_task(t("Reading"), total=sum(file.stat().st_size for file in files))
            report = ingest(
                files,
                MarketFolder(into),
                engine,
                maps=known,
                today=today(),
                source=source,
                progress=lambda size: bar.advance(task, size),
            )
    finally:
        engine.close()
    if as_json:
        typer.echo(to_json(report), nl=False)
    else:
        _show(report, into, t)
    return bool(report.refused)


def _show(report: IngestReport, into: Path, t: Translator) -> None:
    out = console()
    if report.accounts:
        out.print(_table(report.accounts, t))
    if report.known:
        paragraph(out, Text(t("{n} files are in this market already.", n=report.known)))
    if report.doubts:
        paragraph(out, Text(t("{n} days or pays were impossible and left out.", n=report.doubts)))
    if any(account.rejected for account in report.accounts) or report.refused:
        where = MarketFolder(into).rejected
        paragraph(out, Text(t("What was rejected, and why: {file}", file=str(where))))
    notes = Console(stderr=True, highlight=False)
    for refused in report.refused[:_SHOWN]:
        said = f"{refused.path}: {t.say(refused.why)}"
        notes.print(Text(said, style="red"), soft_wrap=True)
    for remedy in dict.fromkeys(t.say(refused.remedy) for refused in report.refused[:_SHOWN]):
        notes.print(Text(f"  {remedy}", style="dim"), soft_wrap=True)
    if (rest := len(report.refused) - _SHOWN) > 0:
        notes.print(Text(t("and {n} more", n=rest), style="red"))


def _table(accounts: Sequence[Account], t: Translator) -> Table:
    """The files, or where there are many the sources, with their sums."""
    table = Table(box=None, pad_edge=False, header_style="dim", show_footer=True)
    by_file = len(accounts) <= _SHOWN
    whole = _sums(accounts)
    first = t("file") if by_file else t("source")
    table.add_column(first, overflow="fold", footer=t("together"))
    table.add_column(t("source") if by_file else t("files"))
    names = (t("rows"), t("kept"), t("duplicates"), t("rejected"), t("of those kept, reposts"))
    for name, n in zip(names, whole, strict=True):
        table.add_column(name, justify="right", footer=str(n))
    if by_file:
        for account in accounts:
            table.add_row(Path(account.name).name, account.source, *map(str, _sums([account])))
        return table
    for source in sorted({account.source for account in accounts}):
        of_source = [account for account in accounts if account.source == source]
        table.add_row(source, str(len(of_source)), *map(str, _sums(of_source)))
    return table


def _sums(accounts: Sequence[Account]) -> tuple[int, ...]:
    return tuple(
        sum(getattr(account, name) for account in accounts)
        for name in ("rows", "kept", "duplicates", "rejected", "reposts")
    )
