"""The pieces of a job's heading: which is the title, which the employer, which the place."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from voyageur.understanding.career.lexicon import any_of, lexicon, plain
from voyageur.understanding.fold import fold

Kind = Literal["title", "employer", "place", "unknown"]

_LONGEST = 120
_CITY = 3
"""Words of a city's name, at most."""
_LEGAL = (
    r"(?:Inc|INC|inc|Ltd|LTD|ltd|LLC|LLP|LP|L\.L\.C|Corp|CORP|Co\b(?!-)|Ltée|ltée|GmbH|PLC|S\.A"
    r"|Pvt|PVT)"
)
_SPLIT = re.compile(
    r" {3,}|\t|[|•·●∙;]|(?<=\s)-+(?=\s|$)|(?<=\s)[–—]|[–—](?=\s)"
    rf"|[,，](?!\s?{_LEGAL}\b)\s?|\s?[()]|: ?"
)
_TRIM = " \t-–—|•·,;:()[]*_#>/."
_LEGAL_END = re.compile(rf"\b{_LEGAL}\.$")
_DURATION = re.compile(
    r"(?:about |environ )?\d{1,2}(?:[.,]\d)? ?\+? ?(?:years?|yrs?|months?|mos?|ans?|annees?|mois)"
    r"(?:,? ?(?:and |et )?\d{1,2} ?(?:months?|mos?|mois))?"
)
_FIRST_WORDS = re.compile(r"(\S+)(?: (\S+))?(?: (\S+))? ")


@dataclass(frozen=True, slots=True)
class Heading:
    """What the heading of a job says.

    ``title_first`` tells whether the title stands before the employer, where their words tell them
    apart.
    """

    title: str | None = None
    employer: str | None = None
    place: str | None = None
    title_first: bool | None = None


def read_heading(texts: Iterable[str], *, title_first: bool = True) -> Heading:
    """Take a heading apart; ``texts`` are its lines without their dates.

    Of two pieces that could be either, the first is the title, or the second where the document
    names the employer first.
    """
    lines = [_in_line(text) for text in texts]
    kinds = [pair for line in lines for pair in line]
    title, employer, place = (_first(kinds, kind) for kind in ("title", "employer", "place"))
    unknown = [piece for piece, kind in kinds if kind == "unknown"]
    order = None
    if title and employer:
        order = kinds.index((title, "title")) < kinds.index((employer, "employer"))
        after = _behind(lines, title)
        title = f"{title}, {after}" if after else title
    elif title:
        employer = unknown[0] if unknown else None
    elif employer:
        title = unknown[0] if unknown else None
    elif unknown:
        pair = (unknown[0], unknown[1] if len(unknown) > 1 else None)
        title, employer = pair if title_first else pair[::-1]
    if employer and not place:
        city = _behind(lines, employer)
        place = city if city and city != title and len(city.split()) <= _CITY else None
    return Heading(title, employer, place, order)


def kind_of(piece: str) -> Kind:
    """What a piece of a heading is, by its words."""
    words = plain(piece)
    if _is_place(piece, words):
        return "place"
    padded = f" {words} "
    titles = [m.start() for m in _pattern("titles").finditer(padded)]
    employers = [m.start() for m in _pattern("employers").finditer(padded)]
    if titles and (not employers or titles[0] <= 1 or titles[-1] >= employers[-1]):
        return "title"
    return "employer" if employers else "unknown"


def is_duration(text: str) -> bool:
    """Whether a line only says how long something lasted."""
    return _DURATION.fullmatch(fold(text.strip(_TRIM))) is not None


def kinds_in(text: str) -> set[Kind]:
    """What the pieces of a line are."""
    return {kind for _, kind in _in_line(text)}


def has_mark(text: str) -> bool:
    """Whether a line names a title, an employer or a place by its words."""
    return bool(kinds_in(text) - {"unknown"})


def has_title(text: str) -> bool:
    """Whether a line names a job by its words."""
    return "title" in kinds_in(text)


def _behind(lines: Sequence[Sequence[tuple[str, Kind]]], piece: str) -> str | None:
    """What stands behind a piece on its line and could be anything."""
    for line in lines:
        for (one, _), (after, kind) in pairwise(line):
            if one == piece and kind == "unknown":
                return after
    return None


def _first(kinds: Sequence[tuple[str, Kind]], wanted: Kind) -> str | None:
    return next((piece for piece, kind in kinds if kind == wanted), None)


def _in_line(text: str) -> list[tuple[str, Kind]]:
    """The pieces of a line with their kinds, a city joined with the region behind it."""
    kinds: list[tuple[str, Kind]] = []
    for piece in split_pieces(text):
        kind = kind_of(piece)
        if kind == "place" and kinds and _goes_with(kinds, piece):
            kinds[-1] = (f"{kinds[-1][0]}, {piece}", "place")
        else:
            kinds.append((piece, kind))
    return kinds


def _goes_with(kinds: Sequence[tuple[str, Kind]], place: str) -> bool:
    """Whether the piece before a region is its city, and not the employer."""
    before, was = kinds[-1]
    if was != "unknown" or len(before.split()) > 3 or plain(place) in _names("cities"):
        return was == "place"
    others = {kind for _, kind in kinds[:-1]}
    return not others or bool(others & {"employer", "unknown"}) or place in _codes()


def split_pieces(text: str) -> list[str]:
    """The pieces that marks and gaps part a line into."""
    text = text[: 2 * _LONGEST]
    for placeholder in lexicon("jobs")["employers"]["placeholders"]:
        text = text.replace(placeholder, f"   {placeholder}   ")
    kept: list[str] = []
    for part in _SPLIT.split(text):
        piece = part.strip(_TRIM) + ("." if _LEGAL_END.search(part.rstrip()) else "")
        form = _forms().match(fold(piece))
        piece = piece[form.end() :] if form else piece
        if not piece or len(piece) > _LONGEST or is_duration(piece):
            continue
        if plain(piece) not in _labels():
            kept.extend(_halves(piece, first=not kept))
    return kept


def _halves(piece: str, *, first: bool) -> list[str]:
    """The two sides of "Developer at Acme", and of "ON Developer" behind a city."""
    match = _joins().search(fold(piece))
    if match and kind_of(piece[: match.start()]) == "title":
        return [piece[: match.start()].strip(), piece[match.end() :].strip()]
    if words := _FIRST_WORDS.match(piece):
        for group in (3, 2, 1):
            end = words.end(group)
            if first and piece[:end] in _codes():
                continue
            if end > 0 and kind_of(piece[:end]) == "place" and kind_of(piece[end:]) == "title":
                return [piece[:end], piece[end:].strip()]
    return [piece]


def _is_place(piece: str, words: str) -> bool:
    if words in _names("names") or words in _names("cities"):
        return True
    return piece.split(" ", maxsplit=1)[0] in _codes() and not piece[3:].strip(" 0123456789")


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(map(plain, lexicon("jobs")["places"][kind]))


@cache
def _codes() -> frozenset[str]:
    return frozenset(lexicon("jobs")["places"]["codes"])


@cache
def _labels() -> frozenset[str]:
    return frozenset(map(plain, lexicon("jobs")["labels"]["words"]))


@cache
def _forms() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(lexicon('jobs')['labels']['forms'])}) ")


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<= )(?:{any_of(map(plain, lexicon('jobs')[kind]['words']))})(?= )")


@cache
def _joins() -> re.Pattern[str]:
    return re.compile(rf" (?:{any_of(lexicon('jobs')['employers']['joins'])}) ")
