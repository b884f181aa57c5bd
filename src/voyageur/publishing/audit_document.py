"""An audit of the guide as a page: role by role, each figure and name with verdict and evidence."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from voyageur.charts.demand.value import Demand, Share
from voyageur.domain.market_figures import Audit, Finding
from voyageur.domain.money import Money
from voyageur.locale.format import day, money, number, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.document import (
    Block,
    Chart,
    Cover,
    Document,
    Grid,
    Heading,
    KeyFigure,
    Line,
    Para,
    Span,
    Style,
    line,
)
from voyageur.publishing.market_words import SUBJECT, VERDICT

_STYLES: dict[str, Style] = {
    "supported": "good", "outdated": "warning", "too-high": "warning", "too-low": "warning",
    "not-enough-data": "quiet",
}  # fmt: skip


_PAY = ("first", "last")
"""Values of evidence that are Canadian dollars a year."""


def audit_document(audit: Audit, t: Translator) -> Document:
    """The guide against a market in Canada."""
    title = t(
        "The guide against {n} jobs, {day}",
        n=number(audit.jobs, t.lang),
        day=day(audit.as_of, t.lang),
    )
    blocks: list[Block] = [Cover(title, t("Jobs in Canada."), tuple(_sum(audit, t)))]
    blocks.append(Para(line(Span(_rules(t), style="quiet"))))
    for role, found in groupby(audit.findings, key=lambda finding: finding.role):
        blocks += _role(role, list(found), t)
    return Document(title, t.lang, tuple(blocks))


def _rules(t: Translator) -> str:
    return t(
        "Something is too high or too low where the interval of 95% lies wholly "
        "on the other side: pay outside the range from the lowest to the highest tenth of what is "
        "posted, a skill that fewer than 5% of jobs name, a certification that fewer than 0.5% "
        "name. With fewer than 10 jobs there is no verdict."
    )


def _sum(audit: Audit, t: Translator) -> Iterator[KeyFigure]:
    counts = Counter[str](finding.verdict for finding in audit.findings)
    for verdict, words in VERDICT.items():
        yield KeyFigure(str(counts[verdict]), t(words))


def _role(role: str, findings: Sequence[Finding], t: Translator) -> Iterator[Block]:
    yield Heading(2, t.name(f"role:{role}"))
    if bars := tuple(_bars(findings, t)):
        title = t("Share of jobs that name the guide's skills, with its interval")
        yield Chart(Demand(title=title, rows=bars), tabled=True)
    columns = (t("What"), t("the guide says"), t("verdict"), t("evidence"))
    rows = tuple(_row(finding, t) for finding in findings)
    yield Grid(columns, rows)


def _row(finding: Finding, t: Translator) -> tuple[Line, ...]:
    verdict = Span(t(VERDICT[finding.verdict]), style=_STYLES[finding.verdict])
    return (
        line(Span(t(SUBJECT[finding.subject]), style="quiet")),
        line(_said(finding, t)),
        line(verdict),
        line(_evidence(finding, t)),
    )


def _said(finding: Finding, t: Translator) -> str:
    if isinstance(finding.said, int):
        return money(Money(finding.said, "CAD", "year"), t.lang)
    return t.name(f"{finding.subject}:{finding.said}")


def _evidence(finding: Finding, t: Translator) -> str:
    values = {
        name: money(Money(int(value) * 100, "CAD", "year"), t.lang) if name in _PAY else value
        for name, value in finding.evidence.values.items()
    }
    said = t(finding.evidence.text, **values)
    if finding.low is None or finding.high is None:
        return said
    interval = f"{percent(finding.low, t.lang)} – {percent(finding.high, t.lang)}"
    return f"{said} ({interval})"


def _bars(findings: Sequence[Finding], t: Translator) -> Iterator[Share]:
    for finding in findings:
        if finding.subject == "skill" and finding.low is not None and finding.high is not None:
            share = (finding.k or 0) / finding.n
            yield Share(
                label=_said(finding, t),
                share=share,
                low=finding.low,
                high=finding.high,
                words=percent(share, t.lang),
            )
