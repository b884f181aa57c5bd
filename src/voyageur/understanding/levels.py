"""How well somebody knows a skill, from how a résumé shows it.

Two years or more of dated jobs, or said to be advanced: 3, works alone. Used or named once: 2.
Only met in a course, or said to be basic: 1. A résumé never proves level 4. These rules are
editorial.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Section
from voyageur.understanding.fold import fold

WORKS_ALONE_AFTER = 24
"""Months of dated jobs that name a skill at least twice, from which a person works alone."""

_AGREES = 1
"""Years by which what somebody states may be more than their dated jobs show."""

_NAMED_ONCE_FACTOR = 2
"""A skill that all jobs together name only once has to be there for twice as long."""

_LOW = (
    r"\b(?:basics?(?: of| knowledge)?|beginner|elementary|notions?|debutant|familiar(?:ity)? with"
    r"|exposure to|introduction|de base|bases (?:de|en|du)|en apprentissage|currently learning)\b"
)
_HIGH = r"\b(?:advanced|expert|proficient|strong|fluent in|mastery|avancee?|maitrise|experte?)\b"
_SAID = re.compile(f"(?P<low>{_LOW})|{_HIGH}")
_SAID_AFTER = re.compile(
    rf"^(?: ?[(:-]| ) ?(?:(?P<low>{_LOW})|{_HIGH})(?! (?:in|with|of|knowledge|understanding))"
)
_FILLERS = (
    r"(?: (?:in|with|of|at|the|using|knowledge|skills?|understanding|command|users?|experience"
    r"|programming|hands on|proficiency|level|use|en|de|du|des|de la|d'|connaissances?|niveau))*"
)
_GOVERNS = re.compile(
    rf"{_HIGH}{_FILLERS}:?"
    r"(?: [\w+#.]+(?: [\w+#.]+)?(?:,| and| et| or| ou| &)(?: and| et)?){0,6} ?$"
)
_SPAN = r"(\d{1,2})\s?\+?\s?(?:years?|yrs?|ans|annees?)"
_YEARS_BEFORE = re.compile(
    rf"\b{_SPAN}'?(?: of| with| in| using| d'\w*| de| en| avec)?(?: \w+){{0,4}}[ ']$"
)
_YEARS_AFTER = re.compile(
    rf"^(?: ?\([^()]{{,40}}\))? ?[(:,-]? ?(?:for |over |pendant |depuis |daily for )?{_SPAN}\b"
)


@dataclass(frozen=True, slots=True)
class Shown:
    """How one mention shows a skill: its section, and the words before and after it.

    Neither goes beyond the phrase, the list item or the line that the mention stands in.
    """

    section: Section
    before: str
    after: str


def judge_level(shown: Sequence[Shown], months: int) -> tuple[Level, Message]:
    """Level and reason, from the mentions and the months of the dated jobs that hold them."""
    named = sum(one.section == "experience" for one in shown)
    years = round(months / 12, 1)
    said = max(years_said(one) for one in shown)
    if months and said > years + _AGREES:
        both = Message(
            N_("{stated} years stated, {years} in dated jobs"), {"stated": said, "years": years}
        )
        return (Level.ALONE if said * 12 >= WORKS_ALONE_AFTER else Level.GUIDED), both
    if months >= WORKS_ALONE_AFTER * (1 if named > 1 else _NAMED_ONCE_FACTOR):
        return Level.ALONE, Message(N_("used in jobs for {years} years"), {"years": years})
    if said * 12 >= WORKS_ALONE_AFTER:
        return Level.ALONE, Message(N_("{years} years stated"), {"years": said})
    words = [_said(one) for one in shown]
    if "high" in words:
        return Level.ALONE, Message(N_("said to be advanced"))
    if months:
        return Level.GUIDED, Message(N_("used in a job for {months} months"), {"months": months})
    return _undated({one.section for one in shown}, basic="low" in words)


def years_said(shown: Shown) -> int:
    """Years stated with a mention ("5 years of Terraform", "Terraform (5 years)"), else 0."""
    if shown.section == "education":
        return 0
    match = _YEARS_BEFORE.search(fold(shown.before)) or _YEARS_AFTER.search(fold(shown.after))
    return int(match[1]) if match else 0


def _said(shown: Shown) -> str:
    """What somebody says of their own knowledge of a skill: "high", "low" or nothing.

    In a list of skills the last word before one holds for it ("Expert: Python, SQL; basic Java").
    In prose a high word has to govern the skill: "contributed advanced features to pandas" boasts
    of the features.
    """
    before = fold(shown.before)
    said = _SAID_AFTER.search(fold(shown.after))
    if said is None:
        said = max(_SAID.finditer(before), key=lambda m: m.start(), default=None)
    elif not said["low"]:
        return "high"
    if said is None:
        return ""
    if said["low"]:
        return "low"
    return "high" if shown.section == "skills" or _GOVERNS.search(before) else ""


def _undated(sections: set[Section], *, basic: bool) -> tuple[Level, Message]:
    if sections & {"experience", "projects"}:
        return Level.GUIDED, Message(N_("used at work or in a project"))
    if basic:
        return Level.MET, Message(N_("said to be basic"))
    if sections == {"education"}:
        return Level.MET, Message(N_("met in studies"))
    return Level.GUIDED, Message(N_("named in the résumé"))
