"""Jobs, studies and certificates of a profile in words: when, what, and where it was read."""

from collections.abc import Mapping
from typing import NamedTuple

from voyageur.domain.career import Certificate, DegreeLevel, Job, Lines, Study, When
from voyageur.domain.message import N_
from voyageur.domain.profile import Evidence, Held
from voyageur.locale.format import day, month
from voyageur.locale.translate import Translator

_DEGREES: Mapping[DegreeLevel, str] = {
    "secondary": N_("high school diploma"),
    "vocational": N_("vocational diploma"),
    "college": N_("college diploma"),
    "certificate": N_("university certificate"),
    "bachelor": N_("bachelor's degree"),
    "graduate-certificate": N_("graduate certificate"),
    "master": N_("master's degree"),
    "professional": N_("degree in medicine or law"),
    "doctorate": N_("doctorate"),
}
_DOT = " · "


class Row(NamedTuple):
    """One thing of a career; what isn't known is empty."""

    when: str
    what: str
    where: str


def job_row(job: Job, t: Translator) -> Row:
    """A job."""
    last = t("present") if job.current else _month(job.end, t)
    what = _DOT.join(part for part in (job.title, job.employer, job.place) if part)
    return Row(_from_to(_month(job.start, t), last), what or "—", place(job.lines, t))


def study_row(study: Study, t: Translator) -> Row:
    """A degree or diploma."""
    last = t("in progress") if study.in_progress and study.end is None else _month(study.end, t)
    level = t(_DEGREES[study.level]) if study.level else ""
    going = t("in progress") if study.in_progress and study.end else ""
    parts = (level, study.field, study.institution, going)
    what = _DOT.join(part for part in parts if part)
    return Row(_from_to(_month(study.start, t), last), what, place(study.lines, t))


def held_row(held: Held, t: Translator) -> Row:
    """A certification of the catalogue."""
    name = f"✓ {t.name(f'certification:{held.certification}')}"
    expires = t("expires {on}", on=day(held.expires, t.lang)) if held.expires else ""
    on = held.issued
    issued = When(year=on.year, month=on.month) if on else None
    evidence = held.evidence[0] if held.evidence else None
    where = read_at(evidence, t) if evidence and evidence.line is not None else ""
    return Row(_month(issued, t), _DOT.join(part for part in (name, expires) if part), where)


def certificate_row(one: Certificate, t: Translator) -> Row:
    """A certification that the catalogue doesn't know."""
    expires = t("expires {on}", on=_month(one.expires, t)) if one.expires else ""
    what = _DOT.join(part for part in (one.name, one.issuer, expires) if part)
    return Row(_month(one.issued, t), what, place(one.lines, t))


def place(lines: Lines, t: Translator) -> str:
    """Where something stands in its document."""
    if lines.page is not None:
        return t("p. {page}, line {line}", page=lines.page, line=lines.first)
    return t("line {line}", line=lines.first)


def read_at(evidence: Evidence, t: Translator) -> str:
    """Where words stand in their document."""
    first = evidence.line or 0
    return place(Lines(first=first, last=first, page=evidence.page), t)


def _month(when: When | None, t: Translator) -> str:
    return month(when, t.lang) if when else ""


def _from_to(first: str, last: str) -> str:
    return " – ".join(part for part in (first, last) if part)
