"""Applications for jobs: what somebody says of them, checked and written down."""

import re
from datetime import date, datetime, time, timedelta

from voyageur.catalogue.lookup import plain
from voyageur.domain.application import (
    STAGES,
    Application,
    Contact,
    FollowUp,
    Stage,
    applications,
)
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.services.journal import Journal
from voyageur.services.undo import APPLICATIONS, undo

_LONG_AGO = timedelta(days=3 * 366)
_FAR = timedelta(days=2 * 366)
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_PAGE = re.compile(r"https?://\S+")


def of(journal: Journal) -> tuple[Application, ...]:
    """All applications, in the order in which they were entered."""
    return applications(journal.events())


def find(journal: Journal, words: str) -> Application:
    """The application that is meant: by its number, or words of employer and title.

    Where several have the words, one that isn't closed is meant, if it is the only one.

    Raises:
        UsageError: none has them, or several.
    """
    known = of(journal)
    if words.isdecimal() and 1 <= int(words) <= len(known):
        return known[int(words) - 1]
    wanted = plain(words).split()
    found = [
        one
        for one in known
        if wanted and all(word in plain(f"{one.employer} {one.title}") for word in wanted)
    ]
    if len(found) > 1:
        found = [one for one in found if not one.closed] or found
    if len(found) == 1:
        return found[0]
    names = [f"{one.number} {one.employer}, {one.title}" for one in found[:5]]
    raise UsageError(
        N_("several applications are called so: {names}")
        if found
        else N_("no application is called “{words}”"),
        remedy=N_("voyageur jobs track list shows them with their numbers."),
        where=words,
        words=words,
        names="; ".join(names),
    )


def add(
    journal: Journal,
    employer: str,
    title: str,
    at: datetime,
    *,
    on: date,
    stage: Stage = "saved",
    role: str | None = None,
    region: str | None = None,
    url: str | None = None,
) -> Application:
    """Enter an application. ``role`` and ``region`` are ids.

    Raises:
        UsageError: employer or title has no words, the address is none, the day can't be right, or
            it is entered already.
    """
    employer, title = _words(employer, "EMPLOYER"), _words(title, "TITLE")
    _refuse_past(on, at)
    if url is not None and not _PAGE.fullmatch(url):
        raise UsageError(
            N_("“{value}” is no address of a page"),
            remedy=N_("Write it whole, like https://example.com/jobs/123."),
            where="--url",
            value=url,
        )
    known = of(journal)
    for one in known:
        if not one.closed and (plain(one.employer), plain(one.title)) == (
            plain(employer),
            plain(title),
        ):
            raise UsageError(
                N_("it is entered already, as number {number}"),
                remedy=N_("To move it on: voyageur jobs track move {number} STAGE."),
                where=f"{employer}, {title}",
                number=one.number,
            )
    payload: dict[str, str | int | float] = {
        "employer": employer,
        "title": title,
        "stage": stage,
        "on": on.isoformat(),
    }
    payload |= {k: v for k, v in (("role", role), ("region", region), ("url", url)) if v}
    journal.append("tracked", _free_ref(employer, title, known), at, payload)
    return of(journal)[-1]


def _free_ref(employer: str, title: str, known: tuple[Application, ...]) -> str:
    slug = "-".join(re.findall(r"[a-z0-9]+", plain(f"{employer} {title}")))[:80] or "job"
    taken, number, free = {one.ref for one in known}, 1, f"application:{slug}"
    while free in taken:
        number += 1
        free = f"application:{slug}-{number}"
    return free


def read_stage(words: str) -> Stage:
    """A stage by its name.

    Raises:
        UsageError: there is none of the name.
    """
    for stage in STAGES:
        if stage == words.casefold():
            return stage
    raise UsageError(
        N_("there is no stage “{value}”"),
        remedy=N_("Use one of {names}."),
        where="STAGE",
        value=words,
        names=", ".join(STAGES),
    )


def move(
    journal: Journal, application: Application, stage: Stage, on: date, at: datetime
) -> Application:
    """Say that an application is at another stage since a day.

    Raises:
        UsageError: it is there already, or the day is to come or before that of its stage so far.
    """
    if stage == application.stage:
        raise UsageError(
            N_("{employer}, {title} is there already, since {day}"),
            remedy=N_("Use one of {names}."),
            where="STAGE",
            employer=application.employer,
            title=application.title,
            day=application.moves[-1][1].isoformat(),
            names=", ".join(s for s in STAGES if s != stage),
        )
    _refuse_past(on, at)
    since = application.moves[-1][1]
    if on < since:
        raise UsageError(
            N_("it was at the stage before since {since}, which is after {day}"),
            remedy=N_("Give a later day with --on, or take that back: voyageur jobs track undo."),
            where="--on",
            since=since.isoformat(),
            day=on.isoformat(),
        )
    journal.append("moved", application.ref, at, {"stage": stage, "on": on.isoformat()})
    return _again(journal, application)


