"""How the plans of those who agreed go, each in one row: nothing of their résumé or journal.

Working one out takes about 30 ms, so that rows are kept until the day, the facts or the person's
journal is another.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Literal

from django.db.models import Max

from voyageur.services.context import Context
from voyageur.services.follow import Following, load_if_any
from voyageur.services.journal import Journal
from voyageur.services.next_up import next_up
from voyageur.services.report import report_of
from voyageur.store.organisation.models import Cohort, Consent, Standing
from voyageur.store.whose import acting_for

State = Literal["on time", "late", "blocked", "done", "no plan"]
STATES: Sequence[State] = ("blocked", "late", "on time", "done", "no plan")
"""Those who need somebody first."""
LATE_DAYS = 7
"""From so many days on somebody is late, as on their own page."""
SILENT = timedelta(days=21)
"""Without an entry for so long, while work was planned, somebody is blocked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A member: ``why`` they are blocked (``gone``, ``exam``, ``silent``), days they are ``late``,
    the exam (a certification's id) and unit (id) that come next, hours logged and planned so far,
    cents to come, and whether an exam to come has no known price. Days in ISO form.
    """

    state: State
    why: str = ""
    role: str = ""
    late: int = 0
    ends: str = ""
    exam: str = ""
    exam_on: str = ""
    unit: str = ""
    logged: float = 0.0
    planned: float = 0.0
    to_come: int = 0
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who agreed, by the name that they chose, and how it goes; None until worked out."""

    name: str
    since: date
    row: Row | None


def members(context: Context, cohort: Cohort, today: date) -> list[Member]:
    """All who agree now, by name; only those rows that hold today."""
    found = []
    for consent, sign in _consents(context, cohort, today):
        kept = getattr(consent.user.person, "standing", None)
        row = Row(**kept.row) if kept is not None and kept.of == sign else None
        found.append(Member(consent.shown_as, consent.given.date(), row))
    return found


def work_out(
    context: Context, cohort: Cohort, today: date, tell: Callable[[float], None] = lambda _: None
) -> None:
    """Work out the rows that are missing or of yesterday."""
    stale = [
        (consent.user.person_id, sign)
        for consent, sign in _consents(context, cohort, today)
        if getattr(getattr(consent.user.person, "standing", None), "of", None) != sign
    ]
    for n, (person, sign) in enumerate(stale, start=1):
        with acting_for(person):
            row = row_of(load_if_any(context, Journal(person)), today)
        Standing.objects.update_or_create(
            person_id=person, defaults={"of": sign, "row": asdict(row)}
        )
        if n % 10 == 0:
            tell(n / len(stale))


def _consents(context: Context, cohort: Cohort, today: date) -> Iterable[tuple[Consent, str]]:
    """Those that stand, each with what its row hangs on."""
    standing = (
        Consent.objects.filter(cohort=cohort, withdrawn=None)
        .select_related("user__person__standing")
        .annotate(last=Max("user__person__events__seq"))
        .order_by("shown_as", "id")
    )
    for consent in standing:
        yield consent, f"{today}/{consent.last}/{context.catalogue.digest}"


def row_of(following: Following | None, today: date) -> Row:
    """How it goes with somebody."""
    if following is None:
        return Row(state="no plan")
    report = report_of(following, today)
    coming = next_up(following, today, report)
    why = _why_blocked(following, today)
    exam, exam_on = report.next_exam or ("", None)
    return Row(
        state=_state(coming.unit, coming.late, why),
        why=why,
        role=report.target.role,
        late=max(0, coming.late),
        ends=(report.likely_end or report.ends).isoformat(),
        exam=exam,
        exam_on=exam_on.isoformat() if exam_on else "",
        unit=coming.unit or "",
        logged=report.logged,
        planned=report.planned,
        to_come=report.to_come.cents,
        unknown=bool(report.unknown),
    )


def _state(unit: str | None, late: int, why: str) -> State:
    if unit is None:
        return "done"
    if why:
        return "blocked"
    return "late" if late >= LATE_DAYS else "on time"


def _why_blocked(following: Following, today: date) -> str:
    """Why somebody can't go on by their plan; empty where they can."""
    open_items = following.open_items()
    if any(item.unit not in following.catalogue.units for item in open_items):
        return "gone"
    if any(item.exam_on and item.exam_on < today for item in open_items):
        return "exam"
    days = [log.day for log in following.progress.logs]
    last = max([following.plan.person.start, following.plan.as_of, *days])
    return "silent" if today - last >= SILENT else ""
