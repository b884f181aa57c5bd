"""What the catalogue holds, in tables: roles, certifications, skills, sources."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables import Tables
from voyageur.domain.certification import Certification
from voyageur.domain.fact import Fact, Source
from voyageur.domain.money import Money
from voyageur.domain.names import Text, say
from voyageur.domain.role import Role
from voyageur.domain.skill import Skill
from voyageur.locale.format import day, money, number
from voyageur.locale.translate import Translator
from voyageur.publishing.certification_lines import price_words, status_words, successors_words
from voyageur.publishing.document import (
    Block,
    Bullets,
    Document,
    Grid,
    Heading,
    Line,
    Para,
    Span,
    line,
)
from voyageur.publishing.notebook import Notebook, editorial, titled
from voyageur.publishing.pay_lines import PER, Wages, official_pay
from voyageur.publishing.words import CERTAINTY, CONFIDENCE, SKILL_KIND, STATUS, TERMS


def roles_document(
    roles: Sequence[Role], facts: Catalogue, tables: Tables, t: Translator, at: date
) -> Document:
    """The roles with the pay stated for them and the median of their primary NOC group."""
    book = Notebook(facts, t, at)
    wages = tables.wages(frozenset(group.code for role in roles for group in role.noc()))
    rows = []
    for role in roles:
        pay = [_range(role, t, book)] if role.pay else [line("—")]
        rows.append(
            (
                line(Span(say(role.name, t.lang), style="strong")),
                line(role.id),
                *pay,
                *_median(role, facts, wages, t, book),
            )
        )
    columns = (t("Role"), "id", t("Stated, a year"), t("Official median"), t("NOC"))
    words = t("A wage belongs to the whole NOC group in Canada and not to the role.")
    blocks: list[Block] = [
        Grid(columns, tuple(rows), frozenset({2, 3})),
        Para(line(Span(words, style="quiet"))),
        book.notes(),
    ]
    return Document(t("Roles"), t.lang, tuple(blocks))


def _range(role: Role, t: Translator, book: Notebook) -> Line:
    fact = role.pay[0]
    words = f"{money(fact.value.low, t.lang)} – {money(fact.value.high, t.lang)}"
    return line(Span(words, notes=(book.fact(fact),)))


def _median(
    role: Role, facts: Catalogue, wages: Wages, t: Translator, book: Notebook
) -> tuple[Line, Line]:
    """The median of the primary unit group in Canada, and the group's code."""
    for pay in official_pay(role, "canada", facts, wages):
        if pay.relation == "primary" and (median := pay.wage.money("median")):
            note = book.row(pay.edition, pay.wage.source, pay.wage.certainty)
            words = t(PER[median.per], amount=money(median, t.lang))
            return line(Span(words, notes=(note,))), line(pay.noc)
    return line(Span(t("unknown"), style="quiet")), line("—")


def certifications_document(
    certifications: Iterable[Certification], facts: Catalogue, t: Translator, at: date
) -> Document:
    """Certifications with status, price, validity and how sure it is, on a day."""
    book = Notebook(facts, t, at)
    title = t("Certifications as of {day}", day=day(at, t.lang))
    lines = tuple(_certification(c, t, book, at) for c in certifications)
    blocks: list[Block] = [Heading(1, title), Bullets(lines), book.notes()]
    return Document(title, t.lang, tuple(blocks))


def _certification(certification: Certification, t: Translator, book: Notebook, at: date) -> Line:
    """What is known of one: issuer, status, price, terms, and how sure all of it is."""
    gone = certification.status(at) == "retired"
    due = certification.verify_by()
    event, words = status_words(certification, at, t)
    spans = [
        Span(say(certification.name, t.lang), style="struck" if gone else "strong"),
        Span(f" ({certification.id})", style="quiet"),
        Span(f" {certification.issuer}; "),
        Span(words or t(STATUS["active"]), notes=(book.event(event, due),) if event else ()),
    ]
    if after := successors_words(certification, t):
        spans.append(Span(after, style="good"))
    spans += [Span("; "), *_prices(certification, t, book)]
    spans += _terms_of(certification, t, book)
    confidence = t("confidence: {word}", word=t(CONFIDENCE[certification.confidence]))
    spans.append(Span(f"; {confidence}", style="quiet"))
    if due and due < at:
        late = t("past its review since {day}", day=day(due, t.lang))
        spans.append(Span(f" ({late})", style="warning"))
    return tuple(spans)


