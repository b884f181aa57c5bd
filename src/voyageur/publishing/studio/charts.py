"""The pictures of a deck, drawn from the facts of today."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from voyageur.charts.draw import Picture
from voyageur.charts.pay_ranges.value import PayRanges
from voyageur.domain.message import N_, Message
from voyageur.domain.names import say
from voyageur.domain.requirement import ENOUGH
from voyageur.domain.role import Role
from voyageur.publishing.burn_up_picture import burn_up_picture
from voyageur.publishing.demand_picture import demand_picture
from voyageur.publishing.pay_picture import pay_range
from voyageur.publishing.plan_pictures import reach_picture, timeline_picture
from voyageur.publishing.studio.fill import Reading
from voyageur.publishing.studio.references import cites
from voyageur.publishing.studio.references.found import Material, UnknownReferenceError
from voyageur.publishing.studio.references.names import short
from voyageur.publishing.studio.references.plans import of_plan
from voyageur.publishing.studio.references.progresses import of_report
from voyageur.publishing.studio.references.roles import few_postings, pay_rows
from voyageur.publishing.studio.source import ChartSource


def picture(source: ChartSource, material: Material, reading: Reading) -> Picture | None:
    """The picture, its sources kept in the reading; None where too little is known, said there.

    Raises:
        UnknownReferenceError: it names a role that there isn't, or there is no plan or progress.
    """
    return _DRAWN[source.chart](source, material, reading)


def _roles(source: ChartSource, material: Material) -> list[Role]:
    known = material.facts.roles
    for ident in source.roles:
        if ident not in known:
            raise UnknownReferenceError(ident, tuple(known))
    if not source.roles:
        raise UnknownReferenceError(f"roles ({source.chart})", tuple(known))
    return [known[ident] for ident in source.roles]


def _demand(source: ChartSource, material: Material, reading: Reading) -> Picture | None:
    demand = material.demand(_roles(source, material)[0])
    if demand.n < ENOUGH or not demand.shares:
        reading.few.append(few_postings(demand))
        return None
    reading.cite(*cites.of_postings(demand, material))
    title = material.t("Share of {n} postings that name it", n=demand.n)
    drawn = demand_picture(title, demand.shares[: source.most], material.t)
    return replace(drawn, rows=tuple(replace(row, label=short(row.label)) for row in drawn.rows))


def _pay(source: ChartSource, material: Material, reading: Reading) -> Picture | None:
    roles, t = _roles(source, material), material.t
    rows = []
    for role in roles:
        found, said = pay_rows(role, material)
        reading.cite(*(cite for kind in said.values() for cite in kind))
        group = say(role.name, t.lang) if len(roles) > 1 else ""
        rows += [pay_range(row, t, group) for row in found]
    if not rows:
        reading.few.append(Message(N_("no such pay is known")))
        return None
    return PayRanges(title=t("Pay, CAD a year"), rows=tuple(rows))


def _timeline(_: ChartSource, material: Material, reading: Reading) -> Picture | None:
    if material.plan is None:
        raise UnknownReferenceError("timeline", ("demand", "pay"))
    reading.cite(of_plan(material.plan, material.t))
    return timeline_picture(material.plan, material.facts, material.t)


def _reach(_: ChartSource, material: Material, reading: Reading) -> Picture | None:
    if material.plan is None:
        raise UnknownReferenceError("reach", ("demand", "pay"))
    reading.cite(of_plan(material.plan, material.t))
    for source in sorted(material.postings.intersection(material.plan.sources)):
        reading.cite(cites.of_source(source, material, "approximate"))
    found = reach_picture(material.plan, material.t)
    if found is None:
        reading.few.append(Message(N_("too few postings to state a share")))
    return found


def _hours(_: ChartSource, material: Material, reading: Reading) -> Picture | None:
    if material.report is None:
        raise UnknownReferenceError("hours", ("demand", "pay"))
    reading.cite(of_report(material.report, material.t))
    return burn_up_picture(material.report, material.t)


_DRAWN: Mapping[str, Callable[[ChartSource, Material, Reading], Picture | None]] = {
    "demand": _demand,
    "pay": _pay,
    "timeline": _timeline,
    "reach": _reach,
    "hours": _hours,
}
