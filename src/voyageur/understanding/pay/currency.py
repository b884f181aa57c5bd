"""The currency of an amount: as named, else the one whose dollars a posting likely means."""

from functools import cached_property
from typing import NamedTuple

from voyageur.domain.posted_pay import PayNote
from voyageur.understanding.fold import Text
from voyageur.understanding.pay.statement import Statement
from voyageur.understanding.pay.words import SIGNS

_DOLLARS = {"CA": "CAD", "US": "USD", "AU": "AUD", "NZ": "NZD", "HK": "HKD", "SG": "SGD"}
_PREFIXES = {
    "US": "USD", "CA": "CAD", "C": "CAD", "CAN": "CAD", "CDN": "CAD", "CAD": "CAD", "USD": "USD",
    "A": "AUD", "AU": "AUD", "NZ": "NZD", "HK": "HKD", "S": "SGD", "R": "BRL",
}  # fmt: skip


class Currency(NamedTuple):
    """An ISO code, and what to know about it."""

    code: str
    notes: tuple[PayNote, ...] = ()


def named_currency(signs: tuple[str, ...]) -> str | None:
    """The currency that signs name; None for bare dollars, and for no sign at all."""
    return next((code for sign in signs if (code := _named(sign))), None)


def _named(sign: str) -> str | None:
    bare = sign.upper().replace("$", " ").strip()
    if "€" in bare or bare.startswith("EUR"):
        return "EUR"
    if "£" in bare:
        return "GBP"
    if bare.startswith("DOLLAR"):
        _, _, whose = bare.partition(" ")
        return ("CAD" if whose.startswith("CAN") else "USD") if whose else None
    return _PREFIXES.get(bare) or bare or None


class Dollars:
    """Whose dollars a posting means; ``country`` is the posting's, where it is known."""

    def __init__(self, text: Text, country: str | None) -> None:
        self._raw, self._country = text.raw, country

    @cached_property
    def _foreign(self) -> bool:
        return any(sign in self._raw for sign in SIGNS["US"])

    @cached_property
    def _canadian(self) -> bool:
        return any(sign in self._raw for sign in SIGNS["CA"])

    def currency(self, stated: Statement) -> Currency:
        """The currency of a statement as named, else that of the country it is for."""
        named = named_currency(stated.claim.written.signs)
        if named is not None:
            checked = named == "CAD" and self._country != "CA"
            doubt = checked and not self._canadian and self._foreign
            return Currency(named, ("currency-doubtful",) if doubt else ())
        country = stated.country or self._country
        doubt = stated.country is None and country in (None, "CA") and self._foreign
        if country is None:
            country = "US" if doubt and not self._canadian else "CA"
        assumed: tuple[PayNote, ...] = ("currency-assumed",)
        code = _DOLLARS.get(country, "CAD")
        return Currency(code, (*assumed, "currency-doubtful") if doubt else assumed)
