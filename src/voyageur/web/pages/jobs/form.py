"""The form of postings: what is wanted of them, and the files and text that came with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from django.http import HttpRequest

from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.message import N_
from voyageur.services.limits import LEAST_HOURS, MOST_HOURS
from voyageur.services.typed_values import read_number
from voyageur.web.pages.progress.form import Form
from voyageur.web.reading.apart import MOST_BYTES
from voyageur.web.render import context

TEXT, FILES = "posting", "files"
SHOWN = 20
"""Postings shown where nothing else is asked for, as at the terminal."""
MOST_SHOWN = 100
MOST_FILES = 100
_PASTED = "posting.txt"

Given = Sequence[tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class Wish:
    """Which postings are wanted: of a role and region (ids), how many; and hours of study a week"""

    role: str | None
    region: str | None
    hours: float | None
    most: int


def wish_in(form: Form) -> Wish:
    """What is asked for; what can't be right is told beside its field."""
    role = region = hours = None
    most = SHOWN
    with form.beside("role"):
        role = _role(form.text("role"))
    with form.beside("in"):
        words = form.text("in")
        region = context().lookup.region(words).id if words else None
    with form.beside("hours"):
        hours = _hours(form.text("hours"))
    with form.beside("most"):
        most = _most(form.text("most"))
    return Wish(role, region, hours, most)


def given_in(request: HttpRequest, form: Form) -> Given:
    """The files and the text that were sent; none where that can't be right, which is told."""
    text = form.shown(TEXT).strip()
    pasted = [(_PASTED, text.encode())] if text else []
    with form.beside(FILES):
        files = request.FILES.getlist(FILES)
        if len(files) > MOST_FILES:
            raise InputError(
                N_("these are {n} files, and a page takes {most} at once"),
                remedy=N_("Give fewer; on the command line, voyageur jobs rank takes any number."),
                n=len(files),
                most=MOST_FILES,
            )
        _refuse_large(request, sum(one.size or 0 for one in files))
        return [*pasted, *((one.name or "", one.read()) for one in files)]
    return []


def _refuse_large(request: HttpRequest, size: int) -> None:
    """Of a request that is larger than what is taken, no file is there to be measured."""
    size = size or int(request.META.get("CONTENT_LENGTH") or 0)
    if size > MOST_BYTES:
        raise InputError(
            N_("the files have {size} MB together; the limit is {limit} MB"),
            remedy=N_("Give fewer; on the command line, voyageur jobs rank takes any number."),
            size=ceil(size / 100_000) / 10,
            limit=MOST_BYTES // 1_000_000,
        )


def _role(words: str | None) -> str | None:
    if words is None or words in context().catalogue.roles:
        return words
    raise UsageError(
        N_("“{value}” isn't in the list"), remedy=N_("Choose one of the list."), value=words
    )


def _hours(words: str | None) -> float | None:
    if words is None:
        return None
    hours = read_number(words, "--hours")
    if not LEAST_HOURS <= hours <= MOST_HOURS:
        raise UsageError(
            N_("{hours} hours a week can't be planned"),
            remedy=N_("Give a number from {least} to {most}."),
            hours=hours,
            least=LEAST_HOURS,
            most=MOST_HOURS,
        )
    return hours


def _most(words: str | None) -> int:
    if words is None:
        return SHOWN
    most = read_number(words, "--most")
    if not 1 <= most <= MOST_SHOWN or not most.is_integer():
        raise UsageError(
            N_("“{value}” is no number of postings"),
            remedy=N_("Give a whole number from 1 to {most}."),
            value=words,
            most=MOST_SHOWN,
        )
    return int(most)
