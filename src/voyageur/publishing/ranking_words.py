"""What of a posting's requirements a profile meets, in words."""

from voyageur.domain.ranking import GroupMatch, OtherMatch
from voyageur.domain.requirement import (
    Requirements,
    WantedCertification,
    WantedDegree,
    WantedLanguage,
)
from voyageur.locale.format import number
from voyageur.locale.translate import Translator
from voyageur.publishing.posting_words import group_words, other_requirements


def met_words(group: GroupMatch, t: Translator) -> str:
    """What meets a group, at which level and for how long; and what it is asked for as."""
    shown = _shown(group, t)
    asked = {f"skill:{wanted.skill}" for wanted in group.any_of}
    if group.by in asked:
        return f"{t.name(group.by or '')} ({shown})"
    named = t("{shown}, shown by {skill}", shown=shown, skill=group.by or "")
    return f"{group_words(group.any_of, t)} ({named})"


def partly_words(group: GroupMatch, t: Translator) -> str:
    """What is asked for, and what there is of it."""
    asked = group_words(group.any_of, t)
    shown = _shown(group, t)
    if group.years is None and any(wanted.years for wanted in group.any_of):
        shown = t("{level}, for how long isn't said", level=shown)
    return t("{asked}: there is {shown}", asked=asked, shown=shown)


def _shown(group: GroupMatch, t: Translator) -> str:
    level = t("level {n}", n=int(group.level or 0))
    if group.years is None:
        return level
    years = number(group.years, t.lang)
    return f"{level}, {t('1 year') if group.years == 1 else t('{n} years', n=years)}"


def other_words(other: OtherMatch, t: Translator) -> str:
    """What is asked for besides skills, and why it is held to be met or not."""
    ((what, words, must),) = other_requirements(_asked(other), t)
    named = t("{name}: {reason}", name=what, reason=words)
    reason = t.say(other.reason)
    return f"{named} ({reason})" if must else f"{named} ({t('an asset')}; {reason})"


def _asked(other: OtherMatch) -> Requirements:
    match other.asked:
        case int():
            return Requirements(years=other.asked)
        case WantedDegree():
            return Requirements(education=(other.asked,))
        case WantedCertification():
            return Requirements(certifications=(other.asked,))
        case WantedLanguage():
            return Requirements(languages=(other.asked,))
        case _:
            return Requirements(conditions=(other.asked,))
