"""Jobs, studies, certifications and links of a profile in the terminal."""

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from voyageur.cli.console import head
from voyageur.domain.career import Certificate, DegreeLevel, Job, Lines, Study, When
from voyageur.domain.message import N_
from voyageur.domain.profile import Held, Profile
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

Row = tuple[str, str, str]
"""When, what, and where it was read."""


def show_career(out: Console, profile: Profile, t: Translator) -> None:
    """Print what was read of a career, part by part; what is absent is left out."""
    certificates = [
        *(_held(held, t) for held in profile.certifications),
        *(_certificate(one, t) for one in profile.other_certificates),
    ]
    parts = {
        t("Jobs"): [_job(job, t) for job in profile.jobs],
        t("Education"): [_study(study, t) for study in profile.studies],
        t("Certifications"): certificates,
        t("Links"): [("", link.url, "") for link in profile.links],
    }
    for title, rows in parts.items():
        if rows:
            head(out, title)
            out.print(_table(rows))
    if any(parts.values()):
        out.print()


def _table(rows: list[Row]) -> Table:
    """The rows; a column that no row has anything in is left out."""
    table = Table(box=None, pad_edge=False, show_edge=False, show_header=False, expand=True)
    columns = [column for column in zip(*rows, strict=True) if any(column)]
    for column in columns:
        what = column == tuple(row[1] for row in rows)
        table.add_column(
            ratio=1 if what else None,
            overflow="fold",
            style="" if what else "dim",
            no_wrap=not what,
        )
    for cells in zip(*columns, strict=True):
        table.add_row(*map(Text, cells))
    return table


def _job(job: Job, t: Translator) -> Row:
    last = t("present") if job.current else _month(job.end, t)
    what = _DOT.join(part for part in (job.title, job.employer, job.place) if part)
    return _from_to(_month(job.start, t), last), what or "—", place(job.lines, t)


def _study(study: Study, t: Translator) -> Row:
    last = t("in progress") if study.in_progress and study.end is None else _month(study.end, t)
    level = t(_DEGREES[study.level]) if study.level else ""
    going = t("in progress") if study.in_progress and study.end else ""
    parts = (level, study.field, study.institution, going)
    what = _DOT.join(part for part in parts if part)
    return _from_to(_month(study.start, t), last), what, place(study.lines, t)


def _held(held: Held, t: Translator) -> Row:
    name = f"✓ {t.name(f'certification:{held.certification}')}"
    expires = t("expires {on}", on=day(held.expires, t.lang)) if held.expires else ""
    on = held.issued
    issued = When(year=on.year, month=on.month) if on else None
    evidence = held.evidence[0] if held.evidence else None
    where = ""
    if evidence and evidence.line is not None:
        where = place(Lines(first=evidence.line, last=evidence.line, page=evidence.page), t)
    return _month(issued, t), _DOT.join(part for part in (name, expires) if part), where


def _certificate(one: Certificate, t: Translator) -> Row:
    expires = t("expires {on}", on=_month(one.expires, t)) if one.expires else ""
    what = _DOT.join(part for part in (one.name, one.issuer, expires) if part)
    return _month(one.issued, t), what, place(one.lines, t)


def place(lines: Lines, t: Translator) -> str:
    """Where something stands in its document."""
    if lines.page is not None:
        return t("p. {page}, line {line}", page=lines.page, line=lines.first)
    return t("line {line}", line=lines.first)


def _month(when: When | None, t: Translator) -> str:
    return month(when, t.lang) if when else ""


def _from_to(first: str, last: str) -> str:
    return " – ".join(part for part in (first, last) if part)
