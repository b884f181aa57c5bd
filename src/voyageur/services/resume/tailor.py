"""A résumé written anew: ordered for what is asked for, cut to its pages, with a report."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.resume import Resume
from voyageur.domain.resume_report import ResumeReport
from voyageur.services.context import Context
from voyageur.services.resume.added import with_added
from voyageur.services.resume.asked import Demands
from voyageur.services.resume.cover import Cover
from voyageur.services.resume.cuts import Cut, cuts_of, fitted, left_out, unnamed
from voyageur.services.resume.from_json import resume_of
from voyageur.services.resume.notes import no_longer, notes_of
from voyageur.services.resume.order import ordered, permuted
from voyageur.services.resume.places import places_of
from voyageur.services.resume.source import Source
from voyageur.services.resume.weigh import weigh

LINES_A_PAGE = 80
"""More lines than any page holds: a bound, so that a list without end isn't laid out."""

MOST_TEXTS = 2_000
"""Lines and paragraphs that are set on pages at all: some forty pages. Editorial."""

PagesOf = Callable[[Resume], int]


@dataclass(frozen=True, slots=True)
class Room:
    """The pages that there are, and how many a résumé takes."""

    pages: int
    pages_of: PagesOf


@dataclass(frozen=True, slots=True)
class Tailored:
    """The résumé as it is to be set, the same as JSON Resume with nothing left out, the report."""

    resume: Resume
    data: Mapping[str, Any]
    report: ResumeReport


def whole(context: Context, source: Source, lang: Lang) -> Tailored:
    """The résumé as its person ordered it; ``lang`` is that of our headings."""
    resume, added = _read(context, source, lang)
    report = ResumeReport(
        added=added, unplaced=source.unplaced, notes=tuple(notes_of(source, resume, lang))
    )
    return Tailored(resume, source.data, report)


def tailored(
    context: Context,
    source: Source,
    demands: Demands,
    lang: Lang,
    as_of: date,
    room: Room | None = None,
) -> Tailored:
    """The résumé ordered by what is asked for, in the ``room`` that it has on paper.

    Raises:
        InputError: not even without all that can be left out it has room.
    """
    read, added = _read(context, source, lang)
    places = places_of(context, read)
    weights = weigh(demands, places, context.catalogue)
    resume = ordered(read, weights)
    cover = Cover(source.profile, places, as_of)
    needed = [line.words.at for asked, _ in demands.rows for line in cover.lines(asked)[:1]]
    cuts = cuts_of(resume, places, weights, needed) if room else ()
    kept, gone = _fitted(resume, cuts, room) if room else (resume, ())
    report = ResumeReport(
        target=demands.target,
        scope=demands.scope,
        n=demands.n,
        rows=tuple(cover.rows(demands)),
        conditions=demands.conditions,
        left_out=tuple(left_out(places, gone)),
        added=added,
        unplaced=source.unplaced,
        notes=(*notes_of(source, resume, lang), *no_longer(unnamed(places, gone))),
    )
    return Tailored(kept, permuted(source.data, resume), report)


def refuse_endless(resume: Resume, where: str) -> None:
    """Stop before a list without end is laid out.

    Raises:
        InputError: it has far more lines than a résumé.
    """
    texts = sum(len(entry.lines) + len(entry.paragraphs) for _, entry in resume.entries())
    if texts > MOST_TEXTS:
        raise InputError(
            N_("it has {n} lines, far more than a résumé; {most} can be set on pages"),
            remedy=N_("Say with --for what it is for, so that lines are chosen, or write .json."),
            where=where,
            n=texts,
            most=MOST_TEXTS,
        )


def _read(context: Context, source: Source, lang: Lang) -> tuple[Resume, tuple[str, ...]]:
    resume = resume_of(source.data, source.lang)
    places = places_of(context, resume)
    return with_added(resume, source.profile, places, context.catalogue, lang)


def _fitted(resume: Resume, cuts: Sequence[Cut], room: Room) -> tuple[Resume, Sequence[Cut]]:
    def fits(tried: Resume) -> bool:
        return room.pages_of(tried) <= room.pages

    found = fitted(resume, cuts, fits, LINES_A_PAGE * room.pages)
    if found is None:
        raise InputError(
            N_("it needs more than {n} pages, even with everything left out that can be"),
            remedy=N_("Allow more with --pages, or shorten what it says."),
            where="--pages",
            n=room.pages,
        )
    return found
