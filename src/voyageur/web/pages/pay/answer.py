"""The answer to what the form of net pay asks for, with its sources."""

from collections.abc import Callable
from dataclasses import replace

from markupsafe import Markup

from voyageur.domain.errors import UsageError
from voyageur.domain.fact import Certainty
from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.domain.net_pay import NetReport
from voyageur.domain.tax import TaxTable
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Document, Heading, Notes
from voyageur.publishing.net_document import net_document
from voyageur.publishing.notebook import Notebook
from voyageur.services.clock import today
from voyageur.services.pay import gross_of, net_of, province_code, read_per, table_of
from voyageur.services.typed_values import read_amount
from voyageur.web.pages.pay.form import AMOUNT, KIND, years
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import body, context

_COMPUTE: dict[str, Callable[[Money, TaxTable, str], NetReport]] = {
    "gross": net_of,
    "net": gross_of,
}
_MOST_AMOUNT = 30
"""Characters."""


def answer(form: Form, t: Translator) -> Markup | None:
    """The document that the terminal shows; None where a field is mistaken, which then says so."""
    code, table, amount = _region(form), _table(form), _amount(form)
    if code is None or table is None or amount is None:
        return None
    form.typed = {**form.typed, "in": code}
    with form.beside(AMOUNT):
        found = _COMPUTE[form.shown(KIND)](amount, table, code)
        return body(_below(net_document(found, t), _sources(found, table, t)))
    return None


def _region(form: Form) -> str | None:
    with form.beside("in", {"--in": "in"}):
        if words := form.text("in"):
            return province_code(context(), words)
        raise UsageError(N_("no province was chosen"), remedy=N_("Choose one of the list."))
    return None


def _table(form: Form) -> TaxTable | None:
    with form.beside("year", {"--per": "per"}):
        words = form.text("year") or ""
        if words not in years():
            raise UsageError(
                N_("“{value}” isn't in the list"), remedy=N_("Choose one of the list."), value=words
            )
        return table_of(context(), read_per(form.text("per") or ""), int(words), today())
    return None


def _amount(form: Form) -> Money | None:
    with form.beside(AMOUNT, {"--per": "per"}):
        if words := form.text(AMOUNT, most=_MOST_AMOUNT):
            return read_amount(words, read_per(form.text("per") or ""))
        raise UsageError(N_("no amount was given"), remedy=N_("Write it like 120000 or 58500.50."))
    return None


def _below(document: Document, sources: Notes) -> Document:
    """The document as a part of a page, with its sources."""
    blocks = (
        replace(b, level=b.level + 1) if isinstance(b, Heading) else b for b in document.blocks
    )
    return replace(document, blocks=(*blocks, sources))


def _sources(found: NetReport, table: TaxTable, t: Translator) -> Notes:
    """Where the tables of the country and of the province are from."""
    book = Notebook(context().catalogue, t, today())

    def cite(certainty: Certainty) -> None:
        book.cite(
            table.source,
            table.locator,
            read=table.observed_on,
            certainty=certainty,
            published=table.published_on,
            due=table.verify_by,
        )

    if table.federal:
        cite(table.federal.certainty)
    province = table.provinces[found.region]
    if province.source:
        book.source(province.source, province.certainty)
    else:
        cite(province.certainty)
    return book.notes()
