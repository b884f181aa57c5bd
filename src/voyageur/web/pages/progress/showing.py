"""The page of somebody who follows a plan: what to do now, what was done, and what comes."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse

from voyageur.domain.message import N_
from voyageur.domain.next_up import NextUp
from voyageur.domain.report import Report
from voyageur.domain.streak import weeks_in_a_row
from voyageur.domain.wallet import Card
from voyageur.locale.format import day, number
from voyageur.locale.translate import Translator
from voyageur.publishing.document import KeyFigure
from voyageur.publishing.report_document import LATE, progress_document, progress_figures
from voyageur.publishing.wallet_document import called
from voyageur.services.clock import today
from voyageur.services.follow import Following, load_if_any
from voyageur.services.journal import Journal
from voyageur.services.next_up import next_up
from voyageur.services.report import report_of
from voyageur.services.store import opened
from voyageur.services.undo import PLAN, last_of
from voyageur.services.wallet import wallet_of
from voyageur.store.whose import whose
from voyageur.web.pages.progress.form import Form
from voyageur.web.pages.progress.last import last_words
from voyageur.web.pages.progress.wishes import wishes_of
from voyageur.web.render import body, context, page, translator


def show(
    request: HttpRequest, work: Form | None = None, wishes: Form | None = None
) -> HttpResponse:
    """The page; a form with mistakes stands in it as it was sent."""
    t, at = translator(request), today()
    with opened():
        journal = Journal(whose())
        following = load_if_any(context(), journal)
        last = last_of(journal, PLAN)
        cards = wallet_of(context(), journal, at).cards
    held = _held(cards, t)
    if following is None:
        return page(request, "progress/none.html", title=N_("Progress"), held=held)
    report = report_of(following, at)
    coming = next_up(following, at, report)
    wrong = work or wishes
    return page(
        request,
        "progress/progress.html",
        title=N_("Progress"),
        status=422 if wrong else 200,
        target=report.target,
        day=at,
        figures=_figures(report, following, t),
        late=coming.late if coming.late >= LATE else 0,
        coming=coming,
        unit=context().catalogue.units.get(coming.unit or ""),
        resources=_resources(coming, t),
        wrong=wrong,
        units=_units(following, t),
        work=work or Form("work", t, {"unit": coming.unit or "", "on": at.isoformat()}),
        wishes=wishes or wishes_of(following, t, at),
        last=last_words(last) if last else None,
        held=held,
        body=body(progress_document(report, t)),
    )


def _figures(report: Report, following: Following, t: Translator) -> list[KeyFigure]:
    week = report.week
    hours = f"{number(round(week.logged, 1), t.lang)}/{number(round(week.planned, 1), t.lang)}"
    row = weeks_in_a_row((log.day for log in following.progress.logs), report.as_of)
    return [
        KeyFigure(f"{hours}\u00a0h", t("this week, of those planned")),
        KeyFigure(str(row), t("weeks in a row with work")),
        *progress_figures(report, t),
    ]


def _resources(coming: NextUp, t: Translator) -> list[tuple[str, str]]:
    """Where to learn what is next: addresses and titles, those in the page's language first."""
    unit = context().catalogue.units.get(coming.unit or "")
    return [(one.url, one.title) for one in unit.resources_in(t.lang)] if unit else []


def _units(following: Following, t: Translator) -> list[tuple[str, str]]:
    """Units to choose from with their numbers: open ones first, in the order of the plan."""
    numbers = {item.unit: n for n, item in enumerate(following.listed, 1)}
    open_ = [item.unit for item in following.open_items()]
    others = [unit for unit in numbers if unit not in open_]
    return [(unit, f"{numbers[unit]}. {t.name(f'unit:{unit}')}") for unit in (*open_, *others)]


def _held(cards: Sequence[Card], t: Translator) -> list[tuple[str, str]]:
    """Certifications with until when they count."""
    return [(called(card, t), _until(card, t)) for card in cards]


def _until(card: Card, t: Translator) -> str:
    if card.expires is None:
        return t("no end") if card.validity == "valid" else t("end unknown")
    when = day(card.expires, t.lang)
    if card.validity == "expired":
        return t("expired on {day}", day=when)
    return t("until {day}", day=when)
