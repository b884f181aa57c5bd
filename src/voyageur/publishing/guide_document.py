"""The guide as it should be today: its own shape, every figure with a note, the retired struck."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables import Tables
from voyageur.charts.pay_ranges.value import PayRanges
from voyageur.domain.names import say
from voyageur.domain.net_pay import PayRow
from voyageur.domain.role import Role
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.certification_lines import certification_line
from voyageur.publishing.document import (
    Block,
    Bullets,
    Chart,
    Contents,
    Cover,
    Document,
    Heading,
    KeyFigure,
    Line,
    Para,
    Span,
    Style,
    joined,
    line,
)
from voyageur.publishing.notebook import Notebook
from voyageur.publishing.pay_lines import Wages, earned, official_pay, stated
from voyageur.publishing.pay_picture import pay_picture, pay_range
from voyageur.publishing.pay_rows import earned_rows, stated_rows
from voyageur.publishing.roadmap_picture import roadmap_picture

_KEYCAP = "\ufe0f\u20e3"


def guide_document(facts: Catalogue, tables: Tables, t: Translator, at: date) -> Document:
    """All roles in the guide's order, as known on a day."""
    book = Notebook(facts, t, at)
    title = t("Tech Careers in Canada — Roadmap & Roles")
    roles = sorted(facts.roles.values(), key=lambda role: role.number)
    cover = Cover(title, _opening(t, at), tuple(_figures(roles, facts, t, at)), "🇨🇦")
    blocks: list[Block] = [cover, Contents(t("Contents"))]
    wages = tables.wages(frozenset(g.code for role in roles for g in role.noc()))
    pay = {role.id: tuple(_rows(role, facts, wages)) for role in roles}
    blocks += [Heading(2, t("Pay side by side"), page=True), _all_pay(roles, pay, t)]
    noted = t("CAD a year. The notes of these figures stand with each role.")
    blocks.append(Para(line(Span(noted, "quiet"))))
    for role in roles:
        official = official_pay(role, "canada", facts, wages)
        primary = [earned(one, t, book, tables) for one in official if one.relation == "primary"]
        blocks += _role(role, facts, pay[role.id], primary, t, book, at)
    blocks += [Heading(2, t("How to use this roadmap"), "🧭", page=True), _advice(t), book.notes()]
    return Document(title, t.lang, tuple(blocks))


def _figures(
    roles: Sequence[Role], facts: Catalogue, t: Translator, at: date
) -> Iterator[KeyFigure]:
    named = {i for role in roles for i in role.certifications.recommended}
    gone = sum(facts.certifications[i].status(at) == "retired" for i in named)
    yield KeyFigure(str(len(roles)), t("roles, each with its roadmap"))
    yield KeyFigure(str(len(named)), t("certifications that the guide names"))
    yield KeyFigure(str(gone), t("of them can no longer be taken"))


def _rows(role: Role, facts: Catalogue, wages: Wages) -> Iterator[PayRow]:
    """What the guide states, and what the role's own unit group earns in Canada."""
    yield from stated_rows(role)
    earned_by = earned_rows(role, ("canada",), facts, wages)
    yield from (row for row in earned_by if row.relation == "primary")


def _all_pay(roles: Sequence[Role], pay: Mapping[str, Sequence[PayRow]], t: Translator) -> Chart:
    rows = [pay_range(row, t, say(role.name, t.lang)) for role in roles for row in pay[role.id]]
    return Chart(PayRanges(title=t("Pay, CAD a year"), rows=tuple(rows)), tabled=True)


def _opening(t: Translator, at: date) -> str:
    return t(
        "As of {day}. Each figure has a note with its source and date; where sources differ, all "
        "of them stand. Wages are those of a whole occupational group, in all of Canada.",
        day=day(at, t.lang),
    )


def _role(
    role: Role,
    facts: Catalogue,
    rows: Sequence[PayRow],
    earnings: list[Line],
    t: Translator,
    book: Notebook,
    at: date,
) -> Iterator[Block]:
    yield Heading(2, say(role.name, t.lang), f"{role.number}{_KEYCAP}", page=True)
    for fact in role.pay:
        yield Para((Span("💰 "), *stated(fact, t, book)))
    yield from (Para(words) for words in earnings)
    yield Chart(pay_picture(rows, t), tabled=True)
    if role.groups:
        yield Heading(3, t("Learn these"), "🧠")
    yield Bullets(
        tuple(
            line(
                Span(t("{name}:", name=say(group.name, t.lang)), style="strong"),
                " " + " · ".join(t.name(f"skill:{skill}") for skill in group.members),
            )
            for group in role.groups
        )
    )
    yield Heading(3, t("Certifications"), "🎓")
    yield Bullets(tuple(_certifications(role, facts, t, book, at)))
    yield Heading(3, t("Roles & responsibilities"), "💼")
    yield Bullets(tuple(line(words) for words in role.responsibilities[t.lang]))
    yield Heading(3, t("Career roadmap"), "🗺️")
    yield Bullets(
        tuple(
            line(
                Span(t("{name}:", name=say(stage.name, t.lang)), style="strong"),
                f" {say(stage.text, t.lang)}",
            )
            for stage in role.stages
        ),
        numbered=True,
    )
    yield Chart(roadmap_picture(role, facts, t), tabled=True)
    if role.companies:
        yield Heading(3, t("Top companies in Canada"), "🏢")
        yield Para(_companies(role, facts, t, book))


def _certifications(
    role: Role, facts: Catalogue, t: Translator, book: Notebook, at: date
) -> Iterator[tuple[Span, ...]]:
    """What the guide recommends, then what else is offered for the role today."""
    for ident in role.certifications.listed():
        certification = facts.certifications[ident]
        named = ident in role.certifications.recommended
        if named or certification.status(at) != "retired":
            yield certification_line(certification, at, t, book)


def _companies(role: Role, facts: Catalogue, t: Translator, book: Notebook) -> Line:
    """The employers; what is to be corrected about one stands in a note."""
    lines = []
    for company in (facts.companies[ident] for ident in role.companies):
        notes: tuple[int, ...] = ()
        if company.correction:
            said = say(company.correction, t.lang)
            notes = (book.remark(said, company.source, company.certainty),)
        style: Style = "plain" if company.exists else "struck"
        lines.append(line(Span(say(company.name, t.lang), style=style, notes=notes)))
    return joined(lines, " · ")


def _advice(t: Translator) -> Bullets:
    lines: Sequence[str] = (
        t("Pick a target role and follow its roadmap sequentially."),
        t("Use certifications to validate your learning."),
        t("Apply skills in projects and open-source contributions."),
        t("Network and build your portfolio for Canadian job markets."),
    )
    return Bullets(tuple(line(words) for words in lines))
