"""A net pay as a document."""

from collections.abc import Iterator

from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.domain.net_pay import NetReport
from voyageur.locale.format import money, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.document import (
    Block,
    Bullets,
    Document,
    Grid,
    Heading,
    Line,
    Para,
    Span,
    Style,
    line,
)
from voyageur.publishing.pay_lines import PER
from voyageur.publishing.words import sentence

_LINES = {
    "gross": N_("Gross"),
    "federal_tax": N_("Federal tax"),
    "provincial_tax": N_("Tax of {region}"),
    "pension": N_("{plan}"),
    "pension_second": N_("{plan}, second contribution"),
    "ei": N_("Employment Insurance"),
    "qpip": N_("Québec parental insurance"),
    "net": N_("Net"),
}
_PLAN = {"CPP": N_("Canada Pension Plan"), "QPP": N_("Québec Pension Plan")}


def net_document(report: NetReport, t: Translator) -> Document:
    """The pay slip of a year or of one pay, how sure it is, and what isn't in it."""
    gross = t(PER[report.gross.per], amount=money(report.gross, t.lang))
    title = t("{gross} in {region}", gross=gross, region=f"region:{report.region}")
    return Document(title, t.lang, tuple(_blocks(report, title, t)))


def _blocks(report: NetReport, title: str, t: Translator) -> Iterator[Block]:
    yield Heading(1, title)
    several = report.periods > 1
    columns = [t("One pay")] if several else []
    columns += [t("A year"), t("of gross")]
    yield Grid(
        ("", *columns),
        tuple(_row(name, report, t, several=several) for name in report.year),
        frozenset(range(1, len(columns) + 1)),
    )
    marginal = t("Of a dollar more, {share} would be left.", share=percent(report.marginal, t.lang))
    yield Para(line(marginal))
    if several:
        words = t(
            "Later pays of a year are higher, once the maximums of contributions are reached."
        )
        yield Para(line(Span(words, "quiet")))
    yield Heading(2, t("How sure this is"))
    said = (report.basis, *report.notes)
    yield Bullets(tuple(line(sentence(t.say(one).removesuffix("."))) for one in said))
    yield Heading(2, t("Not in it"))
    yield Bullets(tuple(line(t.say(one)) for one in report.not_covered))


def _row(name: str, report: NetReport, t: Translator, *, several: bool) -> tuple[Line, ...]:
    style: Style = "strong" if name in ("gross", "net") else "plain"
    plan = t(_PLAN[report.plan])
    words = t(_LINES[name], region=f"region:{report.region}", plan=plan)
    gross = report.year["gross"]
    cells = [report.pay.get(name, 0)] if several else []
    cells.append(report.year[name])
    return (
        line(Span(words, style)),
        *(line(Span(money(Money(cents, "CAD"), t.lang), style)) for cents in cells),
        line(Span(percent(report.year[name] / gross, t.lang), "quiet")),
    )
