"""References to a role: its name, its pay three ways, and what employers ask for."""

from collections.abc import Callable, Mapping
from typing import Literal

from voyageur.catalogue.tables import Tables
from voyageur.domain.market_figures import Demand
from voyageur.domain.message import N_, Message
from voyageur.domain.names import say
from voyageur.domain.net_pay import PayRow
from voyageur.domain.requirement import ENOUGH
from voyageur.domain.role import Role
from voyageur.locale.format import percent
from voyageur.locale.translate import Translator
from voyageur.publishing.pay_lines import noc_title, official_pay
from voyageur.publishing.pay_rows import earned_rows, posted_row, stated_rows
from voyageur.publishing.pay_words import difference, dollars
from voyageur.publishing.studio.references import cites
from voyageur.publishing.studio.references.found import (
    Cite,
    Found,
    Material,
    UnknownReferenceError,
)

PayKind = Literal["guide", "official", "posted"]

FIGURES = (
    "name", "summary", "pay.guide", "pay.guide.low", "pay.guide.high", "pay.official",
    "pay.official.low", "pay.official.middle", "pay.official.high", "pay.official.noc",
    "pay.official.title", "pay.official.region", "pay.posted", "pay.posted.low",
    "pay.posted.middle", "pay.posted.high", "pay.posted.n", "pay.difference", "demand.n",
    "demand.scope", "demand.SKILL",
)  # fmt: skip
"""What can be asked of a role; SKILL is the id of a skill."""


def find(role: Role, path: str, material: Material) -> Found:
    """The figure of a role.

    Raises:
        UnknownReferenceError: there is no such figure.
    """
    t = material.t
    match path.split("."):
        case ["name"]:
            return Found(say(role.name, t.lang))
        case ["summary"]:
            return Found(say(role.summary, t.lang))
        case ["pay", "difference"]:
            return _difference(role, material)
        case ["pay", "guide" | "official" | "posted" as kind, *rest] if len(rest) < 2:
            return _pay(role, kind, rest[0] if rest else "", material)
        case ["demand", figure]:
            return _demand(role, figure, material)
        case _:
            raise _unknown(role, path)


def _unknown(role: Role, path: str) -> UnknownReferenceError:
    reference = f"role:{role.id}.{path}"
    return UnknownReferenceError(reference, tuple(f"role:{role.id}.{one}" for one in FIGURES))


def pay_rows(
    role: Role, material: Material
) -> tuple[tuple[PayRow, ...], Mapping[PayKind, tuple[Cite, ...]]]:
    """What the guide states, what the role's own unit group earns, what is posted; who says so."""
    wages = material.tables.wages(frozenset(group.code for group in role.noc()))
    official = earned_rows(role, (material.region,), material.facts, wages)
    earned = official_pay(role, material.region, material.facts, wages)
    cell = material.posted(role)
    spreads = [one for one in cell.spreads if one.measure == "pay"] if cell else []
    rows = (
        *stated_rows(role),
        *(row for row in official if row.relation == "primary"),
        *(posted_row(one, material.region) for one in spreads),
    )
    said: Mapping[PayKind, tuple[Cite, ...]] = {
        "guide": tuple(cites.of_fact(fact, material) for fact in role.pay),
        "official": tuple(
            cites.of_edition(one.edition, one.wage.certainty, material)
            for one in earned
            if one.relation == "primary"
        ),
        "posted": material.market if spreads else (),
    }
    return rows, said


def _pay(role: Role, kind: PayKind, figure: str, material: Material) -> Found:
    rows, said = pay_rows(role, material)
    row = next((one for one in rows if one.kind == kind), None)
    if row is None:
        return Found("", few=_no_pay(kind))
    tell = _PAY.get(figure)
    if tell is None:
        raise _unknown(role, f"pay.{kind}.{figure}")
    return Found(tell(row, material.tables, material.t), said[kind])


def _no_pay(kind: PayKind) -> Message:
    if kind == "posted":
        return Message(N_("posted pay needs a market (--market) with 10 jobs that state it"))
    return Message(N_("no such pay is known"))


_PAY: Mapping[str, Callable[[PayRow, Tables, Translator], str]] = {
    "": lambda row, _, t: f"{dollars(row.low, t)} – {dollars(row.high, t)}",
    "low": lambda row, _, t: dollars(row.low, t),
    "middle": lambda row, _, t: dollars(row.middle, t) if row.middle else t("unknown"),
    "high": lambda row, _, t: dollars(row.high, t),
    "n": lambda row, _, t: str(row.n or t("unknown")),
    "noc": lambda row, _, t: row.noc or t("unknown"),
    "title": lambda row, tables, t: noc_title(row.noc or "", tables, t.lang),
    "region": lambda row, _, t: t.name(f"region:{row.region}"),
}


def _difference(role: Role, material: Material) -> Found:
    """How the official middle lies beside the guide's range, in a sentence."""
    rows, said = pay_rows(role, material)
    guide = next((one for one in rows if one.kind == "guide"), None)
    other = next((one for one in rows if one.kind == "official"), None)
    if guide is None or other is None or other.middle is None:
        return Found("", few=_no_pay("official"))
    words = difference(guide, other.middle, say(role.name, material.t.lang), material.t)
    return Found(words, (*said["guide"], *said["official"]))


def _demand(role: Role, figure: str, material: Material) -> Found:
    demand, t = material.demand(role), material.t
    said = cites.of_postings(demand, material)
    if demand.n < ENOUGH:
        return Found("", few=few_postings(demand))
    if figure == "n":
        return Found(str(demand.n), said)
    if figure == "scope":
        return Found(t.say(demand.scope), said)
    share = next((one for one in demand.shares if one.value == figure), None)
    if share is not None:
        return Found(percent(share.k / share.n, t.lang), said)
    if figure in material.facts.skills:
        return Found("", few=Message(N_("too few of the postings name it")))
    raise _unknown(role, f"demand.{figure}")


def few_postings(demand: Demand) -> Message:
    """Why nothing is said of so few postings."""
    return Message(
        N_("too few postings ({n}; {least} are needed)"), {"n": demand.n, "least": ENOUGH}
    )
