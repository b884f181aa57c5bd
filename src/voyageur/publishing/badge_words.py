"""What a badge is and what it says, in words."""

from collections.abc import Mapping

from voyageur.domain.badge import Badge, Finding
from voyageur.domain.message import N_
from voyageur.locale.translate import Translator

FINDINGS: Mapping[Finding, str] = {
    "good": N_("good"),
    "altered": N_("forged or altered"),
    "revoked": N_("revoked"),
    "expired": N_("expired"),
    "not-yet-valid": N_("not yet valid"),
    "other-recipient": N_("somebody else's"),
    "unknown-issuer": N_("by an unknown issuer"),
    "unverifiable": N_("can't be checked"),
    "contradictory": N_("contradicts itself"),
}


def badge_words(badge: Badge, t: Translator, *, good: bool) -> list[str]:
    """What the badge says of itself, which only of a good one is more than words."""
    issuer = badge.issuer_name or badge.issuer or ""
    if badge.issuer_name and badge.issuer:
        issuer = f"{badge.issuer_name} ({badge.issuer})"
    said = []
    if badge.achievement:
        words = t("For: {name}") if good else t("It says it is for: {name}")
        said.append(words.format(name=badge.achievement))
    if issuer:
        words = t("Issued by: {name}") if good else t("It says it was issued by: {name}")
        said.append(words.format(name=issuer))
    days = []
    if badge.issued:
        days.append(t("from {day}", day=badge.issued.date().isoformat()))
    if badge.expires:
        days.append(t("until {day}", day=badge.expires.date().isoformat()))
    if days:
        said.append(t("Valid {days}", days=" ".join(days)))
    return said
