"""What an import changed, in the terminal."""

from pathlib import Path

from rich.table import Table
from rich.text import Text

from voyageur.catalogue.official.merge import Changes
from voyageur.catalogue.tables.kinds import TAX
from voyageur.cli.console import console, paragraph
from voyageur.domain.names import Lang, say
from voyageur.locale.translate import Translator
from voyageur.services.context import Context

MOST_SHOWN = 20
"""Values shown one by one; --json has them all."""


def show_changes(context: Context, changes: Changes, folder: Path | None, lang: Lang) -> None:
    """Print counts, the first changed values, and where the edition was written."""
    t = context.translator(lang)
    out = console()
    what = t("New edition: {name}") if changes.new_edition else t("Edition: {name}")
    out.print(Text(what.format(name=f"{changes.folder}/{changes.edition}"), style="bold"))
    for words, n in (
        (t("added: {n}", n=changes.added), changes.added),
        (t("changed: {n}", n=changes.changed), changes.changed),
        (t("confirmed as they were: {n}", n=changes.confirmed), changes.confirmed),
        (t("kept, not in the file: {n}", n=changes.kept), changes.kept),
    ):
        if n:
            out.print(Text(f"  {words}"))
    if changes.values:
        _values(context, changes, t)
    if folder is None:
        paragraph(out, Text(t("Nothing was written (--dry-run)."), style="dim"))
    else:
        path = folder / changes.folder / changes.edition
        ends = (".toml",) if changes.folder == TAX else (".csv", ".toml")
        files = ", ".join(f"{path}{end}" for end in ends)
        out.print(Text(t("Written: {files}", files=files), style="dim"), soft_wrap=True)


def _values(context: Context, changes: Changes, t: Translator) -> None:
    out = console()
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in (t("Where"), t("What"), t("Before"), t("Now")):
        table.add_column(name)
    for change in changes.values[:MOST_SHOWN]:
        where = " · ".join(_named(context, part, t.lang) for part in change.key)
        table.add_row(where, change.field, change.before or "—", change.after or "—")
    out.print(table)
    if (rest := len(changes.values) - MOST_SHOWN) > 0:
        paragraph(out, Text(t("and {n} more; --json lists them all", n=rest), style="dim"))


def _named(context: Context, part: str, lang: Lang) -> str:
    region = context.catalogue.regions.get(part)
    return say(region.name, lang) if region else part
