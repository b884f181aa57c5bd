"""What codes of the facts are called before people, to be translated."""

from collections.abc import Mapping

from voyageur.domain.message import N_

CERTAINTY: Mapping[str, str] = {
    "exact": N_("exact"),
    "announced": N_("announced"),
    "no-later-than": N_("no later than that"),
    "approximate": N_("approximate"),
    "unverified": N_("unverified"),
}

STATUS: Mapping[str, str] = {
    "planned": N_("planned"),
    "active": N_("active"),
    "retiring": N_("retiring"),
    "retired": N_("retired"),
}

CONFIDENCE: Mapping[str, str] = {
    "high": N_("high"),
    "medium-high": N_("medium to high"),
    "medium": N_("medium"),
    "low": N_("low"),
}

CONDITION: Mapping[str, str] = {
    "strong-shortage": N_("strong risk of shortage"),
    "moderate-shortage": N_("moderate risk of shortage"),
    "balance": N_("balance"),
    "moderate-surplus": N_("moderate risk of surplus"),
    "strong-surplus": N_("strong risk of surplus"),
}

RATING: Mapping[str, str] = {
    "very-good": N_("very good outlook"),
    "good": N_("good outlook"),
    "moderate": N_("moderate outlook"),
    "limited": N_("limited outlook"),
    "very-limited": N_("very limited outlook"),
    "undetermined": N_("undetermined outlook"),
}

RELATION: Mapping[str, str] = {
    "primary": N_("primary"),
    "alternate": N_("alternate"),
    "manager-variant": N_("as a manager"),
}

TERMS: Mapping[str, str] = {
    "facts": N_("facts only"),
    "ours": N_("our own"),
}

SKILL_KIND: Mapping[str, str] = {
    "language": N_("language"),
    "framework": N_("framework"),
    "library": N_("library"),
    "tool": N_("tool"),
    "service": N_("service"),
    "platform": N_("platform"),
    "product": N_("product"),
    "concept": N_("concept"),
    "soft": N_("soft skill"),
}


def sentence(words: str) -> str:
    """Words with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."
