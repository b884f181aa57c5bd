"""References to how following a plan goes."""

from collections.abc import Callable, Mapping

from voyageur.domain.message import N_, Message
from voyageur.domain.report import Report
from voyageur.locale.format import day, number
from voyageur.locale.translate import Translator
from voyageur.publishing.studio.references.found import (
    Cite,
    Found,
    Material,
    UnknownReferenceError,
)


def find(path: str, material: Material) -> Found:
    """The figure of the progress that the deck is of.

    Raises:
        UnknownReferenceError: there is no such figure, or no progress.
    """
    report, t = material.report, material.t
    tell = FIGURES.get(path)
    if report is None or tell is None:
        near = tuple(f"progress.{one}" for one in FIGURES) if report else ("role:ID.name",)
        raise UnknownReferenceError(f"progress.{path}", near)
    words = tell(report, t)
    if words is None:
        return Found("", few=Message(N_("the journal says nothing of it yet")))
    return Found(words, (of_report(report, t),))


def of_report(report: Report, t: Translator) -> Cite:
    """The journal as who says so."""
    return Cite(t("The journal of this plan, kept with Voyageur"), report.as_of, published=True)


def _done(report: Report) -> int:
    return sum(one.state == "done" for one in report.units)


def _counted(report: Report) -> int:
    return sum(one.state in ("done", "open") for one in report.units)


FIGURES: Mapping[str, Callable[[Report, Translator], str | None]] = {
    "role": lambda report, t: t.name(f"role:{report.target.role}"),
    "started": lambda report, t: day(report.started, t.lang),
    "logged": lambda report, t: number(round(report.logged, 1), t.lang),
    "planned": lambda report, t: number(round(report.planned, 1), t.lang),
    "ahead": lambda report, t: number(round(report.ahead), t.lang),
    "done": lambda report, t: number(_done(report), t.lang),
    "units": lambda report, t: number(_counted(report), t.lang),
    "ends": lambda report, t: day(report.ends, t.lang),
    "likely-end": lambda r, t: day(r.likely_end, t.lang) if r.likely_end else None,
    "next-exam": lambda r, t: t.name(f"certification:{r.next_exam[0]}") if r.next_exam else None,
    "next-exam.day": lambda r, t: day(r.next_exam[1], t.lang) if r.next_exam else None,
}
"""What can be asked of progress; None where nothing is known of it."""
