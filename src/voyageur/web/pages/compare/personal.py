"""What a comparison comes to for the person: a plan for each role, as rows beside the facts."""

from collections.abc import Callable

from voyageur.domain.comparison import Choice, Comparison
from voyageur.domain.money import Money
from voyageur.domain.plan import Reach
from voyageur.locale.format import day, money, number, percent
from voyageur.locale.translate import Translator

PersonalRow = tuple[str, tuple[str, ...]]
"""What is told, and what it is for each role."""


def personal_rows(found: Comparison, t: Translator) -> list[PersonalRow]:
    """Hours, weeks, cost, postings in reach and certifications of each way."""
    rows: list[tuple[str, Callable[[Choice, Translator], str]]] = [
        (t("Hours ahead, our estimate"), _hours),
        (t("Weeks at {hours} hours a week", hours=number(found.hours, t.lang)), _weeks),
        (t("Done on"), _ends),
        (t("Cost"), _cost),
        (t("Postings in reach now"), lambda choice, t: _reach(choice.now, t)),
        (t("Postings in reach then"), lambda choice, t: _reach(choice.then, t)),
        (t("Certifications on the way"), _certifications),
    ]
    return [(title, tuple(said(one, t) for one in found.choices)) for title, said in rows]


def _hours(choice: Choice, t: Translator) -> str:
    return t("unknown") if choice.hours is None else number(choice.hours, t.lang)


def _weeks(choice: Choice, t: Translator) -> str:
    if choice.weeks is None:
        return t("no plan within your limits")
    return number(choice.weeks, t.lang)


def _ends(choice: Choice, t: Translator) -> str:
    return day(choice.ends, t.lang) if choice.ends else "—"


def _cost(choice: Choice, t: Translator) -> str:
    if choice.cost is None:
        return "—"
    words = money(Money(choice.cost, "CAD"), t.lang)
    if choice.unpriced:
        names = ", ".join(t.name(f"certification:{one}") for one in choice.unpriced)
        return t("{amount}, without {names}, whose price isn't known", amount=words, names=names)
    return words


def _reach(reach: Reach | None, t: Translator) -> str:
    if reach is None:
        return "—"
    if reach.share is None:
        return t("too few postings (n = {n})", n=reach.n)
    counted = t("{k} of {n}", k=reach.met, n=reach.n)
    return f"{percent(reach.share, t.lang)} ({counted})"


def _certifications(choice: Choice, t: Translator) -> str:
    return ", ".join(t.name(f"certification:{one}") for one in choice.certifications) or "—"
