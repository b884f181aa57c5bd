"""What a posting asks for: groups of alternatives, each must or nice to have."""

import re
from collections.abc import Set as AbstractSet

from voyageur.domain.profile import Mention
from voyageur.domain.requirement import RequirementGroup, Requirements, Wanted
from voyageur.understanding.fold import fold
from voyageur.understanding.mentions import find_mentions
from voyageur.understanding.vocabulary import Vocabulary

VERSION = "1"
"""Raised whenever the same text may give other requirements; written into what is made from it."""

_OR = re.compile(
    r"[\s,/()]*(?:\bor\b|\bou\b|\band/or\b|\bet/ou\b|/)[\s,/()]*"
    r"(?:(?:an?|the|un|une|similar|other|even|aussi)\s)?"
)
_AND = re.compile(r"[\s,]*(?:,|;|\band\b|\bet\b|&)[\s,]*(?:the\s)?")
_EXAMPLES = re.compile(
    r"(?:such as|like|e\.g\.?,?|i\.e\.?,?|for example,?|including(?: but not limited to)?:?|\("
    r"|one of|any of|par exemple,?|tell?e?s? que|comme|notamment|p\. ?ex\.?|incluant)\s*$"
)
_NICE = re.compile(
    r"\b(?:nice to have|an asset|is a plus|a plus|preferred|bonus|desirable|advantage|asset|atout"
    r"|un plus|souhaitee?s?|serait apprecie)\b"
)
_ENOUGH = 3


def read_requirements(
    text: str, vocabulary: Vocabulary, leave_out: AbstractSet[str] = frozenset()
) -> Requirements:
    """Requirement groups of a posting, each skill in one group only, must before nice.

    Skills named only among the duties count as must where the posting lists fewer than three
    requirements of its own, else as nice; those in benefits and company text don't count.
    ``leave_out`` are skill ids that no group is made of (soft skills, for example).
    """
    mentions = [
        m
        for m in find_mentions("", text, vocabulary, "posting")
        if m.polarity == "positive"
        and m.skill.startswith("skill:")
        and m.skill.removeprefix("skill:") not in leave_out
    ]
    asked: list[tuple[str, ...]] = []
    nice: list[tuple[str, ...]] = []
    duties: list[tuple[str, ...]] = []
    for group in _alternatives(text, mentions):
        first = group[0]
        skills = tuple(sorted({m.skill.removeprefix("skill:") for m in group}))
        if first.section == "nice-to-have" or _NICE.search(fold(_sentence(text, first))):
            nice.append(skills)
        elif first.section == "requirement":
            asked.append(skills)
        elif first.section != "benefit":
            duties.append(skills)
    (asked if len(set(asked)) < _ENOUGH else nice).extend(duties)
    groups: list[RequirementGroup] = []
    seen: set[str] = set()
    for must, found in ((True, asked), (False, nice)):
        for skills in sorted(dict.fromkeys(found), key=lambda s: (len(s), s)):
            if not seen.intersection(skills):
                wanted = tuple(Wanted(skill=skill) for skill in skills)
                groups.append(RequirementGroup(must=must, any_of=wanted))
                seen.update(skills)
    return Requirements(tuple(groups))


def _alternatives(text: str, mentions: list[Mention]) -> list[list[Mention]]:
    """Join the mentions of one enumeration, and part those that aren't alternatives."""
    groups: list[list[Mention]] = []
    run: list[Mention] = []
    for mention in mentions:
        between = text[run[-1].end : mention.start] if run else ""
        if run and (_OR.fullmatch(between) or _AND.fullmatch(between)):
            run.append(mention)
            continue
        groups.extend(_split(text, run))
        run = [mention]
    groups.extend(_split(text, run))
    return groups


def _split(text: str, run: list[Mention]) -> list[list[Mention]]:
    """One group where a run ends in an "or" or gives examples, else one group a mention.

    "AWS, Azure or GCP" and "clouds such as AWS and Azure" ask for one of them, "Python, SQL and
    Git" for all.
    """
    if len(run) > 1:
        examples = _EXAMPLES.search(fold(text[max(0, run[0].start - 30) : run[0].start]))
        if examples or _OR.fullmatch(text[run[-2].end : run[-1].start]):
            return [run]
    return [[mention] for mention in run]


def _sentence(text: str, mention: Mention) -> str:
    start = max(text.rfind("\n", 0, mention.start), text.rfind(". ", 0, mention.start))
    ends = [text.find(mark, mention.end) for mark in ("\n", ". ")]
    return text[start + 1 : min((e for e in ends if e >= 0), default=len(text))][:300]
