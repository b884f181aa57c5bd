"""The wallet: certifications entered, checked, taken out, and how they stand on a day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from voyageur.catalogue.lookup import plain
from voyageur.catalogue.model import Catalogue
from voyageur.domain.certification import Certification
from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.event import Event
from voyageur.domain.message import N_
from voyageur.domain.profile import Held, Profile
from voyageur.domain.progress import progress
from voyageur.domain.ref import Ref
from voyageur.domain.wallet import (
    Card,
    Holding,
    Origin,
    Reminder,
    ReminderKind,
    Renewable,
    Validity,
    WalletRead,
    wallet,
    with_wallet,
)
from voyageur.planning.following.ahead import profile_now
from voyageur.services.badges import checked
from voyageur.services.context import Context
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.services.undo import WALLET, undo
from voyageur.store.whose import whose

SOON = timedelta(days=90)
"""Before its end a certification counts as ending, where its issuer names no time. Editorial: an
exam is prepared and booked in about three months."""

_FIRST = date(1990, 1, 1)
"""No certification of the catalogue was issued before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What somebody types of a certification; ``badge`` is the day on which one was verified."""

    name: str
    issuer: str | None = None
    issued: date | None = None
    expires: date | None = None
    number: str | None = None
    url: str | None = None
    badge: date | None = None


def add(context: Context, journal: Journal, entered: Entered, at: datetime) -> Ref:
    """Put a certification into the wallet, or what is new of one that is in it.

    Raises:
        UsageError: the catalogue lacks it and no issuer is named, or its dates can't be right.
    """
    _refuse_dates(entered, at.date())
    ident = context.lookup.known("certification", entered.name)
    if ident is None and not entered.issuer:
        ident = context.lookup.certification(entered.name).id
    ref = f"certification:{ident}" if ident else f"certificate:{_slug(entered.name)}"
    said: dict[str, str | int | float] = {
        key: str(value)
        for key in ("issued", "expires", "number", "url", "badge")
        if (value := getattr(entered, key)) is not None
    }
    if not ident:
        said |= {"name": " ".join(entered.name.split()), "issuer": entered.issuer or ""}
    journal.append("held", ref, at, said)
    return ref


def of_badge(
    context: Context, path: Path, entered: Entered, email: str | None, at: datetime
) -> Entered:
    """What a badge says of a certification, and what was typed beside it.

    Raises:
        InputError: the file holds no badge, it isn't good, or nobody trusted vouches for it.
    """
    found = checked(context, path, at, email)
    badge, verdict = found.badge, found.verdict
    if verdict.finding != "good":
        raise InputError(
            verdict.reason.text,
            remedy=N_("voyageur wallet verify says more; a certification goes in by name as well."),
            where=str(path),
            findings=(),
            **verdict.reason.values,
        )
    if not verdict.vouched:
        raise InputError(
            N_("nothing on this machine says that the badge is by who it says"),
            remedy=N_(
                "Add what its issuer publishes with voyageur wallet trust, or enter the name."
            ),
            where=str(path),
        )
    expires = badge.expires.date() if badge.expires else None
    return replace(
        entered,
        name=found.certification or badge.achievement or "",
        issuer=entered.issuer or badge.issuer_name or badge.issuer,
        issued=entered.issued or (badge.issued.date() if badge.issued else None),
        expires=entered.expires or expires,
        badge=at.date(),
    )


def _slug(words: str) -> str:
    slug = "-".join(re.findall(r"[a-z0-9]+", plain(words)))
    if slug:
        return slug
    raise UsageError(
        N_("a certification needs a name"),
        remedy=N_("Write it as on the certificate."),
        where="NAME",
    )


def _refuse_dates(entered: Entered, today: date) -> None:
    issued, expires = entered.issued, entered.expires
    if issued and issued > today:
        raise UsageError(
            N_("{day} is still to come"),
            remedy=N_("Today is {today}: give that day or an earlier one."),
            where="--issued",
            day=issued.isoformat(),
            today=today.isoformat(),
        )
    if issued and issued < _FIRST:
        raise UsageError(
            N_("nothing of the kind was issued on {day}"),
            remedy=N_("Is the year right? Write it like {today}."),
            where="--issued",
            day=issued.isoformat(),
            today=today.isoformat(),
        )
    if expires and expires < _FIRST:
        raise UsageError(
            N_("nothing of the kind was issued on {day}"),
            remedy=N_("Is the year right? Write it like {today}."),
            where="--expires",
            day=expires.isoformat(),
            today=today.isoformat(),
        )
    if issued and expires and expires < issued:
        raise UsageError(
            N_("it would have expired on {expires}, before it was issued on {issued}"),
            remedy=N_("Correct --issued or --expires."),
            where="--expires",
            expires=expires.isoformat(),
            issued=issued.isoformat(),
        )


def remove(context: Context, journal: Journal, words: str, at: datetime) -> Card:
    """Take a certification out of the wallet; which that was.

    Raises:
        UsageError: none in it is called so.
    """
    cards = wallet_of(context, journal, at.date()).cards
    ident = context.lookup.known("certification", words)
    wanted = f"certification:{ident}" if ident else f"certificate:{_slug(words)}"
    card = next((card for card in cards if card.ref == wanted), None)
    if card is None:
        raise UsageError(
            N_("no certification in the wallet is called “{words}”"),
            remedy=N_("voyageur wallet list shows them all."),
            where="NAME",
            words=words,
        )
    journal.append("dropped", wanted, at)
    return card


def take_back(context: Context, journal: Journal, at: datetime) -> tuple[Event, Card | None]:
    """Take back what was put in or taken out last; the card that it was about, if one shows it.

    Raises:
        InputError: there is nothing to take back.
    """
    before = wallet_of(context, journal, at.date()).cards
    event = undo(journal, WALLET, at)
    cards = (*before, *wallet_of(context, journal, at.date()).cards)
    return event, next((card for card in cards if card.ref == event.ref), None)


def wallet_of(context: Context, journal: Journal, as_of: date) -> WalletRead:
    """Everything held, by the wallet, finished units and the profile of the plan that is followed.

    Those that end first come first, those without a known end last.
    """
    today = context.today
    events = tuple(map(today.event, journal.events()))
    cards = [
        *(
            _card(_entered(holding), context.catalogue, as_of)
            for holding in wallet(events).held.values()
        ),
        *_learned(context, journal, events, as_of),
    ]
    cards.sort(key=lambda card: (card.expires or date.max, card.ref))
    return WalletRead(as_of=as_of, cards=tuple(cards))


def with_wallet_of(context: Context, journal: Journal, profile: Profile) -> Profile:
    """A profile with the certifications of somebody's wallet, and without those taken out of it."""
    kept = wallet(map(context.today.event, journal.events()))
    held = with_wallet(profile.certifications, kept, context.catalogue.certifications)
    return replace(profile, certifications=held)


