"""How a page looks: a document with every kind of block, beside pictures that were looked at.

``VOYAGEUR_WRITE_GOLDENS=1`` writes them anew: then look at them.
"""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from tests.publishing.samples import AT
from tests.publishing.tiles import looks_as_in
from voyageur.charts.reach.value import Point, ReachCurve
from voyageur.publishing.document import (
    Bullets,
    Chart,
    Check,
    Checklist,
    Contents,
    Cover,
    Document,
    Grid,
    Heading,
    KeyFigure,
    Notes,
    Para,
    Span,
    line,
)
from voyageur.publishing.paper.pdf import to_pdf

GOLDEN = Path(__file__).parents[2] / "golden" / "paper"
DPI = 40

CURVE = ReachCurve(
    title="Postings in reach",
    n=40,
    points=(
        Point(day=date(2026, 11, 30), share=0.1, met=4),
        Point(day=date(2027, 4, 1), share=0.3, met=12, label="SQL"),
        Point(day=date(2027, 9, 1), share=0.6, met=24, label="Apache Spark"),
    ),
    window=(date(2027, 8, 1), date(2027, 11, 1)),
)
EVERYTHING = Document(
    "Harbour Clerk",
    "en",
    (
        Cover(
            "Harbour Clerk",
            "Plan for Halifax, made on Nov 23, 2026",
            (KeyFigure("53", "weeks"), KeyFigure("$207", "known costs"), KeyFigure("60%", "met")),
            "🇨🇦",
        ),
        Contents("Contents"),
        Heading(2, "What comes in reach"),
        Chart(CURVE, tabled=True),
        Heading(2, "Words", "1️⃣", page=True),
        Para(
            line(
                "Plain, ",
                Span("strong", "strong"),
                ", ",
                Span("struck", "struck"),
                ", ",
                Span("quiet", "quiet"),
                ", ",
                Span("a warning", "warning"),
                ", ",
                Span("good news", "good"),
                ", ",
                Span("a link", url="https://example.org/"),
                Span(" and notes.", notes=(1, 2)),
            )
        ),
        Heading(3, "Lists", "🧠"),
        Bullets((line("One"), line("Two"), line("Three"), line("Four"), line("Five"))),
        Bullets((line("First"), line("Second")), numbered=True),
        Heading(4, "To do"),
        Checklist(
            (
                Check(line(Span("A week", "strong"), " — ropes (10 h)")),
                Check(line("Three weeks alike"), boxes=3),
                Check(line("A unit"), (line("Why: ships ask for it"), line("A place to learn"))),
            )
        ),
        Heading(3, "A table"),
        Grid(
            ("Unit", "Until", "Hours"),
            tuple((line(f"Unit {n}"), line("Mar 1, 2027"), line(f"{n}0 h")) for n in range(1, 5)),
            frozenset((2,)),
        ),
        Notes(
            "Sources",
            (
                line("One source."),
                line("Another, with ", Span("a link", url="https://example.org/x"), "."),
            ),
        ),
    ),
)


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_every_kind_of_block_looks_as_it_did_when_it_was_looked_at(paper: str) -> None:
    pages = pypdfium2.PdfDocument(to_pdf(EVERYTHING, AT, paper))  # type: ignore[arg-type]
    assert len(pages) == 2
    for number, page in enumerate(pages, start=1):
        drawn = page.render(scale=DPI / 72).to_pil().convert("RGB")
        looks_as_in(drawn, GOLDEN / f"everything-{paper}-{number}.png")
