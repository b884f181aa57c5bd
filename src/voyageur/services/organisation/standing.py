"""How the plans of those who agreed go, each in one row: nothing of their résumé or journal.

Working one out takes about 30 ms, so that rows are kept until the day, the facts or the person's
journal is another.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Literal

from django.db import transaction
from django.db.models import Max

from voyageur.services.context import Context
from voyageur.services.follow import Following, load_if_any
from voyageur.services.journal import Journal
from voyageur.services.next_up import next_up
from voyageur.services.report import report_of
from voyageur.store.models import Person
from voyageur.store.organisation.models import Cohort, Consent, Standing

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
    for one in _agreed(context, cohort, today):
        row = Row(**one.kept.row) if one.kept is not None and one.holds else None
        found.append(Member(one.consent.shown_as, one.consent.given.date(), row))
    return found


def work_out(
    context: Context, cohort: Cohort, today: date, tell: Callable[[float], None] = lambda _: None
) -> None:
    """Work out the rows that are missing or of yesterday."""
    stale = [one for one in _agreed(context, cohort, today) if not one.holds]
    for first in range(0, len(stale), _AT_A_TIME):
        some = stale[first : first + _AT_A_TIME]
        _keep([_standing(context, one, today) for one in some])
        tell((first + len(some)) / len(stale))


_AT_A_TIME = 20
"""Rows that are worked out before they are written."""


def _standing(context: Context, one: "_Agreed", today: date) -> Standing:
    person = one.consent.user.person_id
    following = load_if_any(context, Journal(person)) if one.begun else None
    return Standing(person_id=person, of=one.sign, row=asdict(row_of(following, today)))


def _keep(rows: list[Standing]) -> None:
    """Keep rows in the place of former ones; nobody's who was deleted meanwhile."""
    with transaction.atomic():
        people = Person.objects.filter(id__in=[row.person_id for row in rows])
        there = set(people.select_for_update().values_list("id", flat=True))
        Standing.objects.bulk_create(
            [row for row in rows if row.person_id in there],
            update_conflicts=True,
            update_fields=["of", "row"],
            unique_fields=["person"],
        )


@dataclass(frozen=True, slots=True)
class _Agreed:
    """A consent that stands, what its row hangs on, the one that is kept, and whether the journal
    has an entry.
    """

    consent: Consent
    sign: str
    kept: Standing | None
    begun: bool

    @property
    def holds(self) -> bool:
        return self.kept is not None and self.kept.of == self.sign


def _agreed(context: Context, cohort: Cohort, today: date) -> Iterator[_Agreed]:
    """By the names that people chose."""
    standing = (
        Consent.objects.filter(cohort=cohort, withdrawn=None)
        .select_related("user__person__standing")
        .annotate(last=Max("user__person__events__seq"))
        .order_by("shown_as", "id")
    )
    for consent in standing:
        kept = getattr(consent.user.person, "standing", None)
        sign = f"{today}/{consent.last}/{context.catalogue.digest}"
        yield _Agreed(consent, sign, kept, begun=consent.last is not None)


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
