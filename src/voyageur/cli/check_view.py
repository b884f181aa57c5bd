"""What a check found, in the terminal: places as editors understand them, then a count."""

from rich.console import Console
from rich.text import Text

from voyageur.catalogue.check.run import Report
from voyageur.cli.complain import finding_line
from voyageur.cli.console import console
from voyageur.locale.translate import Translator


def show_report(report: Report, t: Translator) -> None:
    """Mistakes and doubts on stderr, the count on stdout."""
    out = console()
    for name in report.mended:
        out.print(Text(t("Mended: {name}", name=name), style="green"), soft_wrap=True)
    beside = Console(stderr=True, highlight=False, soft_wrap=True)
    for finding in report.mistakes:
        beside.print(finding_line(finding, t, "red"))
    for finding in report.doubts:
        beside.print(finding_line(finding, t, "yellow"))
    words = t(
        "{files} fact files, mistakes: {mistakes}, to look at: {doubts}",
        files=report.files,
        mistakes=len(report.mistakes),
        doubts=len(report.doubts),
    )
    out.print(Text(words))
