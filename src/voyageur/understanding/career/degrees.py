"""Degrees and diplomas: their level and field, from how they are written."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, cast, get_args

from voyageur.domain.career import DegreeLevel
from voyageur.understanding.career.lexicon import any_of, lexicon, plain
from voyageur.understanding.career.pieces import kind_of, split_pieces
from voyageur.understanding.fold import fold

_LEVELS: tuple[DegreeLevel, ...] = get_args(DegreeLevel)
_NO_DEGREE = re.compile(
    r"\b(?:scrum master|master (?:data|thesis|class)|master'?s thesis|webmaster|certified scrum"
    r"|ms (?:office|excel|word|access|sql|project|outlook|dos|windows|cit)|as (?:a|an|the|well|of)"
    r"|associate (?:professor|director|editor|member|developer|architect|consultant))\b"
)
_LED = re.compile(r"[ .]{0,2}(?:in|of|en|,|:|-|–|\(|$)")
_INTO = re.compile(r" (?:in|of|en)\b")
_LONGEST_FIELD = 90


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree named at code points ``start`` to ``stop`` of a line.

    A ``vague`` one ("diploma") may be a part of what another word names.
    """

    level: DegreeLevel
    start: int
    stop: int
    vague: bool = False


def find_degree(line: str) -> Degree | None:
    """The degree that a line names first, one that isn't vague before one that is."""
    folded = fold(line)
    named = [m for m in _phrases("phrases").finditer(folded) if not _is_other(folded, m)]
    named += [
        m
        for m in _letters().finditer(line)
        if _stands_for_degree(line, m) and not _is_other(folded, m)
    ]
    vague = not named
    if vague:
        named = [m for m in _phrases("vague").finditer(folded) if not _is_other(folded, m)]
    if not named:
        return None
    first = min(named, key=lambda match: (match.start(), -match.end()))
    level = _LEVELS[int(str(first.lastgroup).removeprefix("level"))]
    return Degree(level, first.start(), first.end(), vague)


def field_after(line: str, degree: Degree | None) -> str | None:
    """The field of study that stands behind a degree on its line, or on a line of its own."""
    if degree and degree.level == "secondary":
        return None
    rest = line[degree.stop :] if degree else line
    rest = re.sub(r"^(?:'s|’s)?[\s.]*(?i:degree\b|diploma\b)?", "", rest)
    directly = rest[:1] not in ",|(–:" and not rest.startswith("   ")
    fields = []
    for number, piece in enumerate(split_pieces(rest)[:3]):
        candidate = _without_faculty(piece) if directly and number == 0 else piece
        words = plain(candidate)
        named = words and words not in _no_fields() and not find_degree(candidate)
        if named and not _is_elsewhere(candidate, words):
            fields.append(candidate[:_LONGEST_FIELD].strip(" :,-"))
            if words not in _wide_fields():
                break
    return fields[-1] if fields else None


def words_of(kind: str) -> list[str]:
    """A list of the lexicon's other words."""
    return cast("list[str]", lexicon("degrees")["words"][kind])


def _without_faculty(piece: str) -> str:
    """ "of Science in Computer Science" is Computer Science; "of Commerce" is Commerce."""
    folded = fold(piece)
    inner = re.search(r"(?:^|\s)(?:in|en) ", folded)
    if inner:
        return piece[inner.end() :]
    led = _into().match(folded)
    return piece[led.end() :] if led else piece


def _is_elsewhere(piece: str, words: str) -> bool:
    """Whether a piece is a place, a school, or has figures, and so is no field."""
    if kind_of(piece) == "place" or any(char.isdigit() for char in piece):
        return True
    return re.search(rf" (?:{_schools()}) ", f" {words} ") is not None


def _stands_for_degree(line: str, match: re.Match[str]) -> bool:
    """Whether capitals are a degree: no state ("Boston, MA"), no initials ("B. S. Rao")."""
    after = line[match.end() :]
    led = _LED.match(after) is not None
    if ". " in match[0]:
        return led
    if "." in match[0] or len(match[0]) > 2:
        return True
    before = line[: match.start()]
    bare = before.rstrip()
    if bare.endswith(","):
        return _INTO.match(after) is not None
    alone = not bare or bare[-1] in "-–|:(•*" or bare[-1].isdigit() or before.endswith("  ")
    return alone or led


def _is_other(folded: str, match: re.Match[str]) -> bool:
    """Whether a word that names a degree is part of something else ("Scrum Master")."""
    around = _NO_DEGREE.search(folded, max(0, match.start() - 12), match.end() + 16)
    return around is not None and around.start() < match.end() and around.end() > match.start()


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    by_length: list[tuple[int, str, int]] = []
    for number, level in enumerate(_LEVELS):
        listed: dict[str, Any] = lexicon("degrees")[level]
        by_length += [(-len(phrase), fold(phrase), number) for phrase in listed.get(kind, ())]
    by_length.sort()
    groups: dict[int, list[str]] = {}
    for _, phrase, number in by_length:
        groups.setdefault(number, []).append(phrase)
    parts = [f"(?P<level{n}>{any_of(phrases)})" for n, phrases in sorted(groups.items())]
    return re.compile(rf"(?<![\w+])(?:{'|'.join(parts)})(?!\w)")


@cache
def _letters() -> re.Pattern[str]:
    parts = []
    for number, level in enumerate(_LEVELS):
        forms = [
            form for letters in lexicon("degrees")[level]["letters"] for form in _forms(letters)
        ]
        if forms:
            ordered = sorted(set(forms), key=lambda f: (-len(f), f))
            parts.append(f"(?P<level{number}>{'|'.join(ordered)})")
    return re.compile(rf"(?<![\w.])(?:{'|'.join(parts)})\.?(?!\w)")


def _forms(letters: str) -> list[str]:
    """An abbreviation as written, in capitals, and with full stops: BSc, BSC, B.Sc., B. Sc."""
    parts = re.findall(r"[A-Z][a-z]*", letters)
    dotted = r"\.? ?".join(parts)
    spread = r"\. ?".join(parts)
    capitals = letters.upper()
    small = [letters.capitalize(), dotted] if len(letters) > 2 else []
    return [spread, letters, capitals, r"\.".join(capitals), *small]


@cache
def _schools() -> str:
    return any_of(map(plain, words_of("institutions")))


@cache
def _no_fields() -> frozenset[str]:
    kinds = ("faculties", "in_progress", "details")
    return frozenset(plain(word) for kind in kinds for word in words_of(kind))


@cache
def _wide_fields() -> frozenset[str]:
    return frozenset(map(plain, words_of("wide")))


@cache
def _into() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{any_of(words_of('into'))})(?:\s+|(?<=')\s*)")
