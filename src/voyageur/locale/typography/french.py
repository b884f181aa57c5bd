"""French as in Quebec: amounts, units, dates, points."""

import re
from decimal import Decimal
from re import Match

from voyageur.locale.typography.elision import elided
from voyageur.locale.typography.quotes import Quotes
from voyageur.locale.typography.spaces import (
    ANY_SPACE,
    DIGIT,
    HELD,
    NBSP,
    SPACE,
    THOUSANDS,
    bound,
    dashes,
    grouped,
)

_FR_UNITS = (
    "h|min|s|ms|k?m|cm|mm|k?g|mg|l|L|ml|mL|[kKMGTP]o|[kMGT]?bit/s|[kMG]?Hz|[kM]?W|kWh|°C|°F|dB|px"
    "|pt|millions?|milliards?"
)
_AMOUNT = rf"[1-9]\d{{0,2}}(?:(?:{SPACE}|,)\d{{3}})+|\d+"
_DOLLARS_FIRST = re.compile(
    rf"(?<![\w$/.,{HELD}])(?<!\d:)"
    rf"(?P<land>US|CA)?\${SPACE}?(?P<whole>(?>{_AMOUNT}))"
    rf"(?P<cents>\.\d{{1,2}})?+(?P<scale>[kKM])?+(?![\w\"'$]|[.,\-–]\d)"
    rf"(?!{SPACE}*(?:[kMG]?\$(?!\d)|(?:{_FR_UNITS})(?!\w)))"
)
_BARE_NUMBER = re.compile(rf"[\d{HELD}]{SPACE}\Z")
_COMMAS = re.compile(
    r"(?<!\w)(?<!\d[.,])(?P<whole>[1-9]\d{0,2}(?:,\d{3})+)(?P<cents>\.\d\d)?"
    rf"(?={SPACE}*[kM]?\$(?!\d))"
)
_SIGN_AFTER = re.compile(rf"(?<=\d){SPACE}*(?=[kMG]?\$(?!\d)|[%‰¢€£](?!\w))")
_DOLLAR_OF = re.compile(rf"(?<=\d\u00a0\$){SPACE}(?=(?:US|CAN?)\b)")
_FR_UNIT = re.compile(rf"(?<=\d){SPACE}(?=(?:{_FR_UNITS})(?![\w’'\-]))")
_FR_UNIT_GLUED = re.compile(
    r"(?<![\w$])(?<!\d[.,])(?<![^\W\d]-)\d+(?:,\d+)?(?=(?:h|min|km|kg|[kKMGT]o|°C)(?!\w))"
)
_CLOCK = re.compile(r"(?<![\w$\-])(?<!\d[.,])(\d{1,2})h(\d\d)(?![\dh])")
_MINUTES = re.compile(rf"(?<=\d\u00a0h){SPACE}(?=\d\d(?!\d))")
_FR_MONTHS = (
    "janv(?:ier|\\.)|févr(?:ier|\\.)|mars|avr(?:il|\\.)|mai|juin|juil(?:let|\\.)|août"
    "|sept(?:embre|\\.)|oct(?:obre|\\.)|nov(?:embre|\\.)|déc(?:embre|\\.)"
)
_FR_DATE = bound(r"\b\d|\b\d\d|\b1er", rf"(?:{_FR_MONTHS})(?!\w)")
_FR_NUMBERED = bound(
    r"\b[Nn]o|\b[Nn]os|\b[Nn][°º]|№|\bp\.|\bpp\.|\bart\.|\bchap\.|\bvol\.|\bfig\.", r"\d"
)
_FR_TITLE = bound(r"\bM\.|\bMM\.|\bMme|\bMmes|\bMlle|\bMe|\bDr|\bDre|\bPr|\bPre", "[A-ZÀ-Þ]")
_MONEY = r"(?:[1-9]\d{0,2}(?:\u00a0\d{3})+|\d+)(?:,\d{1,2})?"
_RANGE = re.compile(
    rf"(?<![\w.,\-])(?<!\d\u00a0)(?P<low>{_MONEY})(?P<sign>\u00a0[kM]?\$)?"
    rf"{SPACE}*(?:-{{1,3}}|[–—]){SPACE}*(?P<high>{_MONEY})(?P<unit>\u00a0[kM]?\$)(?!\w)"
)
_WITHOUT_DE = re.compile(
    r"(?:de|(?:d’)?environ|[ld]es|du|aux|[csmt]es|[nv]os|leurs|pour|par|sur|avec|dans|plus|moins)"
)
_COLON = re.compile(rf"(?:(?<=[^\s:]){SPACE}+|(?<=[^\s:])(?<!Certified)):(?=[\s»”]|\Z)")
"""« Microsoft Certified: … » is a proper name and stays as its owner writes it."""
_TIGHT = re.compile(rf"(?<=[\w»”’)\]…%$€¢.;!?#+*]){SPACE}+(?=[;!?]+(?:[\s»”)\]]|\Z))")
_INSIDE_LEFT = re.compile(rf"«{SPACE}*(?=\S)")
_INSIDE_RIGHT = re.compile(rf"(?<=\S){SPACE}*»")


