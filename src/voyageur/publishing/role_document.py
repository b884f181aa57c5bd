"""A role with all that is known of it, each figure with its source."""

from collections.abc import Iterator, Sequence
from datetime import date

from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables import Tables
from voyageur.domain.market_figures import Demand, MarketCell
from voyageur.domain.message import N_
from voyageur.domain.names import say
from voyageur.domain.notice import Noted
from voyageur.domain.role import Role
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.certification_lines import certification_line
from voyageur.publishing.demand_blocks import demand_blocks
from voyageur.publishing.document import (
    Block,
    Bullets,
    Chart,
    Cover,
    Document,
    Heading,
    Line,
    Para,
    Span,
    Style,
    joined,
    line,
)
from voyageur.publishing.market_document import posted_lines
from voyageur.publishing.notebook import Notebook
from voyageur.publishing.notice_lines import role_blocks
from voyageur.publishing.outlook_lines import outlook_lines
from voyageur.publishing.pay_blocks import pay_blocks
from voyageur.publishing.roadmap_picture import roadmap_picture
from voyageur.publishing.words import RELATION

_SCHEMES = {
    "noc-2021": N_("NOC 2021"),
    "onet-soc-2019": "O*NET-SOC 2019",
    "esco-1.2": "ESCO 1.2",
    "isco-08": N_("ISCO-08"),
}


def role_document(
    role: Role,
    region: str,
    facts: Catalogue,
    tables: Tables,
    t: Translator,
    at: date,
    posted: MarketCell | None = None,
    demand: Demand | None = None,
    notices: Sequence[Noted] = (),
) -> Document:
    """The role's page for a region on a day.

    ``posted``: what a market says of it, where there is one; ``demand``: what postings ask for;
    ``notices``: what the law says that concerns it there.
    """
    book = Notebook(facts, t, at)
    name = say(role.name, t.lang)
    blocks: list[Block] = [Cover(name, say(role.summary, t.lang))]
    blocks += pay_blocks(role, region, facts, tables, t, book, posted, tabled=True)
    if posted is not None:
        place = t.name(f"region:{posted.cell.region}")
        if lines := tuple(posted_lines(posted, place, t)):
            blocks += [Heading(2, t("What employers post")), Bullets(lines)]
    if demand is not None:
        blocks += demand_blocks(demand, t, book)
    if outlook := tuple(outlook_lines(role, region, facts, tables, t, book)):
        blocks += [Heading(2, t("Outlook")), Bullets(outlook)]
    if role.groups:
        blocks += [Heading(2, t("Learn these")), Bullets(tuple(_groups(role, t)))]
    blocks.append(Heading(2, t("Certifications as of {day}", day=day(at, t.lang))))
    blocks.append(
        Bullets(
            tuple(
                certification_line(facts.certifications[i], at, t, book)
                for i in role.certifications.listed()
            )
        )
    )
    blocks += [Heading(2, t("Roadmap")), Bullets(tuple(_stages(role, t)), numbered=True)]
    blocks.append(Chart(roadmap_picture(role, facts, t)))
    blocks += _doors(role, t)
    did = tuple(line(words) for words in role.responsibilities[t.lang])
    blocks += [Heading(2, t("What you will do")), Bullets(did)]
    blocks += _employers(role, facts, t, book)
    blocks += role_blocks(notices, region, t, book)
    blocks += _classified(role, t, book)
    blocks.append(book.notes())
    return Document(name, t.lang, tuple(blocks))


def _groups(role: Role, t: Translator) -> Iterator[Line]:
    for group in role.groups:
        names = " · ".join(t.name(f"skill:{skill}") for skill in group.members)
        choose = t("all of them") if group.choose == "all" else t("choose {n}", n=group.choose)
        words = t("{name}: {reason}", name=say(group.name, t.lang), reason=names)
        yield line(f"{words} ", Span(f"({choose})", style="quiet"))


def _stages(role: Role, t: Translator) -> Iterator[Line]:
    """The steps of the roadmap."""
    for stage in role.stages:
        yield line(Span(say(stage.name, t.lang), style="strong"), f" — {say(stage.text, t.lang)}")


def _doors(role: Role, t: Translator) -> Iterator[Block]:
    if not role.doors:
        return
    names = {stage.id: say(stage.name, t.lang) for stage in role.stages}
    lines = []
    for door in role.doors:
        spans = [
            Span(say(door.name, t.lang), style="strong"),
            Span(" " + t("(from {stage} on):", stage=names[door.stage]), style="quiet"),
            Span(f" {say(door.text, t.lang)}"),
        ]
        for resource in sorted(door.resources, key=lambda r: r.language != t.lang):
            spans += [Span(" → "), Span(resource.title, url=resource.url)]
        lines.append(tuple(spans))
    yield Heading(2, t("Ways into open source"))
    yield Bullets(tuple(lines))


def _employers(role: Role, facts: Catalogue, t: Translator, book: Notebook) -> Iterator[Block]:
    if not role.companies:
        return
    known = [facts.companies[company] for company in role.companies]
    names = []
    for company in known:
        style: Style = "plain" if company.exists else "struck"
        note = book.source(company.source, company.certainty)
        names.append(line(Span(say(company.name, t.lang), style=style, notes=(note,))))
    yield Heading(2, t("Employers the guide names"))
    yield Para(joined(names, " · "))
    corrections = []
    for company in known:
        if company.correction:
            said = say(company.correction, t.lang)
            words = t("{name}: {reason}", name=say(company.name, t.lang), reason=said)
            note = book.source(company.source, company.certainty)
            corrections.append(line(Span(words, style="quiet", notes=(note,))))
    if corrections:
        yield Bullets(tuple(corrections))


def _classified(role: Role, t: Translator, book: Notebook) -> Iterator[Block]:
    if not role.occupations:
        return
    lines = []
    for occupation in role.occupations:
        linked = occupation.scheme == "esco-1.2"
        words = t(_SCHEMES[occupation.scheme]) + ("" if linked else f" {occupation.code}")
        note = book.source(occupation.source, occupation.certainty)
        spans = [
            Span(words, url=occupation.code if linked else None),
            Span(f", {say(occupation.title, t.lang)} "),
            Span(
                f"({t(RELATION[occupation.relation])}; {say(occupation.evidence, t.lang)})",
                style="quiet",
                notes=(note,),
            ),
        ]
        lines.append(tuple(spans))
    yield Heading(2, t("Where it stands in official classifications"))
    yield Bullets(tuple(lines))