def with_own_wallet(context: Context, profile: Profile) -> Profile:
    """The same with the wallet of the person on this machine."""
    with opened():
        return with_wallet_of(context, Journal(whose()), profile)


def _learned(
    context: Context, journal: Journal, events: tuple[Event, ...], as_of: date
) -> Iterator[Card]:
    """Cards of what isn't in the wallet itself: passed on the way, or read from the résumé."""
    facts, kept, found = context.catalogue, wallet(events), progress(events)
    if not found.plans:
        return
    start = context.today.profile(journal.profile())
    profile = profile_now(start, found, facts.units, facts.certifications)
    before = {held.certification: held for held in start.certifications}
    for held in profile.certifications:
        ref = f"certification:{held.certification}"
        if (
            ref in kept.held
            or ref in kept.dropped
            or held.certification not in facts.certifications
        ):
            continue
        origin: Origin = "resume" if before.get(held.certification) is held else "passed"
        yield _card(_of_profile(held, ref, origin), facts, as_of)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is known of one, wherever it was read."""

    ref: Ref
    origin: Origin
    holding: Holding | None = None
    issued: date | None
    expires: date | None


def _entered(holding: Holding) -> _Known:
    return _Known(
        ref=holding.ref,
        origin="badge" if holding.badge else "entered",
        holding=holding,
        issued=holding.issued,
        expires=holding.expires,
    )


def _of_profile(held: Held, ref: Ref, origin: Origin) -> _Known:
    return _Known(ref=ref, origin=origin, issued=held.issued, expires=held.expires)


def _card(known: _Known, facts: Catalogue, as_of: date) -> Card:
    kind, _, ident = known.ref.partition(":")
    fact = facts.certifications.get(ident) if kind == "certification" else None
    ruled = fact.valid_until(known.issued) if fact else None
    expires = known.expires or ruled
    renewable = _renewable(fact, expires, as_of) if fact else None
    own = known.holding
    return Card(
        ref=known.ref,
        name=own.name if own else None,
        issuer=fact.issuer if fact else own.issuer if own else None,
        origin=known.origin,
        issued=known.issued,
        expires=expires,
        reckoned=expires is not None and expires == ruled,
        number=own.number if own else None,
        url=own.url if own else None,
        badge=own.badge if own else None,
        validity=_validity(fact, expires, renewable, as_of),
        offered=fact.status(as_of) if fact else None,
        last_day=fact.last_day() if fact else None,
        successors=fact.successors() if fact else (),
        renewable=renewable,
        attests=fact.attests if fact else (),
    )


def _renewable(fact: Certification, expires: date | None, as_of: date) -> Renewable | None:
    """How it can be kept; None where its exam is no more, or no rule is known."""
    rule, words = fact.renewing, fact.renewal
    if rule is None or words is None or fact.status(as_of) == "retired":
        return None
    opens = expires - timedelta(days=rule.opens_days) if expires and rule.opens_days else None
    ends = [day for day in (expires, fact.last_day()) if day]
    return Renewable(
        by=rule.by,
        rule=words,
        opens=opens,
        until=min(ends, default=None) if expires else None,
        cost=fact.renewal_cost(),
        reading=fact.terms,
    )


def _validity(
    fact: Certification | None, expires: date | None, renewable: Renewable | None, as_of: date
) -> Validity:
    if expires is None:
        never = fact and fact.renewing and fact.renewing.by == "nothing"
        return "valid" if never else "unknown"
    if expires < as_of:
        return "expired"
    soon = (renewable.opens if renewable else None) or expires - SOON
    return "ending" if soon <= as_of else "valid"


def reminders(read: WalletRead, until: date) -> tuple[Reminder, ...]:
    """What comes up to a day, and the ends that have passed, in order of days."""
    found = [
        Reminder(day=day, kind=kind, card=card)
        for card in read.cards
        for day, kind in _days(card, read.as_of)
        if day <= until
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.card.ref)))


def _days(card: Card, as_of: date) -> Iterator[tuple[date, ReminderKind]]:
    if card.expires is None:
        return
    if card.expires < as_of:
        yield card.expires, "ended"
        return
    keep = card.renewable
    if keep is None or keep.until is None or keep.until < as_of:
        yield card.expires, "ends"
        return
    if keep.opens and keep.opens >= as_of:
        yield keep.opens, "opens"
    yield keep.until, "renew"