def _prices(certification: Certification, t: Translator, book: Notebook) -> Iterator[Span]:
    if not certification.prices:
        yield Span(t("price unknown"), style="quiet")
    for place, price in enumerate(_distinct(certification)):
        words = price_words(price, t)
        said = f" · {words}" if place else t("price {price}", price=words)
        yield Span(said, notes=(book.fact(price, certification.verify_by()),))


def _terms_of(certification: Certification, t: Translator, book: Notebook) -> Iterator[Span]:
    """Validity, renewal and what is demanded before, with their note; doubtful ones are marked."""
    months, before = certification.validity_months, certification.prerequisite
    parts = [
        ("validity_months", t("valid {n} months", n=months) if months else t("validity unknown")),
        ("renewal", _labelled(t("renewal"), certification.renewal, t)),
        ("prerequisite", _labelled(t("before it"), before.text if before else None, t)),
    ]
    doubtful = f" ({t(CERTAINTY['unverified'])})"
    said = [
        words.rstrip(".") + (doubtful if field in certification.unverified else "")
        for field, words in parts
        if words
    ]
    terms = certification.terms
    notes: tuple[int, ...] = ()
    if terms:
        notes = (book.reading(terms, certification.verify_by()),)
    yield Span("; " + "; ".join(said), notes=notes)


def _labelled(label: str, text: Text | None, t: Translator) -> str:
    return t("{name}: {reason}", name=label, reason=say(text, t.lang)) if text else ""


def _distinct(certification: Certification) -> list[Fact[Money]]:
    """The prices that differ, each as the first source that states it."""
    first: dict[Money, Fact[Money]] = {}
    for price in certification.prices:
        first.setdefault(price.value, price)
    return list(first.values())


def skills_document(skills: Sequence[Skill], facts: Catalogue, t: Translator) -> Document:
    """Skills with how documents write them, and the roles whose groups or stages name them."""
    return Document(t("Skills"), t.lang, (Bullets(tuple(_skill(s, facts, t) for s in skills)),))


def _skill(skill: Skill, facts: Catalogue, t: Translator) -> Line:
    what = ", ".join(filter(None, (t(SKILL_KIND[skill.kind]), skill.vendor)))
    spans = [
        Span(say(skill.name, t.lang), style="strong"),
        Span(f" ({skill.id})", style="quiet"),
        Span(f" {what}"),
    ]
    if spellings := " · ".join(_spellings(skill, t)):
        spans.append(Span("; " + t("also written {spellings}", spellings=spellings)))
    if roles := " · ".join(t.name(f"role:{i}") for i in _asking(skill, facts)):
        spans.append(Span("; " + t("asked for by {roles}", roles=roles)))
    return tuple(spans)


def _spellings(skill: Skill, t: Translator) -> Iterable[str]:
    lists = (skill.former_names, skill.aliases.get("any", ()), skill.aliases.get(t.lang, ()))
    return dict.fromkeys(words for held in lists for words in held)


def _asking(skill: Skill, facts: Catalogue) -> list[str]:
    return [
        role.id
        for role in facts.roles.values()
        if any(skill.id in group.members for group in role.groups)
        or any(c.skill == skill.id for stage in role.stages for need in stage.needs for c in need)
    ]


def sources_document(counted: Mapping[Source, int], t: Translator, at: date) -> Document:
    """The publications that facts come from, how many facts each gives, and review."""
    lines = []
    for source, facts in counted.items():
        parts = [t("terms: {terms}", terms=_terms(source, t))]
        if source.published_on:
            parts.append(t("published {day}", day=day(source.published_on, t.lang)))
        parts.append(t("read {day}", day=day(source.seen_on, t.lang)))
        spans = [
            Span(titled(source, t), style="strong", url=source.url),
            Span(f" ({source.id})", style="quiet"),
            Span(f" {editorial(source.publisher, t)}; {'; '.join(parts)}"),
            *_review(source, t, at),
            Span("; " + t("facts: {n}", n=number(facts, t.lang))),
        ]
        lines.append(tuple(spans))
    return Document(t("Sources"), t.lang, (Bullets(tuple(lines)),))


def _terms(source: Source, t: Translator) -> str:
    """On what terms its facts are used; a licence is called by its own name."""
    return t(TERMS[source.licence]) if source.licence in TERMS else source.licence


def _review(source: Source, t: Translator, at: date) -> Line:
    due = source.verify_by()
    if due is None:
        return ()
    words = day(due, t.lang)
    if due < at:
        return (Span("; "), Span(t("past its review since {day}", day=words), style="warning"))
    return (Span("; " + t("to be read again by {day}", day=words)),)
