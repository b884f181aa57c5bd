"""The certifications that somebody holds: a pure fold of what they said, and what that means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from voyageur.domain.certification import Certification, RenewedBy
from voyageur.domain.certification import Status as Offered
from voyageur.domain.event import Event, standing
from voyageur.domain.fact import Reading
from voyageur.domain.money import Money
from voyageur.domain.names import Text
from voyageur.domain.profile import Held
from voyageur.domain.ref import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A certification in the wallet, as the person or a badge says it.

    ``ref`` is ``certification:id``, or ``certificate:words`` of one that the catalogue lacks, which
    goes by ``name``. ``number`` is the issuer's for this person. ``badge`` is the day on which a
    badge of it was verified.
    """

    ref: Ref
    name: str | None = None
    issuer: str | None = None
    issued: date | None = None
    expires: date | None = None
    number: str | None = None
    url: str | None = None
    badge: date | None = None


@dataclass(slots=True)
class Wallet:
    """What is held by reference, in the order in which it was entered, and what isn't any more."""

    held: dict[Ref, Holding] = field(default_factory=dict)
    dropped: set[Ref] = field(default_factory=set)


def wallet(events: Iterable[Event]) -> Wallet:
    """Fold the events ``held`` and ``dropped`` of one person.

    The payload of ``held`` has what is known of a ``Holding``, days as ISO 8601. What isn't said
    again of one stays, but of one issued anew neither its end nor its badge.
    """
    found = Wallet()
    for event in standing(events):
        if event.kind == "held":
            before = found.held.get(event.ref)
            found.held[event.ref] = _holding(event, before)
            found.dropped.discard(event.ref)
        elif event.kind == "dropped":
            found.held.pop(event.ref, None)
            found.dropped.add(event.ref)
    return found


def _holding(event: Event, before: Holding | None) -> Holding:
    said = Holding(
        ref=event.ref,
        name=event.said("name"),
        issuer=event.said("issuer"),
        issued=event.day("issued"),
        expires=event.day("expires"),
        number=event.said("number"),
        url=event.said("url"),
        badge=event.day("badge"),
    )
    if before is None:
        return said
    same = said.issued in (None, before.issued)
    return replace(
        said,
        issued=said.issued or before.issued,
        expires=said.expires or (before.expires if same else None),
        number=said.number or before.number,
        url=said.url or before.url,
        badge=said.badge or (before.badge if same else None),
    )


def with_wallet(
    held: Iterable[Held], kept: Wallet, certifications: Mapping[str, Certification]
) -> tuple[Held, ...]:
    """Certifications of a profile with those of a wallet; of one in both, what was issued last.

    What the person took out of the wallet isn't held, whoever else says so. Certificates that the
    catalogue lacks are left to the wallet.
    """
    found = {
        one.certification: one
        for one in held
        if f"certification:{one.certification}" not in kept.dropped
    }
    for holding in kept.held.values():
        kind, _, ident = holding.ref.partition(":")
        before = found.get(ident)
        newer = not (before and before.issued and holding.issued and before.issued > holding.issued)
        if kind == "certification" and ident in certifications and newer:
            found[ident] = Held(
                certification=ident,
                issued=holding.issued,
                expires=holding.expires or certifications[ident].valid_until(holding.issued),
            )
    return tuple(found.values())


Validity = Literal["valid", "ending", "expired", "unknown"]
"""``ending``: within the time in which it should be renewed; ``unknown``: no end is known."""

Origin = Literal["entered", "badge", "passed", "resume"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewable:
    """How a certification is kept, and by when.

    ``opens`` is the first day on which it can be renewed, where the issuer names one, ``until`` the
    last: that of its validity, or of its exam. ``cost`` is that of one renewal or of a year; None
    where it is unknown. ``rule`` is the issuer's in words.
    """

    by: RenewedBy
    rule: Text
    opens: date | None = None
    until: date | None = None
    cost: Money | None = None
    reading: Reading | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A certification of the wallet as it stands on a day.

    ``expires`` is what was entered, else reckoned (``reckoned``) from the day of issue and the
    issuer's validity.
    ``offered`` is whether its exam can be sat, None where the catalogue lacks it; ``last_day`` the
    last known day for that. ``renewable`` is absent where it can't be renewed or no rule is known.
    ``attests`` are the skills (ids) that it stands for.
    """

    ref: Ref
    name: str | None = None
    issuer: str | None = None
    origin: Origin
    issued: date | None = None
    expires: date | None = None
    reckoned: bool = False
    number: str | None = None
    url: str | None = None
    badge: date | None = None
    validity: Validity
    offered: Offered | None = None
    last_day: date | None = None
    successors: tuple[str, ...] = ()
    renewable: Renewable | None = None
    attests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletRead:
    """All cards on a day, those that end first first."""

    schema_version: Literal[1] = 1
    as_of: date
    cards: tuple[Card, ...]


ReminderKind = Literal["opens", "renew", "ends", "ended"]
"""It can be renewed from then on; the last day to renew it; the end of one that can't be renewed;
an end that has passed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A day on which something is to be done about a certification, or is over with it."""

    day: date
    kind: ReminderKind
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders:
    """What comes up to a day, soonest first."""

    schema_version: Literal[1] = 1
    as_of: date
    until: date
    reminders: tuple[Reminder, ...]
