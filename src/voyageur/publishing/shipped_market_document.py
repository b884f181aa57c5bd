"""What is known of a role's market without postings of one's own, and what isn't."""

from collections.abc import Iterator
from datetime import date

from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables import Tables
from voyageur.domain.market_figures import Demand
from voyageur.domain.role import Role
from voyageur.locale.translate import Translator
from voyageur.publishing.demand_blocks import demand_blocks
from voyageur.publishing.document import Block, Bullets, Document, Heading, line
from voyageur.publishing.downloads import Downloads
from voyageur.publishing.notebook import Notebook
from voyageur.publishing.outlook_lines import outlook_lines
from voyageur.publishing.pay_blocks import pay_blocks


def shipped_market_document(
    role: Role,
    region: str,
    demand: Demand,
    facts: Catalogue,
    tables: Tables,
    t: Translator,
    at: date,
    downloads: Downloads,
) -> Document:
    """Demand by the requirement sets, pay and outlook by official figures, each with its source."""
    book = Notebook(facts, t, at)
    title = t("{role} in {region}", role=f"role:{role.id}", region=f"region:{region}")
    blocks: list[Block] = [Heading(1, title), *demand_blocks(demand, t, book)]
    if demand.shares:
        blocks += downloads.link("skills", t)
    blocks += pay_blocks(role, region, facts, tables, t, book, None, tabled=False)
    blocks += downloads.link("pay", t)
    if outlook := tuple(outlook_lines(role, region, facts, tables, t, book)):
        blocks += [Heading(2, t("Outlook")), Bullets(outlook)]
    blocks += _missing(t)
    blocks.append(book.notes())
    return Document(title, t.lang, tuple(blocks))


def _missing(t: Translator) -> Iterator[Block]:
    yield Heading(2, t("What is missing here"))
    lines = (
        t("A trend, and figures by month: the postings that ship state their year alone."),
        t("Posted pay: they are counts of skills, without what employers offer."),
        t(
            "Both come with postings of your own: voyageur market ingest FILE, voyageur market "
            "build, then voyageur serve --market market."
        ),
    )
    yield Bullets(tuple(line(words) for words in lines))
