"""The form of net pay, as its address fills it."""

from collections.abc import Mapping

from voyageur.locale.translate import Translator
from voyageur.services.clock import today
from voyageur.services.pay import newest_year, tax_tables
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import context

AMOUNT, KIND = "amount", "of"
"""Fields of the form; its address has the amount by the name of its kind instead."""
KINDS = ("gross", "net")
FILTERS = ("per", "in", "year")


def form_in(asked: Mapping[str, str], t: Translator, home: str) -> Form:
    """What an address asks for; ``home`` is the code of the province where it names none."""
    kind = next((kind for kind in KINDS if kind in asked), KINDS[0])
    usual = {"per": "year", "in": home, "year": _usual_year()}
    typed = {name: asked.get(name, usual[name]) for name in FILTERS}
    return Form("pay", t, {**typed, KIND: kind, AMOUNT: asked.get(kind, "")})


def years() -> list[str]:
    """The years of which there are tables, the newest first."""
    return sorted({str(one.valid_from.year) for one in tax_tables(context())}, reverse=True)


def _usual_year() -> str:
    """This year, where it has tables, else the newest that have it."""
    return str(newest_year(context(), today()).valid_from.year)
