"""How amounts and ranges of money are written: one pattern, bounded in every part."""

import re

_SPACE = "[ \u00a0\u202f\u2009\u2007]"
_SPACES = _SPACE + "{0,3}"
_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?"
    rf"|\d{{1,3}}(?:{_SPACE}\d{{3}}){{1,3}}(?!,\d{{3}})(?:[.,]\d{{1,2}})?"
    r"|\d{1,3}(?:\.\d{3}){1,3}(?:,\d{2})?"
    rf"|\d{{1,7}}(?:[.,]\d{{1,2}})?)(?![.,]?\d|{_SPACE}?%)"
)
_CODES = (
    "USD|CAD|CDN|EUR|GBP|AUD|NZD|CHF|INR|SGD|HKD|JPY|SEK|NOK|DKK|PLN|BRL|MXN|ZAR|AED"
    "|usd|cad|eur|gbp"
)
_BEFORE = (
    rf"(?:[$€£]|(?<![A-Za-z])(?=[A-Zuceg])(?:(?:{_CODES}){_SPACES}[$€£]?"
    rf"|(?:US|CAN?|C|AU?|NZ|HK|S|R){_SPACE}?\$)){_SPACES}"
)
_AFTER = (
    rf"(?:\$(?!\d)(?:{_SPACE}?(?:{_CODES}|US|CAN?)(?![a-z0-9]))?|[€£]"
    rf"|(?:{_CODES}|US|CAN?)(?![a-z0-9])|(?:euros?|Euros?|EUROS?)(?![a-z])"
    rf"|dollars?(?:{_SPACE}(?:canadiens|am[ée]ricains|US))?(?![a-z]))"
)
_PERIOD = (
    rf"(?i:{_SPACE}?(?:/|per|an?|par|de|each){_SPACE}?(?:l['’])?(?:hr|hour|h|heure|yr|year|an"
    r"|ann[ée]e|month|mo|mois|day|jour|week|wk|semaine)(?![a-z]))?"
)
_DAMAGED = "(?!€)[^\x00-\x7f•·£\u00a0\u202f\u2009\u2007à]{1,14}"
"""A dash that was decoded wrongly, however often."""
_DASH = rf"{_SPACES}(?:\\?[-–—‑‒−~|]{{1,2}}|{_DAMAGED}){_SPACES}"
_WORD = (
    rf"{_SPACE}{{1,3}}(?i:(?:up|increasing|rising)? ?to|through|jusqu['’][àa]|à|a|au|and|et|&)"
    rf"(?:{_SPACE}{{1,3}}|(?=\$?,))"
)
_BETWEEN = rf"{_PERIOD}(?:{_DASH}|{_WORD})(?:\$?,{_SPACES})?"
_BESIDE = rf"{_PERIOD}{_SPACES}[,/]?{_SPACES}(?=[$€£])"
"""Two amounts that only stand beside each other are a range where the second has its sign."""
_LETTER = "[a-z0-9]|[A-Z](?![a-z])"
"""No number goes on so; a capitalised word may follow where a line break was lost."""


def _one(before: str, name: str) -> str:
    """An amount in four groups: the sign before it, its number, thousands, the sign behind it."""
    return (
        rf"(?:(?P<{name}>{_BEFORE})|{before})({_NUMBER})"
        rf"(?:/\d{{1,3}}{_SPACE}\d{{3}}(?!\d))?"
        rf"(?:{_SPACE}?([kK])(?![a-z0-9])|(?!{_LETTER}))"
        rf"(?:(?({name})(?!{_SPACES}\${_SPACES}\d)){_SPACES}\(?({_AFTER})\)?)?"
    )


_FIRST = _one(r"(?<![\w.,$€£])(?<![A-Za-z0-9]-)", "first")
RANGE = re.compile(
    rf"{_FIRST}(\+|{_SPACE}\+(?={_SPACES}(?:[,.;)\n]|\Z)))?"
    rf"(?:({_BETWEEN}|{_BESIDE}){_one('', 'second')}\+?(?:{_BETWEEN}{_one('', 'third')})?)?",
    re.ASCII,
)
"""Groups: an amount's four, a plus, what stands between, and the four of two further amounts."""

LARGE = re.compile(
    rf"{_SPACE}?(?:[mb]\b|m\$|mil(?!e)|billion|trillion|bn\b|mds?\b|mm\b)", re.IGNORECASE
)
"""Behind a number: millions and more, which nobody is paid."""
