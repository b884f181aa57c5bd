"""The roles as cards: what is stated for each, and what its unit group earns in a region."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from voyageur.domain.role import Role
from voyageur.locale.format import money
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Document, Line, Para, Span, line
from voyageur.publishing.notebook import Notebook
from voyageur.publishing.pay_lines import PER, OfficialPay, Wages, official_pay, span
from voyageur.publishing.pay_rows import a_year
from voyageur.publishing.pay_words import dollars
from voyageur.web.render import body, context


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A role; ``official`` is the median of its primary unit group, ``of`` says which and where."""

    role: Role
    stated: tuple[Markup, ...]
    official: Markup | None
    of: str


def cards(region: str, t: Translator, at: date) -> tuple[tuple[Card, ...], Markup]:
    """All roles in the guide's order, and the sources of their figures."""
    facts, tables = context().catalogue, context().tables
    roles = sorted(facts.roles.values(), key=lambda role: role.number)
    wages = tables.wages(frozenset(group.code for role in roles for group in role.noc()))
    book = Notebook(facts, t, at)
    found = tuple(_card(role, region, wages, t, book) for role in roles)
    return found, body(Document("", t.lang, (book.notes(),)))


def _card(role: Role, region: str, wages: Wages, t: Translator, book: Notebook) -> Card:
    stated = [
        line(Span(span(fact.value.low, fact.value.high, t), notes=(book.fact(fact),)))
        for fact in role.pay
    ]
    official = _primary(role, region, wages)
    return Card(
        role=role,
        stated=tuple(said(one, t) for one in stated),
        official=said(_median(official, t, book), t) if official else None,
        of=t("Official median, NOC {code}, {region}", code=official.noc,
             region=f"region:{official.wage.region}") if official else t("Official median"),
    )  # fmt: skip


def _primary(role: Role, region: str, wages: Wages) -> OfficialPay | None:
    every = official_pay(role, region, context().catalogue, wages)
    return next((pay for pay in every if pay.relation == "primary"), None)


def _median(pay: OfficialPay, t: Translator, book: Notebook) -> Line:
    """The median as a year's, to be compared with what is stated, and as it is published."""
    median = pay.wage.money("median")
    if median is None:
        return line(t("unknown"))
    note = book.row(pay.edition, pay.wage.source, pay.wage.certainty)
    published = t(PER[median.per], amount=money(median, t.lang))
    if median.per == "year":
        return line(Span(published, notes=(note,)))
    yearly = t(PER["year"], amount=dollars(a_year(median), t))
    return line(yearly, Span(f" ({published})", "quiet", notes=(note,)))


def said(words: Line, t: Translator) -> Markup:
    """A line as a paragraph."""
    return body(Document("", t.lang, (Para(words),)))