def french(text: str, *, whole: bool) -> str:
    """French as in Quebec; ``whole`` if no white space precedes the text."""
    if '"' in text or "'" in text:
        text = Quotes("fr").set(text)
    text = elided(text)
    if DIGIT.search(text):
        text = _french_numbers(text, whole=whole)
    return dashes(_french_points(_FR_TITLE.sub(NBSP, text)))


def _french_numbers(text: str, *, whole: bool) -> str:
    """Amounts, units and dates."""
    text = _FR_UNIT_GLUED.sub(r"\g<0> ", _CLOCK.sub(r"\1 h \2", text))
    if "$" in text:
        text = _COMMAS.sub(_french_amount, _dollars_last(text))
    text = THOUSANDS.sub(grouped, text)
    text = _SIGN_AFTER.sub(NBSP, text)
    if "$" in text:
        text = _DOLLAR_OF.sub(NBSP, text)
        text = _RANGE.sub(lambda found: _from_to(found, whole=whole), text)
    text = _MINUTES.sub(NBSP, _FR_UNIT.sub(NBSP, text))
    return _FR_NUMBERED.sub(NBSP, _FR_DATE.sub(NBSP, text))


def _french_amount(found: Match[str]) -> str:
    """Spaces between groups and a decimal comma (OQLF; Justice Canada, jurilinguistique 66)."""
    groups = ANY_SPACE.sub(NBSP, found["whole"].replace(",", NBSP))
    return groups + (found["cents"] or "").replace(".", ",")


def _dollars_last(text: str) -> str:
    """The sign after the amount (Justice Canada, jurilinguistique 66).

    Not after a bare number, which would run together with the amount.
    """
    done: list[str] = []
    at = 0
    for found in _DOLLARS_FIRST.finditer(text):
        between = text[at : found.start()]
        if _BARE_NUMBER.search(between):
            continue
        land = f"{NBSP}{found['land']}" if found["land"] else ""
        scale = (found["scale"] or "").replace("K", "k")
        done += [between, _french_amount(found), NBSP, scale, "$", land]
        at = found.end()
    return "".join(done) + text[at:]


def _from_to(found: Match[str], *, whole: bool) -> str:
    """Two amounts as « de … à … » (OQLF 22305).

    No second « de », and none after an article; after « à » it's no range that can be told. A
    first amount without its sign counts only if it's in thousands: it may number something.
    """
    low, high = found["low"], found["high"]
    if not (found["sign"] or NBSP in low) or _worth(low) >= _worth(high):
        return found[0]
    before = found.string[: found.start()].rstrip()
    last = before[-12:].replace(NBSP, " ").rpartition(" ")[2].lower()
    first, second = low + (found["sign"] or ""), high + found["unit"]
    if last in {"à", "jusqu’à"}:
        return found[0]
    if last == "entre":
        return f"{first} et {second}"
    if _WITHOUT_DE.fullmatch(last):
        return f"{first} à {second}"
    begins = before[-1] in ".!?…" if before else whole and found.string[-1] in ".!?"
    return f"{'De' if begins else 'de'} {first} à {second}"


def _worth(amount: str) -> Decimal:
    return Decimal(amount.replace(NBSP, "").replace(",", "."))


def _french_points(text: str) -> str:
    """A fixed space before « : » and inside « », none before ; ! ? (OQLF 22039).

    The page prefers a thin space before ; ! ? where the software has one, and none elsewhere.
    None is the house's choice, so a thin one that was typed goes too: one habit in a document.
    After an address the space stays, or the sign would seem a part of it.
    """
    if ":" in text:
        text = _COLON.sub(f"{NBSP}:", text)
    if ";" in text or "!" in text or "?" in text:
        text = _TIGHT.sub("", text)
    if "«" in text or "»" in text:
        text = _INSIDE_RIGHT.sub(f"{NBSP}»", _INSIDE_LEFT.sub(f"«{NBSP}", text))
    return text
