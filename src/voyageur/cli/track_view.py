"""What the commands of ``voyageur track`` and ``voyageur replan`` say."""

from voyageur.cli.console import note
from voyageur.cli.document_view import show_document
from voyageur.domain.names import Lang
from voyageur.domain.next_up import NextUp
from voyageur.domain.report import Report
from voyageur.publishing.changes_document import changes_document
from voyageur.publishing.report_document import next_document, report_document, status_document
from voyageur.services.context import Context
from voyageur.services.follow import Replanned


def show_next(context: Context, found: NextUp, lang: Lang) -> None:
    """Print what is next."""
    show_document(next_document(found, context.catalogue, context.translator(lang)))


def show_status(context: Context, report: Report, lang: Lang) -> None:
    """Print every unit with its state."""
    show_document(status_document(report, context.translator(lang)))


def show_report(context: Context, report: Report, lang: Lang) -> None:
    """Print how it goes."""
    show_document(report_document(report, context.translator(lang)))


def show_changes(context: Context, replanned: Replanned, lang: Lang, *, kept: bool) -> None:
    """Print what a new plan changes, and whether it holds now."""
    t = context.translator(lang)
    found = replanned
    show_document(changes_document(found.before, found.after, found.changes, found.reasons, t))
    note(
        t("The new plan holds from now on; voyageur track undo brings the former back.")
        if kept
        else t("Nothing was kept: this was a dry run.")
    )
