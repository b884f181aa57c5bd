"""The employers that the guide names for a role, and who of them advertises, as a document."""

from collections.abc import Iterator

from voyageur.catalogue.model import Catalogue
from voyageur.domain.career import When
from voyageur.domain.employers import Employers, GuideEmployer
from voyageur.domain.names import say
from voyageur.locale.format import month
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Block, Bullets, Document, Heading, Line, Para, Span, line
from voyageur.publishing.notebook import Notebook


def employers_document(
    found: Employers, facts: Catalogue, t: Translator, book: Notebook
) -> Document:
    """Each employer with what is known of it, its source, and its jobs where a market was asked."""
    title = t("Employers the guide names for {role}", role=f"role:{found.role}")
    return Document(title, t.lang, tuple(_blocks(found, title, facts, t, book)))


def _blocks(
    found: Employers, title: str, facts: Catalogue, t: Translator, book: Notebook
) -> Iterator[Block]:
    yield Heading(1, title)
    yield Para(line(Span(_market(found, t), "quiet")))
    yield Bullets(tuple(_employer(one, facts, t, book) for one in found.employers))
    yield book.notes()


def _market(found: Employers, t: Translator) -> str:
    if found.n is None:
        return t("Who of them advertises is unknown: no market is given (--market DIR).")
    return t(
        "Jobs for this role in {region} in the market: {n}; of these with an employer's name: {m}.",
        region=f"region:{found.region}",
        n=found.n,
        m=found.named or 0,
    )


def _employer(one: GuideEmployer, facts: Catalogue, t: Translator, book: Notebook) -> Line:
    company = facts.companies[one.company]
    note = book.source(company.source, company.certainty)
    exists = company.exists
    name = Span(say(company.name, t.lang), "strong" if exists else "struck", notes=(note,))
    spans = [name, *_advertises(one, t)]
    named = " / ".join(company.guide_names)
    if named != say(company.name, t.lang):
        spans.append(Span(f" · {t('the guide says “{name}”', name=named)}", "quiet"))
    if company.correction:
        spans.append(Span(f" · {say(company.correction, t.lang)}", "quiet"))
    if company.sites:
        spans.append(Span(f" · {', '.join(company.sites)}", "quiet"))
    if company.careers_site:
        spans += [Span(" · "), Span(company.careers_site, url=company.careers_site)]
    return tuple(spans)


def _advertises(one: GuideEmployer, t: Translator) -> Iterator[Span]:
    if one.n is None:
        return
    if not one.n:
        yield Span(f" · {t('not in this market')}", "quiet")
        return
    words = t("jobs here: {n}", n=one.n)
    if one.last_month:
        year, number = map(int, one.last_month.split("-"))
        words += t(", last {month}", month=month(When(year=year, month=number), t.lang))
    yield Span(f" · {words}", "good")
