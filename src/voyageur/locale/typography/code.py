"""What isn't prose, taken out before the rules and put back after."""

import re
from collections.abc import Iterator
from re import Match

from voyageur.locale.typography.spaces import HELD, SPACE

_MAY_BE_CODE = re.compile(
    rf"[@`\\/{HELD}]|--\w|[\dA-Z][-:.]\d|\d{SPACE}\d{{3}}{SPACE}\d{{4}}|\){SPACE}?\d{{3}}|\.[a-z]|www"
    r"|voyageur|pip |git show|= ?[\"']"
)
_FILE_KINDS = "json|toml|ya?ml|csv|tsv|parquet|pdf|docx?|pptx?|xlsx?|html?|css|md|txt|ics|py|sh"
_UNPUNCTUATED = r"(?<![\"'’.,;:!?…)\]])"
_ADDRESS = rf"[^\s«»“”<>]+{_UNPUNCTUATED}"
_GAP = rf"(?:{SPACE}|[.-])"
_AREA = rf"(?:\(\d{{3}}\){SPACE}?|\d{{3}}{_GAP})"
_QUOTED = r"\$'(?:[^'\\\n]|\\.)*'|'(?:[^'\n]|'\\'')*'"
"""A path as ``domain.evidence.Proof.command`` writes it."""
_HOUR = r"\d{1,2}:[0-5]\d"
_CODE = re.compile(
    "|".join(
        [
            HELD,
            r"`[^`\n]+`",
            r"\bvoyageur(?: [a-z][\w-]*){1,3}(?: \d\w*)?",
            rf"\bgit show (?:--stat )?[\da-f]{{7,40}}(?::(?:{_QUOTED}))?(?: \| sed -n '\d+,\d+p')?",
            r"\bpip install [\w'\"\[\],=<>.-]+(?<![.,])",
            r"\b[a-z]\w* ?= ?(?:\"[^\"\n]{0,80}\"|'[^'\n]{0,80}')",
            rf"\b(?:(?:https?|ftp|file|mailto):|www\.){_ADDRESS}",
            r"(?<![\w+-])(?<!\w\.)\w[\w.+-]*@[\w-]+(?:\.[\w-]+)+",
            rf"(?<![\w.-])[a-z][\w-]*(?:\.[\w-]+)*\.(?:ca|com|org|net|io|dev|js)\b(?:/{_ADDRESS})?",
            r"(?<![\w:.~\\-])[\w:.~-]*\\[^\s«»“”]*",
            rf"(?<![\w./~-])[\w./~-]*\w\.(?:{_FILE_KINDS})(?!\w)",
            r"(?<![\w./~$-])(?:~|\.\.?)?/[\w.-]+(?:/[\w.-]+)*/?",
            r"(?<![\w$%-])--[A-Za-z][\w-]*(?:=\S+| (?:\"[^\"\n]{0,80}\"|'[^'\n]{0,80}'|\$\S+))?",
            rf"(?<![\w-])(?<!\w\.)(?:\+?1{_GAP})?{_AREA}\d{{3}}{_GAP}\d{{4}}(?!\d)",
            rf"(?<![\w:]){_HOUR}(?::[0-5]\d)?(?:{SPACE}?[-–]{SPACE}?{_HOUR})?(?!:?\d)",
            r"(?<![\w-])[A-Z]{1,6}\d*-\d[\w-]*",
        ]
    )
)
"""Commands, settings, addresses, paths, phone numbers, hours, codes: what a rule would change."""


def take_out(text: str) -> tuple[str, list[str]]:
    """The text with a mark in place of each piece of code, and those pieces."""
    if not _MAY_BE_CODE.search(text):
        return text, []
    held: list[str] = []

    def keep(found: Match[str]) -> str:
        held.append(found[0])
        return HELD

    return _CODE.sub(keep, text), held


def put_back(text: str, held: Iterator[str]) -> str:
    """The text with those pieces where the marks are."""
    return re.sub(HELD, lambda _: next(held), text)
