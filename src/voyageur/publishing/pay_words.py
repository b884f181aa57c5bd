"""Pay of a year in words, and how one figure lies beside another."""

from voyageur.domain.money import Money
from voyageur.domain.net_pay import PayRow
from voyageur.locale.format import money, percent
from voyageur.locale.translate import Translator


def dollars(cents: int, t: Translator) -> str:
    """An amount of a year in whole hundreds of dollars."""
    return money(Money(round(cents / 10_000) * 10_000, "CAD"), t.lang)


def difference(guide: PayRow, middle: int, name: str, t: Translator) -> str:
    """Where the middle of what is called ``name`` (CAD cents a year) lies beside the guide's range.

    Shares are told by whole per cent; what rounds to the end of the range lies within it.
    """
    values = {"name": name, "middle": dollars(middle, t)}
    if round(100 * middle / guide.low) < 100:
        share = percent(1 - middle / guide.low, t.lang)
        return t(
            "{name}: the middle, {middle}, lies {share} below the guide's low end.",
            share=share,
            **values,
        )
    if round(100 * middle / guide.high) > 100:
        share = percent(middle / guide.high - 1, t.lang)
        return t(
            "{name}: the middle, {middle}, lies {share} above the guide's high end.",
            share=share,
            **values,
        )
    return t("{name}: the middle, {middle}, lies within the guide's range.", **values)
