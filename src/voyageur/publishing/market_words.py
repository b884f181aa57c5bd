"""What the codes of markets are called before people, to be translated."""

from collections.abc import Mapping

from voyageur.domain.message import N_

VERDICT: Mapping[str, str] = {
    "supported": N_("supported"),
    "outdated": N_("outdated"),
    "too-high": N_("too high"),
    "too-low": N_("too low"),
    "not-enough-data": N_("not enough data"),
}
PLACE: Mapping[str, str] = {
    "all": N_("everywhere"),
    "canada": N_("Canada"),
    "abroad": N_("abroad"),
    "unknown": N_("place not stated"),
}
SUBJECT: Mapping[str, str] = {
    "pay-from": N_("pay from"),
    "pay-to": N_("pay to"),
    "skill": N_("skill"),
    "certification": N_("certification"),
    "company": N_("company"),
}
DIRECTION: Mapping[str, str] = {"up": N_("rising"), "down": N_("falling"), "none": N_("no trend")}
