"""What a role pays, three ways on one scale, and what differs between them in plain words."""

from collections.abc import Iterator, Sequence

from voyageur.catalogue.tables import Tables
from voyageur.domain.net_pay import PayRow, RolePay
from voyageur.locale.format import percent
from voyageur.locale.translate import Translator
from voyageur.publishing.document import (
    Block,
    Bullets,
    Chart,
    Document,
    Grid,
    Heading,
    Para,
    Span,
    line,
)
from voyageur.publishing.pay_lines import noc_title
from voyageur.publishing.pay_picture import label, pay_picture
from voyageur.publishing.pay_words import difference, dollars


def role_pay_document(found: RolePay, tables: Tables, t: Translator) -> Document:
    """The page of a role's pay."""
    title = t("What it pays: {role}", role=f"role:{found.role}")
    return Document(title, t.lang, tuple(_blocks(found, title, tables, t)))


def _blocks(found: RolePay, title: str, tables: Tables, t: Translator) -> Iterator[Block]:
    yield Heading(1, title)
    rows = found.rows
    if not rows:
        yield Para(line(t("No pay is known.")))
        return
    yield Chart(pay_picture(rows, t))
    yield Heading(2, t("What each of them is"))
    yield Bullets(tuple(line(words) for words in _kinds(found, tables, t)))
    if differences := list(_differences(rows, t)):
        yield Heading(2, t("What differs"))
        yield Bullets(tuple(line(words) for words in differences))
    yield from _nets(found, t)


def _kinds(found: RolePay, tables: Tables, t: Translator) -> Iterator[str]:
    rows = found.rows
    if any(row.kind == "guide" for row in rows):
        yield t("The guide: a range that one guide states for the role in Canada, without a count.")
    for code in dict.fromkeys(row.noc for row in rows if row.noc):
        yield t(
            "NOC {code}, {title}: what employees of the whole unit group earn, of every level and "
            "of other roles too; low and high are about the 10th and 90th percentile, hourly wages "
            "at 37.5 hours a week.",
            code=code,
            title=noc_title(code, tables, t.lang),
        )
    posted = [row for row in rows if row.kind == "posted"]
    for row in posted:
        between = ""
        if row.interval:
            low, high = row.interval
            between = t(
                " The middle lies between {low} and {high} with 95% confidence.",
                low=dollars(low, t),
                high=dollars(high, t),
            )
        yield (
            t(
                "Posted, {region}: the 10th, 50th and 90th percentile of {n} jobs that state pay.",
                region=f"region:{row.region}",
                n=row.n or 0,
            )
            + between
        )
    if not posted:
        yield t("Posted pay isn't shown: too few postings state it, or none were asked (--market).")


def _differences(rows: Sequence[PayRow], t: Translator) -> Iterator[str]:
    """Where the middles of other figures lie beside the guide's range."""
    guide = next((row for row in rows if row.kind == "guide"), None)
    if guide is None:
        return
    for row in rows:
        if row is not guide and row.middle is not None:
            yield difference(guide, row.middle, label(row, t), t)


def _nets(found: RolePay, t: Translator) -> Iterator[Block]:
    if not found.nets:
        yield Para(line(Span(t("For net pay name a province: --in Ontario."), "quiet")))
        return
    yield Heading(2, t("What is left of the official middle"))
    yield Grid(
        (t("Province"), t("Middle of"), t("Gross"), t("Net"), t("of gross")),
        tuple(
            (
                line(t.name(f"region:{one.region}")),
                line(t("NOC {code}, {region}", code=one.noc, region=f"region:{one.of}")),
                line(dollars(one.gross, t)),
                line(dollars(one.net, t)),
                line(percent(one.net / one.gross, t.lang)),
            )
            for one in found.nets
        ),
        frozenset((2, 3, 4)),
    )
    words = t(
        "An estimate by the tax tables of {edition}, with basic credits; voyageur pay net says "
        "what isn't in it.",
        edition=found.nets[0].edition,
    )
    yield Para(line(Span(words, "quiet")))
    if len(found.nets) > 1:
        yield Para(line(_moving(found, t)))


def _moving(found: RolePay, t: Translator) -> str:
    best = max(found.nets, key=lambda one: one.net)
    least = min(found.nets, key=lambda one: one.net)
    return t(
        "{best} leaves {more} a year more than {least}. Not counted: rent and other prices, the "
        "move, benefits beside the wage, and how many such jobs there are.",
        best=f"region:{best.region}",
        least=f"region:{least.region}",
        more=dollars(best.net - least.net, t),
    )
