"""Certifications in lines: name, status on a day, price with its note, successor."""

from collections.abc import Iterator, Sequence
from datetime import date

from voyageur.domain.certification import Certification, CertificationEvent
from voyageur.domain.fact import Fact
from voyageur.domain.money import Money
from voyageur.domain.names import say
from voyageur.locale.format import day, money
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Line, Span
from voyageur.publishing.notebook import Notebook


def certification_line(
    certification: Certification, at: date, t: Translator, book: Notebook
) -> Line:
    """One certification; a retired one is struck out."""
    gone = certification.status(at) == "retired"
    called = say(certification.name, t.lang)
    spans = [Span(called, style="struck" if gone else "plain")]
    ending, words = status_words(certification, at, t)
    due = certification.verify_by()
    if words:
        notes = (book.event(ending, due),) if ending else ()
        spans.append(Span(f" ({words})", style="warning", notes=notes))
    if not gone:
        spans.extend(_price(certification, t, book))
    if after := successors_words(certification, t):
        spans.append(Span(after if gone else t(" (newer:{names})", names=after), style="good"))
    return tuple(spans)


def successors_words(certification: Certification, t: Translator) -> str:
    """An arrow and what takes its place; nothing where nothing does."""
    after = [t.name(f"certification:{ident}") for ident in certification.successors()]
    return f" → {' · '.join(after)}" if after else ""


def status_words(
    certification: Certification, at: date, t: Translator
) -> tuple[CertificationEvent | None, str]:
    """The event that ends it and what to say of it; no words for one that is simply offered."""
    last = certification.last_day()
    ends = [e for e in certification.events if e.kind in ("retired", "retirement-announced")]
    ends.sort(key=lambda event: (event.on == last, event.kind == "retired"))
    ending = ends[-1] if ends else None
    status = certification.status(at)
    if status == "retired":
        if last is None:
            return ending, t("no longer offered")
        if ending and ending.kind == "retirement-announced":
            return ending, t("retired; last exam day {day}", day=day(last, t.lang))
        return ending, t("retired: last sat on {day}", day=day(last, t.lang))
    if last:
        return ending, t("retires: last day {day}", day=day(last, t.lang))
    return None, t("not offered yet") if status == "planned" else ""


def _price(certification: Certification, t: Translator, book: Notebook) -> Iterator[Span]:
    if not certification.prices:
        yield Span(" " + t("(price unknown)"), style="quiet")
        return
    first = certification.prices[0]
    notes = [book.fact(first, certification.verify_by())]
    words = t("price {price}", price=price_words(first, t))
    others = [p for p in certification.prices[1:] if p.value != first.value]
    for whom, amounts in _by_whom(others, t).items():
        also = " · ".join(amounts)
        if whom:
            words += "; " + t("{whom} {amount}", whom=whom, amount=also)
        else:
            words += "; " + t("also said: {others}", others=also)
    notes += [book.fact(p, certification.verify_by()) for p in others]
    yield Span(f" ({words})", style="quiet", notes=tuple(dict.fromkeys(notes)))


def _by_whom(prices: Sequence[Fact[Money]], t: Translator) -> dict[str, list[str]]:
    """Amounts by whom or when they are for: another price for members contradicts nothing."""
    found: dict[str, list[str]] = {}
    for price in prices:
        amounts = found.setdefault(say(price.of, t.lang) if price.of else "", [])
        if (amount := _amount(price, t)) not in amounts:
            amounts.append(amount)
    return found


def price_words(price: Fact[Money], t: Translator) -> str:
    """A price with its period and with whom or when it is for, where that isn't everybody today."""
    words = _amount(price, t)
    return f"{words}, {say(price.of, t.lang)}" if price.of else words


def _amount(price: Fact[Money], t: Translator) -> str:
    amount = money(price.value, t.lang)
    return t("{amount} a month", amount=amount) if price.value.per == "month" else amount
