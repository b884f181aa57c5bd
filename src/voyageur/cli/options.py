"""Options shared by several commands, and how their values are read."""

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast, get_args

import typer

from voyageur.domain.certification import Status
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import LANGS, Lang
from voyageur.services.typed_values import read_number

if TYPE_CHECKING:
    from voyageur.locale.translate import Translator

MOST_MEGABYTES = 2000.0
"""A file is read into memory as a whole, so a larger limit would be none. Editorial."""


def language_of(words: Sequence[str]) -> Lang:
    """The language asked for on a command line, else the one of the environment."""
    for number, word in enumerate(words):
        if word == "--lang" and words[number + 1 : number + 2] == ["fr"]:
            return "fr"
        if word == "--lang=fr":
            return "fr"
        if word.startswith("--lang"):
            return "en"
    return default_language()


def default_language() -> Lang:
    """French where the environment says so (VOYAGEUR_LANG, LC_ALL, LC_MESSAGES, LANG)."""
    for name in ("VOYAGEUR_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def read_lang(value: str | None) -> Lang:
    """``en`` or ``fr``."""
    for lang in LANGS:
        if value == lang:
            return lang
    if value is None:
        return language_of(sys.argv)
    raise UsageError(
        N_("there is no language “{value}”"),
        remedy=N_("Use en or fr."),
        where="--lang",
        value=value,
    )


def read_langs(value: str | None) -> tuple[Lang, ...]:
    """``en``, ``fr``, or ``both``."""
    return LANGS if value == "both" else (read_lang(value),)


def read_status(value: str | None) -> Status | None:
    """A status of a certification."""
    for status in get_args(Status):
        if value == status:
            return cast("Status", status)
    if value is None:
        return None
    raise UsageError(
        N_("there is no status “{value}”"),
        remedy=N_("Use one of {names}."),
        where="--status",
        value=value,
        names=", ".join(get_args(Status)),
    )


def refuse_both(given: object, other: str) -> None:
    """Say so where two things are given of which one makes the other meaningless."""
    if given:
        raise UsageError(
            N_("{given} and {other} can't go together"),
            remedy=N_("Give one of them."),
            where=other,
            given=str(given),
            other=other,
        )


def say_written(t: "Translator", path: Path) -> None:
    """Say on stderr which file was written."""
    from voyageur.cli.console import note  # noqa: PLC0415

    note(t("Written: {files}", files=str(path)))


def read_max_bytes(megabytes: str) -> int:
    """The largest file to read, in bytes, from megabytes as typed."""
    size = read_number(megabytes, "--max-mb")
    if not 0 < size <= MOST_MEGABYTES:
        raise UsageError(
            N_("{size} MB is no limit"),
            remedy=N_("Give a number above 0, at most {most}."),
            where="--max-mb",
            size=f"{size:g}",
            most=f"{MOST_MEGABYTES:g}",
        )
    return max(1, round(size * 1_000_000))


def read_year(value: str) -> int:
    """A year of this century."""
    if re.fullmatch(r"20\d\d", value):
        return int(value)
    raise UsageError(
        N_("“{value}” is no year"),
        remedy=N_("Write it like 2026."),
        where="--year",
        value=value,
    )


Lang_ = Annotated[
    str | None, typer.Option("--lang", metavar="en|fr", help="Language of the answer.")
]
Langs = Annotated[
    str | None, typer.Option("--lang", metavar="en|fr|both", help="Language, or a file in each.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
AsMarkdown = Annotated[bool, typer.Option("--md", help="Print Markdown.")]
MaxMb = Annotated[
    str, typer.Option("--max-mb", metavar="MB", help="Refuse larger files.", show_default=True)
]
Resume = Annotated[
    Path,
    typer.Argument(
        metavar="RESUME",
        help="PDF, DOCX, text, Markdown, HTML, JSON Resume, or a corrected profile.json.",
    ),
]
In = Annotated[
    str, typer.Option("--in", metavar="REGION", help="Province (name or code), city, or Canada.")
]
Have = Annotated[
    list[str] | None,
    typer.Option("--have", metavar="SKILL=LEVEL", help="What the résumé doesn't say. Repeatable."),
]
Market = Annotated[
    Path | None,
    typer.Option("--market", metavar="DIR", help="Ask the postings of a market, not the shipped."),
]
Not = Annotated[
    list[str] | None,
    typer.Option("--not", metavar="SKILL", help="What was misread. Repeatable."),
]
