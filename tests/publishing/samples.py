"""Documents of every kind that is printed, from the real catalogue and people made up for it."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, partial

from voyageur.domain.level import Level
from voyageur.domain.market_figures import Audit, Finding
from voyageur.domain.message import Message
from voyageur.domain.money import Money
from voyageur.domain.names import Lang
from voyageur.domain.period import Period
from voyageur.domain.plan import Person, Plan, Target
from voyageur.domain.profile import Claim, Evidence, Profile
from voyageur.domain.report import BurnUp, Report, UnitReport, WeekReport
from voyageur.publishing.audit_document import audit_document
from voyageur.publishing.document import Document
from voyageur.publishing.guide_document import guide_document
from voyageur.publishing.plan_document import plan_document
from voyageur.publishing.report_document import report_document
from voyageur.publishing.role_document import role_document
from voyageur.services.context import Context
from voyageur.services.demand import demand_of
from voyageur.services.notices import notices_for_role
from voyageur.services.plan import Question, plan_for

AT = date(2026, 11, 23)
ROLES = tuple(sorted(Context().catalogue.roles))


@cache
def context() -> Context:
    return Context()


def guide(lang: Lang) -> Document:
    known = context()
    return guide_document(known.catalogue, known.tables, known.translator(lang), AT)


def role(ident: str, lang: Lang) -> Document:
    known = context()
    found = known.catalogue.roles[ident]
    return role_document(
        found,
        "ontario",
        known.catalogue,
        known.tables,
        known.translator(lang),
        AT,
        demand=demand_of(known, found, "ontario"),
        notices=notices_for_role(known, found, "ontario", AT),
    )


@cache
def person() -> Profile:
    words = "Wrote 40 scripts that replaced a monthly reconciliation by hand"
    claims = tuple(
        Claim(
            ref=f"skill:{skill}",
            level=level,
            reason=Message("named in the résumé", {}),
            origin="resume",
            evidence=(Evidence(doc="cv.txt", words=words, section="experience"),),
        )
        for skill, level in (("python", Level.GUIDED), ("sql", Level.ALONE), ("git", Level.GUIDED))
    )
    return Profile(claims=claims)


@cache
def plan(ident: str, *, hours: float = 10.0, projects: float = 0.0) -> Plan:
    known = context()
    question = Question(
        role=known.catalogue.roles[ident],
        region="ontario",
        person=Person(
            id="self",
            hours=hours,
            start=AT + timedelta(days=7),
            away=(Period(date(2027, 3, 1), date(2027, 3, 14)),),
            projects=projects,
        ),
        usd_cad=None,
        as_of=AT,
    )
    return plan_for(known, person(), question)


def printed_plan(ident: str, lang: Lang, hours: float = 10.0, projects: float = 0.0) -> Document:
    known = context()
    found = plan(ident, hours=hours, projects=projects)
    return plan_document(found, person(), known.catalogue, known.translator(lang))


def report(lang: Lang) -> Document:
    found = plan("data-engineer")
    monday = date(2026, 11, 30)
    weeks = [(monday + timedelta(weeks=n), 10.0 * (n + 1), 8.5 * (n + 1)) for n in range(9)]
    units = tuple(
        UnitReport(
            unit=item.unit,
            state="done" if place < 2 else "open",
            start=item.start,
            end=item.end,
            planned=item.hours,
            logged=item.hours * 1.1 if place < 2 else 0.0,
            since=item.end if place < 2 else None,
        )
        for place, item in enumerate(found.items)
    )
    made = Report(
        as_of=date(2027, 2, 1),
        person="self",
        target=Target(role="data-engineer", region="ontario"),
        started=monday,
        planned=90.0,
        logged=76.5,
        ahead=420.0,
        pace=1.1,
        ends=found.work_ends or AT,
        likely_end=(found.work_ends or AT) + timedelta(days=40),
        to_come=Money(20_700, "CAD"),
        week=WeekReport(
            monday=date(2027, 2, 1),
            planned=10.0,
            logged=2.0,
            units=((found.items[2].unit, 10.0, 2.0),),
        ),
        burn_up=tuple(BurnUp(monday=m, planned=p, logged=done) for m, p, done in weeks),
        units=units,
    )
    return report_document(made, context().translator(lang))


def audit(lang: Lang) -> Document:
    findings = []
    for ident in ROLES:
        found = context().catalogue.roles[ident]
        skills = [skill for group in found.groups for skill in group.members]
        for place, skill in enumerate(skills):
            k = 40 - 3 * place
            evidence = Message("{k} of {n} jobs name it", {"k": k, "n": 120})
            findings.append(
                Finding(
                    role=ident,
                    subject="skill",
                    said=skill,
                    verdict="supported" if k >= 6 else "not-enough-data",
                    evidence=evidence,
                    n=120,
                    k=k,
                    low=max(k / 120 - 0.06, 0.0),
                    high=k / 120 + 0.07,
                )
            )
    made = Audit(
        as_of=AT, guide="guide-2025", jobs=840, extractor_version="1", findings=tuple(findings)
    )
    return audit_document(made, context().translator(lang))


SAMPLES: dict[str, Callable[[Lang], Document]] = {
    "guide": guide,
    **{f"role-{ident}": partial(role, ident) for ident in ROLES},
    **{f"plan-{ident}": partial(printed_plan, ident) for ident in ROLES},
    "report": report,
    "audit": audit,
}
