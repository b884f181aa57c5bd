"""What a résumé is for and how it is to be set, as the form says it."""

from collections.abc import Container
from dataclasses import dataclass
from typing import Literal, cast

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_, Message
from voyageur.domain.names import Lang
from voyageur.domain.role import Role
from voyageur.publishing.paper.sheet import Paper
from voyageur.services.resume.files import MOST_PAGES, Kind, refuse_pages
from voyageur.web.pages.progress.form import Form
from voyageur.web.pages.resume.told import beside
from voyageur.web.pages.resume.words import ANSWERS, LANGS, PAPERS, TARGETS
from voyageur.web.render import context

Target = Literal["role", "posting", "whole"]
_MOST_NAME = 100
"""Characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """``role`` is that of the target "role"; ``pages`` is absent where nothing is to be left out.

    ``kind`` is the file to download, absent where only the report is asked for.
    """

    target: Target
    role: Role | None
    lang: Lang
    paper: Paper
    pages: int | None
    name: str | None
    kind: Kind | None


def wish_in(form: Form) -> Wish | None:
    """What is asked for; None where a field is mistaken, which then says so."""
    target = _chosen(form, "for", TARGETS)
    lang, paper = _chosen(form, "lang", LANGS), _chosen(form, "paper", PAPERS)
    role = _chosen(form, "role", context().catalogue.roles) if target == "role" else None
    pages = name = None
    with beside(form, "pages"):
        pages = None if target == "whole" or form.shown("all") else _pages(form.shown("pages"))
    with beside(form, "name"):
        name = form.text("name", most=_MOST_NAME)
    if form.mistakes:
        return None
    return Wish(
        target=cast("Target", target),
        role=context().catalogue.roles[role] if role else None,
        lang=cast("Lang", lang),
        paper=cast("Paper", paper),
        pages=pages,
        name=name,
        kind=cast("Kind", form.shown("as")) if form.shown("as") in ANSWERS else None,
    )


def _chosen(form: Form, field: str, known: Container[str]) -> str | None:
    value = form.shown(field)
    if value in known:
        return value
    form.wrong(
        field,
        Message(N_("“{value}” isn't in the list"), {"value": value}),
        Message(N_("Choose one of the list.")),
    )
    return None


def _pages(words: str) -> int:
    try:
        pages = int(words)
    except ValueError:
        raise UsageError(
            N_("“{value}” is no number of pages"),
            remedy=N_("Give a number from 1 to {most}."),
            value=words,
            most=MOST_PAGES,
        ) from None
    refuse_pages(pages)
    return pages
