"""What is ours in a résumé: headings, dates, and the spaces at which no line may break."""

import re
from collections.abc import Mapping

from voyageur.domain.message import N_
from voyageur.domain.resume import Dates, Day, SectionKind
from voyageur.locale.format import month
from voyageur.locale.translate import Translator

HEADINGS: Mapping[SectionKind, str] = {
    "summary": N_("Profile"),
    "skills": N_("Skills"),
    "work": N_("Experience"),
    "projects": N_("Projects"),
    "education": N_("Education"),
    "certificates": N_("Certifications"),
    "volunteer": N_("Volunteering"),
    "awards": N_("Awards"),
    "publications": N_("Publications"),
    "languages": N_("Languages"),
    "interests": N_("Interests"),
    "references": N_("References"),
}

_HELD = re.compile(r" (?=[:;?!»%$€](?:\s|$))|(?<=«) |(?<=\d) (?=\d{3}(?!\d))")


def held(text: str) -> str:
    """The person's words with the spaces before signs and in numbers unbreakable."""
    return _HELD.sub("\u00a0", text)


def dates_words(dates: Dates | None, t: Translator) -> str:
    """ "Mar 2021 – Present"; a date alone as it is."""
    if dates is None:
        return ""
    end = t("Present") if dates.open else _day(dates.end, t)
    parts = [part for part in (_day(dates.start, t), end) if part]
    return " – ".join(parts).replace(" ", "\u00a0")


def _day(day: Day | None, t: Translator) -> str:
    return day or "" if isinstance(day, str) or day is None else month(day, t.lang)
