"""Which notices concern a region, a role or a posting, and why.

What can't be told from a posting (the size of its employer, on which day it appeared) is never
held against it: the exemptions and the missing day are said with the notice.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import get_args

from voyageur.catalogue.lookup import plain
from voyageur.domain.message import N_, Message
from voyageur.domain.names import Lang
from voyageur.domain.notice import Noted, Notice, NoticeKind
from voyageur.domain.posted_pay import PostedPay
from voyageur.domain.posting_read import PostingRead
from voyageur.domain.role import Role
from voyageur.services.context import Context

_WORD = re.compile(r"[^\W_]+")
_COUNTRY = "canada"


def notices_in(context: Context, region: str, at: date) -> tuple[Noted, ...]:
    """What is in force in a region on a day; for the country, what is so in any of its regions."""
    province = context.lookup.province_of(region)
    return tuple(
        Noted(notice, (Message(N_("It holds in {regions}."), {"regions": _refs(notice)}),))
        for notice in _in_force(context, at)
        if province is None or _holds_in(notice, province)
    )


def notices_for_role(context: Context, role: Role, region: str, at: date) -> tuple[Noted, ...]:
    """Of what is in force in a region, what is about the role's name or about every job."""
    names = tuple(role.name.values())
    found = []
    for noted in notices_in(context, region, at):
        if not noted.notice.titles:
            found.append(noted)
        elif word := _bears(names, noted.notice):
            why = Message(N_("The role's name has “{word}”."), {"word": word})
            found.append(Noted(noted.notice, (*noted.why, why)))
    return tuple(found)


def notices_for_posting(
    context: Context, posting: PostingRead, at: date, posted: date | None = None
) -> tuple[Noted, ...]:
    """What is good to know of a posting for a place in a province; nothing where it names none.

    ``posted`` is the day on which it appeared, where that is known. What only holds for some
    employers, and the routes for credentials, belong to no single posting and are left out.
    """
    province = posting.workplace.province if posting.workplace else None
    if province is None:
        return ()
    return tuple(
        Noted(notice, why)
        for notice in _in_force(context, posted or at)
        if _holds_in(notice, province) and notice.employers is None
        if (why := tuple(_why(notice, posting, posted)))
    )


def _in_force(context: Context, at: date) -> Sequence[Notice]:
    """By kind; of one kind what is for everybody first, and what holds everywhere."""
    kinds: tuple[NoticeKind, ...] = get_args(NoticeKind)
    held = (notice for notice in context.catalogue.notices.values() if notice.holds(at))
    return sorted(
        held,
        key=lambda n: (
            kinds.index(n.kind),
            n.employers is not None,
            _COUNTRY not in n.regions,
            n.id,
        ),
    )


def _holds_in(notice: Notice, province: str) -> bool:
    return bool({province, _COUNTRY} & set(notice.regions))


def _refs(notice: Notice) -> str:
    return ", ".join(f"region:{ident}" for ident in notice.regions)


def _why(notice: Notice, posting: PostingRead, posted: date | None) -> Iterator[Message]:
    match notice.kind:
        case "regulated-title":
            if word := _bears((posting.title or "",), notice):
                yield Message(N_("The title has “{word}”."), {"word": word})
        case "pay-transparency":
            yield from _pay_missing(notice, posting.pay, posted)
        case "language":
            yield from _other_languages(notice, posting)
        case "credential-recognition":
            return


def _pay_missing(notice: Notice, pay: PostedPay | None, posted: date | None) -> Iterator[Message]:
    """Why it matters that an employer states no pay; nothing where one is stated or none needed.

    An estimate of a job board isn't the employer's word, but tells what needs no statement.
    """
    if pay is not None and ("estimate" not in pay.notes or _pays_above(notice, pay)):
        return
    yield Message(
        N_("The posting shows no pay.")
        if pay is None
        else N_("The only pay shown is a job board's estimate.")
    )
    if posted is None and notice.valid_from is not None:
        yield Message(
            N_("The day it was posted isn't known; this is about postings since {day}."),
            {"day": notice.valid_from.isoformat()},
        )


def _pays_above(notice: Notice, pay: PostedPay) -> bool:
    top = max((cents for cents in pay.a_year() if cents is not None), default=0)
    limits = (exemption.pay_above for exemption in notice.exemptions)
    return any(limit and pay.currency == limit.currency and top > limit.cents for limit in limits)


def _other_languages(notice: Notice, posting: PostingRead) -> Iterator[Message]:
    yield Message(N_("The job is in {regions}."), {"regions": _refs(notice)})
    if any(asked.must and asked.code != "fr" for asked in posting.requirements.languages):
        yield Message(N_("The posting asks for another language than French."))


def _bears(titles: Sequence[str], notice: Notice) -> str | None:
    """The first word of the notice that a title has outside of what anybody may call themselves."""
    free = [one for exemption in notice.exemptions for one in _all(exemption.titles)]
    for title in titles:
        words = _words(title)
        for phrase in free:
            words = words.replace(_words(phrase), " ")
        for word in _all(notice.titles):
            if _words(word) in words:
                return word
    return None


def _all(titles: Mapping[Lang, tuple[str, ...]]) -> Iterator[str]:
    for listed in titles.values():
        yield from listed


def _words(title: str) -> str:
    """The words of a title between blanks, without capitals and accents."""
    return f" {' '.join(_WORD.findall(plain(title)))} "
