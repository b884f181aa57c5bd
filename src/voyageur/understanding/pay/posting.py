"""The pay of a posting's job: everything stated, and the one chosen of it."""

from collections.abc import Iterator
from decimal import Decimal

from voyageur.domain.posted_pay import PayNote, PostedPay
from voyageur.understanding.fold import Text
from voyageur.understanding.pay.amounts import written_at
from voyageur.understanding.pay.claim import Claim
from voyageur.understanding.pay.currency import Dollars, named_currency
from voyageur.understanding.pay.hours import hours_a_week
from voyageur.understanding.pay.judge import judge
from voyageur.understanding.pay.spots import is_count, spots
from voyageur.understanding.pay.statement import Statement, state

_COUNTRIES = {"USD": "US", "GBP": "GB"}
_APART = 120
"""Characters between "Minimum: …" and its "Maximum: …", at most."""


def read_pay(text: Text, country_hint: str | None = None) -> PostedPay | None:
    """The pay of the job that a posting, or a field of one, states in English or French.

    Of several, Canadian pay is chosen (or that of ``country_hint``, a country of ISO 3166), then
    an employer's own word before a job board's estimate, base pay before a total, and what stands
    first; the rest are its ``others``. The hint also says whose dollars a bare ``$`` are.
    """
    stated = list(statements(text))
    if not stated:
        return None
    dollars = Dollars(text, country_hint)
    if len(stated) == 1:
        return _posted(stated[0], dollars, hours=hours_a_week(text, stated[0].claim.written.end))
    home = country_hint or "CA"
    abroad = any(_country(each) not in (home, None) for each in stated)
    total = any(each.base is False for each in stated)
    chosen = min(stated, key=lambda each: _rank(each, home, abroad=abroad, total=total))
    if chosen.claim.assumed:
        chosen = next((each for each in stated if _says_period(each, chosen)), chosen)
    others = tuple(_posted(each, dollars) for each in stated if each is not chosen)
    return _posted(chosen, dollars, others, hours_a_week(text, chosen.claim.written.end))


def statements(text: Text) -> Iterator[Statement]:
    """Every statement of pay, from left to right; a minimum and its maximum are one."""
    lower: Statement | None = None
    for stated in _stated(text):
        claim = stated.claim
        if lower is not None:
            apart = claim.written.start - lower.claim.written.end > _APART
            if apart or claim.written.high is not None:
                yield lower
                lower = None
            else:
                if claim.low is None:
                    yield lower._replace(claim=_joined(lower.claim, claim))
                    lower = None
                continue
        if claim.high is None:
            lower = stated
        else:
            yield stated
    if lower is not None:
        yield lower


def _stated(text: Text) -> Iterator[Statement]:
    end = 0
    for spot in spots(text):
        if spot < end or is_count(text.raw, spot):
            continue
        written = written_at(text.raw, spot, end)
        if written is None:
            continue
        end = written.end
        claim = judge(text, written)
        if claim is not None:
            yield state(text, claim)


def _joined(lower: Claim, upper: Claim) -> Claim:
    signs = lower.written.signs + upper.written.signs
    written = lower.written._replace(end=upper.written.end, high=upper.high, signs=signs)
    said = lower if not lower.assumed else upper
    return lower._replace(
        written=written, high=upper.high, period=said.period, assumed=said.assumed
    )


def _rank(stated: Statement, home: str, *, abroad: bool, total: bool) -> tuple[bool, bool, bool]:
    return abroad and _country(stated) != home, stated.estimate, total and not stated.base


def _country(stated: Statement) -> str | None:
    """The country that a pay is for: Canada where it is in CAD, else as said, or its currency's."""
    currency = named_currency(stated.claim.written.signs)
    return "CA" if currency == "CAD" else stated.country or _COUNTRIES.get(currency or "")


def _says_period(stated: Statement, chosen: Statement) -> bool:
    """Whether a statement repeats the chosen one and says its period."""
    ends = (stated.claim.low, stated.claim.high)
    return ends == (chosen.claim.low, chosen.claim.high) and not stated.claim.assumed


def _posted(
    stated: Statement,
    dollars: Dollars,
    others: tuple[PostedPay, ...] = (),
    hours: Decimal | None = None,
) -> PostedPay:
    claim, currency = stated.claim, dollars.currency(stated)
    notes: tuple[PayNote, ...] = currency.notes
    if claim.assumed:
        notes += ("period-assumed",)
    if stated.estimate:
        notes += ("estimate",)
    return PostedPay(
        low=claim.low,
        high=claim.high,
        currency=currency.code,
        period=claim.period,
        base=stated.base is not False,
        start=claim.written.start,
        end=claim.written.end,
        hours_a_week=hours,
        notes=notes,
        others=others,
    )
