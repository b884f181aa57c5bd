"""What employers ask for, as a chart with the postings that it stands on."""

from collections.abc import Iterator

from voyageur.domain.market_figures import Demand
from voyageur.locale.translate import Translator
from voyageur.publishing.demand_picture import demand_picture
from voyageur.publishing.document import Block, Chart, Heading, Para, Span, line
from voyageur.publishing.notebook import Notebook


def demand_blocks(demand: Demand, t: Translator, book: Notebook) -> Iterator[Block]:
    """The skills named most, and by how many postings of what kind."""
    near = "own" in demand.scope.values
    yield Heading(
        2,
        t("What employers ask for, neighbouring roles included")
        if near
        else t("What employers ask for"),
    )
    if not demand.shares:
        words = t("Too few postings to state a share (n = {n}; {scope}).", n=demand.n,
                  scope=t.say(demand.scope))  # fmt: skip
        yield Para(line(Span(words, "quiet")))
        return
    title = t("Share of {n} postings that name it", n=demand.n)
    yield Chart(demand_picture(title, demand.shares, t))
    notes = tuple(book.source(source, "approximate") for source in demand.sources)
    words = t("Postings: {n} ({scope}).", n=demand.n, scope=t.say(demand.scope))
    yield Para(line(Span(words, "quiet", notes=notes)))