def note(
    journal: Journal, application: Application, words: str, on: date, at: datetime
) -> Application:
    """Write something down about an application.

    Raises:
        UsageError: there are no words, or the day can't be right.
    """
    _refuse_past(on, at)
    payload = {"words": _words(words, "WORDS"), "on": on.isoformat()}
    journal.append("noted", application.ref, at, payload)
    return _again(journal, application)


def meet(journal: Journal, application: Application, contact: Contact, at: datetime) -> Application:
    """Enter somebody at the employer; one of the same name takes the former's place.

    Raises:
        UsageError: the contact has no name, or the e-mail address is none.
    """
    if not contact.name.strip():
        raise UsageError(
            N_("a contact needs a name"),
            remedy=N_("Write who it is, for example: voyageur jobs track contact 3 “Ana Roy”."),
            where="NAME",
        )
    if contact.email is not None and not _ADDRESS.fullmatch(contact.email):
        raise UsageError(
            N_("“{value}” is no e-mail address"),
            remedy=N_("Write it like ana.roy@example.com."),
            where="--email",
            value=contact.email,
        )
    fields = {"role": contact.role, "email": contact.email, "phone": contact.phone}
    payload = {"name": _words(contact.name, "NAME")}
    payload |= {key: value for key, value in fields.items() if value}
    journal.append("met", application.ref, at, payload)
    return _again(journal, application)


def due(
    journal: Journal,
    application: Application,
    on: date,
    at: datetime,
    *,
    words: str | None = None,
    time_of_day: time | None = None,
) -> tuple[Application, FollowUp]:
    """Enter something to do on a day, or, without words, put off the next thing to do.

    Raises:
        UsageError: the day has passed or is years ahead, the application is closed, or there is
            nothing to put off.
    """
    _refuse_far(on, at)
    if application.closed:
        raise UsageError(
            N_("{employer}, {title} is closed: nothing is to be done about it any more"),
            remedy=N_("If it goes on, move it first: voyageur jobs track move {number} interview."),
            where=str(application.number),
            employer=application.employer,
            title=application.title,
            number=application.number,
        )
    payload: dict[str, str | int | float] = {"on": on.isoformat()}
    if time_of_day:
        payload["at"] = time_of_day.isoformat("minutes")
    if words is None:
        ahead = application.ahead()
        if not ahead:
            raise UsageError(
                N_("nothing is planned for it that could be put off"),
                remedy=N_("Say what is to be done: voyageur jobs track due {number} DATE WORDS."),
                where="WORDS",
                number=application.number,
            )
        payload["due"] = ahead[0].id
    else:
        payload["words"] = _words(words, "WORDS")
    journal.append("due", application.ref, at, payload)
    after = _again(journal, application)
    ident = payload.get("due")
    ups = after.follow_ups
    return after, next((one for one in ups if one.id == ident), ups[-1])


def settle(journal: Journal, application: Application, at: datetime) -> FollowUp:
    """Say that the next thing to do is done; which that was.

    Raises:
        UsageError: there is nothing to do.
    """
    ahead = application.ahead()
    if not ahead:
        raise UsageError(
            N_("nothing is to be done about {employer}, {title}"),
            remedy=N_("voyageur jobs track list shows what is."),
            where="--done",
            employer=application.employer,
            title=application.title,
        )
    journal.append("settled", application.ref, at, {"due": ahead[0].id})
    return ahead[0]


def take_back(journal: Journal, at: datetime) -> Application:
    """Take back what was said last of an application; which that was, as it stood before.

    Raises:
        InputError: there is nothing to take back.
    """
    before = {one.ref: one for one in of(journal)}
    return before[undo(journal, APPLICATIONS, at).ref]


def _again(journal: Journal, application: Application) -> Application:
    return next(one for one in of(journal) if one.ref == application.ref)


def _words(words: str, where: str) -> str:
    kept = " ".join(words.split())
    if kept:
        return kept
    raise UsageError(
        N_("there are no words"), remedy=N_("Say who or what it is about."), where=where
    )


def _refuse_past(on: date, at: datetime) -> None:
    if on > at.date():
        raise UsageError(
            N_("{day} is still to come"),
            remedy=N_("Today is {today}: give that day or an earlier one."),
            where="--on",
            day=on.isoformat(),
            today=at.date().isoformat(),
        )
    if on < at.date() - _LONG_AGO:
        raise UsageError(
            N_("{day} is more than three years ago"),
            remedy=N_("Is the year right? Write it like {today}."),
            where="--on",
            day=on.isoformat(),
            today=at.date().isoformat(),
        )


def _refuse_far(on: date, at: datetime) -> None:
    today = at.date()
    if on < today or on > today + _FAR:
        raise UsageError(
            N_("{day} has passed") if on < today else N_("{day} is more than two years ahead"),
            remedy=N_("Today is {today}: give that day or one of the next two years."),
            where="DATE",
            day=on.isoformat(),
            today=today.isoformat(),
        )
