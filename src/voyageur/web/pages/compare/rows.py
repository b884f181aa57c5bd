"""Facts of several roles side by side, each figure with its source."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from markupsafe import Markup

from voyageur.charts.pay_ranges.value import PayRanges
from voyageur.domain.message import N_
from voyageur.domain.role import Role
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Block, Chart, Document
from voyageur.publishing.pay_picture import pay_range
from voyageur.web.pages.compare.cells import Cells, skills_of
from voyageur.web.render import body

_ROWS: tuple[tuple[str, Callable[[Cells, Role], Iterator[Block]]], ...] = (
    (N_("Stated for the role"), Cells.stated),
    (N_("What its NOC group earns"), Cells.official),
    (N_("What is posted"), Cells.posted),
    (N_("Net, of the official median"), Cells.net),
    (N_("Outlook"), Cells.outlook),
    (N_("Named most in postings"), Cells.demand),
    (N_("Asked for by this role alone"), Cells.alone),
    (N_("Hours from the beginning, our estimate"), Cells.hours),
    (N_("Certifications that can be sat"), Cells.certifications),
    (N_("What you will do"), Cells.duties),
    (N_("Employers the guide names"), Cells.employers),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A kind of fact, and what it is for each role."""

    title: str
    cells: tuple[Markup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The rows, a picture of all pay, the skills that all roles ask for, and the sources."""

    rows: tuple[Row, ...]
    picture: Markup
    shared: tuple[str, ...]
    sources: Markup


def side_by_side(
    roles: Sequence[Role], region: str, t: Translator, at: date, market: Path | None
) -> Sides:
    """What is known of roles in a region; what is known of none of them is left out.

    Posted pay is there where there is a market.
    """
    cells = Cells(roles, region, t, at, market)

    def made(blocks: Iterator[Block]) -> Markup:
        return body(Document("", t.lang, tuple(blocks)))

    rows = [
        Row(t(title), tuple(made(cell(cells, role)) for role in roles)) for title, cell in _ROWS
    ]
    bars = tuple(
        pay_range(row, t, t.name(f"role:{role.id}"))
        for role in roles
        for row in cells.pay[role.id].rows
    )
    picture = PayRanges(title=t("Pay, CAD a year"), rows=bars)
    return Sides(
        rows=tuple(row for row in rows if any(row.cells)),
        picture=made(iter((Chart(picture, tabled=True),))),
        shared=tuple(
            skill for skill in skills_of(roles[0]) if all(skill in skills_of(r) for r in roles)
        ),
        sources=made(iter((cells.book.notes(),))),
    )
