"""Open Badges 2.0: assertions that are signed, or that a page of their issuer vouches for.

Source: IMS Open Badges 2.0, "Verification".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from voyageur.domain.badge import Badge
from voyageur.domain.message import N_
from voyageur.evidence.badges.credential import aligned
from voyageur.evidence.badges.dates import refuse_dates
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.jws import header_of, refuse_header, signer_of
from voyageur.evidence.badges.proof import not_of_issuer
from voyageur.evidence.badges.recipient import identity, refuse_other_recipient
from voyageur.evidence.badges.refused import RefusedError, altered
from voyageur.evidence.badges.status import because, page_of, refuse_other_list
from voyageur.evidence.badges.taken_out import is_jws
from voyageur.evidence.badges.values import (
    known,
    line,
    listed,
    moment,
    one_id,
    only_object,
    types_of,
)
from voyageur.evidence.pathnames import printable

_CONTEXT = "https://w3id.org/openbadges/v2"


@dataclass(frozen=True, slots=True)
class Assertion:
    """An assertion with its badge class and its issuer's profile, as far as they are at hand."""

    data: Mapping[str, Any]
    badge_class: Mapping[str, Any]
    issuer: str | None
    profile: Mapping[str, Any]


def is_assertion(data: Mapping[str, Any]) -> bool:
    """Whether it means to be a badge of version 2.0."""
    return "Assertion" in types_of(data)


def assertion_of(data: Mapping[str, Any], issuers: Issuers) -> Assertion:
    """An assertion with what it refers to: written in it, or added as a page."""
    badge_class = _object(data.get("badge"), issuers)
    issuer = one_id(badge_class.get("issuer"))
    return Assertion(data, badge_class, issuer, _object(badge_class.get("issuer"), issuers))


def badge_of_assertion(one: Assertion) -> Badge:
    """What an assertion says."""
    return Badge(
        version="2.0",
        id=line(one.data.get("id")),
        issuer=line(one.issuer),
        issuer_name=line(one.profile.get("name")),
        achievement=line(one.badge_class.get("name")),
        achievement_id=line(one.badge_class.get("id")) or line(one.data.get("badge")),
        description=line(one.badge_class.get("description")),
        also=aligned(one.badge_class),
        issued=known(lambda: moment(one.data, "issuedOn")),
        expires=known(lambda: moment(one.data, "expires")),
    )


def check_assertion(
    text: str, one: Assertion, badge: Badge, issuers: Issuers, at: datetime, email: str | None
) -> None:
    """Check an assertion, which is good only if nothing is raised.

    Raises:
        RefusedError: it isn't good, or that can't be told.
    """
    if _CONTEXT not in listed(one.data.get("@context")):
        raise RefusedError(
            "unverifiable",
            N_("it is written in the terms of {address}, which aren't known here"),
            address=printable(str(one.data.get("@context")))[:300],
        )
    if not one.badge_class:
        raise RefusedError(
            "unverifiable",
            N_("what it was issued for stands on a page that you haven't added, {address}"),
            address=printable(str(one.data.get("badge")))[:300],
        )
    if is_jws(text):
        _check_signature(text, one, issuers)
        _refuse_listed(one, issuers)
    else:
        _check_page(one, issuers)
    if one.data.get("revoked") is True:
        raise because(one.data.get("revocationReason"))
    for name in ("issuedOn", "expires"):
        moment(one.data, name)
    refuse_dates(badge, at)
    if email:
        refuse_other_recipient(list(identity(one.data.get("recipient"))), email)


def _check_signature(text: str, one: Assertion, issuers: Issuers) -> None:
    refuse_header(header_of(text, ""))
    issuer = one.issuer or ""
    creator = one_id(only_object(one.data.get("verification")).get("creator"))
    mine = issuers.keys(issuer)
    meant = [key for key in mine if creator in (None, key.id)]
    if not meant:
        raise not_of_issuer(str(creator), issuer, known=bool(mine))
    if signer_of(text, meant) is None:
        raise altered()


def _refuse_listed(one: Assertion, issuers: Issuers) -> None:
    """Signed badges are revoked by a list that the issuer's profile names."""
    address = one_id(one.profile.get("revocationList"))
    own_page = issuers.page(one.issuer or "")
    address = address or (one_id(own_page.data.get("revocationList")) if own_page else None)
    if address is None:
        return
    page = page_of(address, issuers)
    if page.issuer != one.issuer:
        raise refuse_other_list()
    for entry in listed(page.data.get("revokedAssertions")):
        said = {"id": entry} if isinstance(entry, str) else only_object(entry)
        if any(name in said and said[name] == one.data.get(name) for name in ("id", "uid")):
            raise because(said.get("revocationReason"))


def _check_page(one: Assertion, issuers: Issuers) -> None:
    """What the issuer's own page says decides, of which the person added a copy."""
    address = one_id(one.data) or ""
    page = issuers.page(address)
    if page is None or page.kind != "page":
        raise RefusedError(
            "unverifiable",
            N_("it isn't signed: its issuer vouches by a page that you haven't added, {address}"),
            address=printable(address)[:300],
        )
    if page.data.get("revoked") is True:
        raise because(page.data.get("revocationReason"))
    if page.data != one.data:
        raise RefusedError(
            "altered", N_("the page of its issuer that you added says something else")
        )
    own_page = issuers.page(one.issuer or "")
    profile = own_page.data if own_page else {}
    for named in (address, one_id(one.badge_class)):
        if not _in_scope(named or "", one.issuer or "", profile):
            raise RefusedError(
                "altered",
                N_("its page, {address}, isn't on its issuer's site"),
                address=printable(str(named))[:300],
            )


def _in_scope(address: str, issuer: str, profile: Mapping[str, Any]) -> bool:
    """Whether an issuer's own profile lets a page speak for it: the same host by default."""
    rules = only_object(profile.get("verification"))
    if starts := [one for one in listed(rules.get("startsWith")) if isinstance(one, str)]:
        return address.startswith(tuple(starts))
    hosts = [one for one in listed(rules.get("allowedOrigins")) if isinstance(one, str)]
    return _host(address) in (hosts or [_host(issuer)]) and _host(address) != ""


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _object(value: object, issuers: Issuers) -> Mapping[str, Any]:
    if found := only_object(value):
        return found
    page = issuers.page(value) if isinstance(value, str) else None
    return page.data if page else {}
