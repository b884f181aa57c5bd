"""What official projections expect of a role's unit groups, in lines."""

from collections.abc import Iterator

from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables import Tables
from voyageur.domain.message import N_
from voyageur.domain.outlook import Projection, RegionalOutlook
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
    nocs = _primary(role)
    if not nocs:
        return
    if rated := regional_outlook(role, region, facts, tables):
        edition, row = rated
        words = t(
            "NOC {code} in {region}: {rating}",
            code=row.noc,
            region=f"region:{row.region}",
            rating=t(RATING[row.rating]),
        )
        yield line(Span(words, notes=(book.row(edition, edition.source, edition.certainty),)))
    else:
        words = t("Job Bank's outlook by region: unknown; no copy of its figures was found")
        yield line(Span(words, style="quiet"))
    if found := tables.projections(nocs):
        edition, projections = found
        for projection in projections:
            yield _projected(edition, projection, tables, t, book)


def regional_outlook(
    role: Role, region: str, facts: Catalogue, tables: Tables
) -> tuple[Edition, RegionalOutlook] | None:
    """The newest rating of the primary unit group in the region, or in the next wider one."""
    found = tables.outlook(_primary(role))
    if found is None:
        return None
    there = {row.region: row for row in found[1]}
    at: str | None = region
    while at is not None:
        if at in there:
            return found[0], there[at]
        at = facts.regions[at].within
    return None


def _primary(role: Role) -> frozenset[str]:
    return frozenset(group.code for group in role.noc() if group.relation == "primary")


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
