"""How a certification is kept, in a few words."""

from voyageur.domain.certification import RenewedBy
from voyageur.domain.money import Money
from voyageur.locale.format import money
from voyageur.locale.translate import Translator


def renewal_rule(by: RenewedBy | None, cost: Money | None, t: Translator) -> str:
    """By what it is renewed, and what that costs; nothing where no rule is known or needed."""
    amount = amount_words(cost, t)
    match by:
        case "exam":
            return t("the exam again, {amount}", amount=amount)
        case "assessment":
            return t("an assessment for renewal, {amount}", amount=amount)
        case "credits":
            return t("credits of continuing education, {amount}", amount=amount)
        case "fee":
            return t("a fee, {amount}", amount=amount)
        case _:
            return ""


def amount_words(cost: Money | None, t: Translator) -> str:
    """What one renewal or a year costs."""
    if cost is None:
        return t("cost unknown")
    if not cost.cents:
        return t("free")
    amount = money(cost, t.lang)
    return t("{amount} a year", amount=amount) if cost.per == "year" else amount
