"""What official projections expect of a role's unit groups, in lines."""

from collections.abc import Iterator

from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables import Tables
from voyageur.domain.message import N_
from voyageur.domain.outlook import Projection
from voyageur.domain.role import Role
from voyageur.domain.table import Edition
from voyageur.locale.format import number
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Line, Span, line
from voyageur.publishing.notebook import Notebook
from voyageur.publishing.pay_lines import noc_title
from voyageur.publishing.words import CONDITION, RATING


def outlook_lines(
    role: Role, region: str, facts: Catalogue, tables: Tables, t: Translator, book: Notebook
) -> Iterator[Line]:
    """Job Bank's rating for the region where it is known, then COPS, a line a unit group."""
    nocs = frozenset(group.code for group in role.noc() if group.relation == "primary")
    if not nocs:
        return
    yield from _ratings(nocs, region, facts, tables, t, book)
    found = tables.projections(nocs)
    for projection in found[1] if found else ():
        yield _projected(found[0], projection, tables, t, book)  # type: ignore[index]


def _ratings(
    nocs: frozenset[str],
    region: str,
    facts: Catalogue,
    tables: Tables,
    t: Translator,
    book: Notebook,
) -> Iterator[Line]:
    found = tables.outlook(nocs)
    if found is None:
        words = t("Job Bank's outlook by region: unknown; no copy of its figures was found")
        yield line(Span(words, style="quiet"))
        return
    edition, rows = found
    at: str | None = region
    while at is not None:
        for row in (row for row in rows if row.region == at):
            words = t(
                "NOC {code} in {region}: {rating}",
                code=row.noc,
                region=f"region:{at}",
                rating=t(RATING[row.rating]),
            )
            note = book.row(edition, edition.source, edition.certainty)
            yield line(Span(words, notes=(note,)))
            return
        at = facts.regions[at].within


def _projected(
    edition: Edition, projection: Projection, tables: Tables, t: Translator, book: Notebook
) -> Line:
    code = projection.noc
    counted = [
        (N_("{n} employed"), projection.employment),
        (N_("{n} openings"), projection.openings),
        (N_("{n} job seekers"), projection.seekers),
    ]
    parts = [t(words, n=number(n, t.lang)) for words, n in counted if n is not None]
    if projection.future:
        parts.append(t("expected: {condition}", condition=t(CONDITION[projection.future])))
    head = t(
        "NOC {code}, {title}, all of Canada, {years}",
        code=code,
        title=noc_title(code, tables, t.lang),
        years=edition.id.replace("-", "–"),
    )
    note = book.row(edition, edition.source, edition.certainty)
    words = t("{name}: {reason}", name=head, reason=", ".join(parts))
    return line(Span(words, notes=(note,)))
