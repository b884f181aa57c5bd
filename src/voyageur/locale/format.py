"""Days, money and numbers as Canadians write them, in both languages (CLDR, through Babel)."""

from datetime import date
from decimal import Decimal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal, format_percent

from voyageur.domain.career import When
from voyageur.domain.money import Money
from voyageur.domain.names import Lang

_LOCALE = {"en": "en_CA", "fr": "fr_CA"}


def day(value: date, lang: Lang) -> str:
    """A day, for example ``Mar 1, 2027`` and ``1er mars 2027``."""
    words = format_date(value, "medium", locale=_LOCALE[lang])
    return words.replace("1", "1er", 1) if lang == "fr" and value.day == 1 else words


def month(value: When, lang: Lang) -> str:
    """A month, for example ``Mar 2027`` and ``mars 2027``, or a year alone."""
    if value.month is None:
        return str(value.year)
    return format_skeleton("yMMM", date(value.year, value.month, 1), locale=_LOCALE[lang])


def money(value: Money, lang: Lang) -> str:
    """An amount, without cents where they are zero: ``$1,031`` and ``1 031 $``."""
    whole = value.cents % 100 == 0
    return format_currency(
        value.cents / 100,
        value.currency,
        format=None if not whole else ("¤#,##0" if lang == "en" else "#,##0\u00a0¤"),
        locale=_LOCALE[lang],
        currency_digits=not whole,
    )


def number(value: float, lang: Lang) -> str:
    """A number with at most one decimal."""
    return format_decimal(value, format="#,##0.#", locale=_LOCALE[lang])


def exact(value: str, lang: Lang) -> str:
    """A decimal number written as text, with all its digits: ``1.38`` and ``1,38``."""
    return format_decimal(Decimal(value), format="#,##0.########", locale=_LOCALE[lang])


def language(code: str, lang: Lang) -> str:
    """A human language by its ISO 639 code: ``French`` and ``français``; else the code itself."""
    return str(Locale.parse(_LOCALE[lang]).languages.get(code, code))


def territory(code: str, lang: Lang) -> str:
    """A country by its ISO 3166 code: ``Germany`` and ``Allemagne``; else the code itself."""
    return str(Locale.parse(_LOCALE[lang]).territories.get(code, code))


def percent(share: float, lang: Lang) -> str:
    """A share as whole per cent."""
    return format_percent(
        share, format="#,##0%" if lang == "en" else "#,##0\u00a0%", locale=_LOCALE[lang]
    )
