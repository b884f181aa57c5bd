"""A badge checked: what it says, and what it turned out to be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from voyageur.domain.badge import Badge, Verdict
from voyageur.domain.message import N_, Message
from voyageur.evidence.badges.assertion import (
    Assertion,
    assertion_of,
    badge_of_assertion,
    check_assertion,
    is_assertion,
)
from voyageur.evidence.badges.credential import badge_of, credential_in, is_credential
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.jws import claims_in
from voyageur.evidence.badges.refused import RefusedError
from voyageur.evidence.badges.signed_credential import check_signed, refuse_state
from voyageur.evidence.badges.strict_json import read_json
from voyageur.evidence.badges.taken_out import is_jws, no_badge

_GOOD = N_("signed by its issuer, unchanged since, and in force")
_NOT_REVOKED = N_(
    "signed by its issuer, unchanged since, in force, and not on the list of revoked ones"
)
_SAME_PAGE = N_("the same as on the page of its issuer, and in force")


@dataclass(frozen=True, slots=True)
class Check:
    """What badges are checked against: known issuers, a moment, and whose they should be."""

    issuers: Issuers
    at: datetime
    email: str | None = None

    def __call__(self, text: str, where: str) -> tuple[Badge, Verdict]:
        """What a badge (JSON or compact JWS) says, and what it is.

        Raises:
            InputError: it is no badge.
        """
        data = claims_in(text, where) if is_jws(text) else read_json(text, where)
        credential = credential_in(data)
        if is_credential(credential):
            badge = badge_of(credential, data)
            return badge, _verdict(lambda: self._credential(text, data, badge))
        if is_assertion(data):
            one = assertion_of(data, self.issuers)
            badge = badge_of_assertion(one)
            return badge, _verdict(lambda: self._assertion(text, one, badge))
        raise no_badge(where)

    def _credential(self, text: str, data: dict[str, Any], badge: Badge) -> Verdict:
        _refuse_empty(badge)
        credential = credential_in(data)
        key = check_signed(text, data, self.issuers, self.at)
        refuse_state(credential, badge, self.issuers, self.at, self.email)
        vouched = bool(self.issuers.keys(key.owner))
        return Verdict(
            finding="good",
            reason=Message(_NOT_REVOKED if "credentialStatus" in credential else _GOOD),
            trust=_trust(badge, vouched=vouched),
            vouched=vouched,
        )

    def _assertion(self, text: str, one: Assertion, badge: Badge) -> Verdict:
        check_assertion(text, one, badge, self.issuers, self.at, self.email)
        _refuse_empty(badge)
        return Verdict(
            finding="good",
            reason=Message(_GOOD if is_jws(text) else _SAME_PAGE),
            trust=_trust(badge, vouched=True),
            vouched=True,
        )


def _verdict(check: Callable[[], Verdict]) -> Verdict:
    try:
        return check()
    except RefusedError as refused:
        return Verdict(finding=refused.finding, reason=refused.reason)


def _refuse_empty(badge: Badge) -> None:
    if badge.issuer is None:
        raise RefusedError("contradictory", N_("it doesn't say who issued it"))
    if badge.achievement is None:
        raise RefusedError("contradictory", N_("it doesn't say what it was issued for"))


def _trust(badge: Badge, *, vouched: bool) -> Message:
    issuer = badge.issuer or ""
    if vouched:
        return Message(
            N_("vouched for by {issuer}, by what you added of theirs"), {"issuer": issuer}
        )
    if badge.subject == issuer:
        return Message(
            N_("self-issued: whoever it is about signed it, and nobody else vouches for it")
        )
    return Message(
        N_("this proves only that whoever holds the key {issuer} signed it, not who that is"),
        {"issuer": issuer},
    )
