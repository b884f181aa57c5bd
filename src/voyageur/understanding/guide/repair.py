"""Undo the damage of UTF-8 that was read as a Windows encoding, and prove that it is undone.

The bytes that the encoding doesn't define were dropped on the way, and the soft hyphen with them.
They are put back where the UTF-8 would be invalid without. Where several characters would fit,
the section that a heading names decides. Damaging the repaired text gives the damaged one back.
"""

import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from voyageur.domain.guide import Repair

DROPPED = {
    "cp1254": frozenset(b"\x81\x8d\x8e\x8f\x90\x9d\x9e\xad"),
    "cp1252": frozenset(b"\x81\x8d\x8f\x90\x9d\xad"),
}
"""Bytes that get lost, by encoding."""

_VARIATION = b"\xef\xb8\x8f"
_ENOUGH = 2
"""Whole sequences that a text must hold before it is taken for damaged."""

_USUAL_LEADS = frozenset(b"\xc2\xc3\xe2\xf0")
"""First bytes of what guides are full of: accents, dashes, dots, emoji. Sound text has such
sequences by chance only, and then with other first bytes."""

_MOST_DROPPED = 2
"""Bytes of one character that may have been lost."""

Prefer = Callable[[str], str | None]
"""The pictogram that suits a line's words, where one does."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """The text as it was meant, the encoding that damaged it (None: no damage), and each repair."""

    text: str
    encoding: str | None = None
    repairs: tuple[Repair, ...] = ()


def damage(text: str, encoding: str) -> str:
    """What becomes of a text on the way that ``repair`` undoes."""
    kept = bytes(byte for byte in text.encode() if byte not in DROPPED[encoding])
    return kept.decode(encoding)


def repair(text: str, prefer: Prefer = lambda _line: None) -> Repaired:
    """The text repaired, or as it is where it shows no such damage or can't be repaired whole."""
    for encoding in DROPPED:
        repaired = _repair(text, encoding, prefer)
        if repaired is not None and damage(repaired.text, encoding) == text:
            return repaired
    return Repaired(text)


def _repair(text: str, encoding: str, prefer: Prefer) -> Repaired | None:
    lines: list[str] = []
    repairs: list[Repair] = []
    whole: list[bytes] = []
    broken = 0
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            data = line.encode(encoding)
        except UnicodeEncodeError:
            return None
        pieces = list(_pieces(data, encoding))
        whole += [before for before, _ in pieces if len(before) > 1 and _is_whole(before)]
        broken += sum(before[0] > 0x7F and not _is_whole(before) for before, _ in pieces)
        if any(not candidates for _, candidates in pieces):
            return None
        rest = "".join(c[0] for _, c in pieces if len(c) == 1)
        wanted = prefer(rest)
        chosen = [_choose(candidates, wanted) for _, candidates in pieces]
        lines.append("".join(chosen))
        repairs.extend(_joined(number, pieces, chosen, wanted, encoding))
    usual = sum(before[0] in _USUAL_LEADS for before in whole)
    if len(whole) < max(_ENOUGH, broken) or 2 * usual < len(whole):
        return None
    return Repaired("\n".join(lines), encoding, tuple(repairs))


def _pieces(data: bytes, encoding: str) -> Iterator[tuple[bytes, list[str]]]:
    """Each character's bytes as they are, and the characters that they may have been."""
    at = 0
    while at < len(data):
        if data[at] < 0x80:
            yield data[at : at + 1], [chr(data[at])]
            at += 1
            continue
        size = _size(data[at])
        end = at + 1
        while end < min(at + size, len(data)) and 0x80 <= data[end] < 0xC0:
            end += 1
        there = data[at:end]
        at = end
        yield there, _meant(there, size - len(there), encoding)


def _is_whole(data: bytes) -> bool:
    """Whether a character's bytes are all there."""
    return len(data) == _size(data[0])


def _size(lead: int) -> int:
    return 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4


def _meant(there: bytes, missing: int, encoding: str) -> list[str]:
    """The characters that come of a sequence with its dropped bytes put back, likeliest first."""
    found: dict[str, None] = {}
    for candidate in _completed(there, missing, encoding):
        if candidate == _VARIATION and missing:
            return ["\ufe0f"]
        with suppress(UnicodeDecodeError):
            character = candidate.decode("utf-8")
            if unicodedata.category(character) not in ("Cn", "Cc"):
                found[character] = None
    return list(found)


def _completed(there: bytes, missing: int, encoding: str) -> Iterator[bytes]:
    if missing == 0:
        yield there
    elif missing <= _MOST_DROPPED:
        for place in range(len(there), 0, -1):
            for byte in sorted(DROPPED[encoding]):
                put_back = there[:place] + bytes([byte]) + there[place:]
                yield from _completed(put_back, missing - 1, encoding)


def _choose(candidates: list[str], wanted: str | None) -> str:
    return wanted if wanted is not None and wanted in candidates else candidates[0]


def _joined(
    number: int,
    pieces: list[tuple[bytes, list[str]]],
    chosen: list[str],
    wanted: str | None,
    encoding: str,
) -> Iterator[Repair]:
    """The repairs of a line; neighbouring ones are told as one."""
    before, after, sure = b"", "", True
    for (data, candidates), character in zip((*pieces, (b" ", [" "])), (*chosen, " "), strict=True):
        if data[0] > 0x7F:
            before, after = before + data, after + character
            sure = sure and (len(candidates) == 1 or character == wanted)
        elif after:
            yield Repair(line=number, before=before.decode(encoding), after=after, sure=sure)
            before, after, sure = b"", "", True
