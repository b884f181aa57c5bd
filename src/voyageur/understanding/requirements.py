"""What a posting asks for: groups of alternatives, each must or nice to have."""

import re
from collections.abc import Set as AbstractSet

from voyageur.domain.profile import Mention
from voyageur.domain.requirement import RequirementGroup, Requirements, Wanted
from voyageur.understanding.fold import fold
from voyageur.understanding.mentions import find_mentions
from voyageur.understanding.vocabulary import Vocabulary

VERSION = "2"
"""Raised whenever the same text may give other requirements; written into what is made from it."""

_OR = re.compile(
    r"[\s,/()]*(?:\bor\b|\bou\b|\band/or\b|\bet/ou\b|/)[\s,/()]*"
    r"(?:(?:an?|the|un|une|similar|other|even|aussi)\s)?"
)
_OR_LIKE = re.compile(
    r"[\s,]*(?:or|ou)\s(?:any\s|an?\s|une?\s|tout\s|l'|d')?(?:other|similar|equivalent|comparable|another"
    r"|something|like|related|autres?|equivalents?|semblables?|similaires?)\b"
)
_AND = re.compile(r"[\s,]*(?:,|;|\band\b|\bet\b|&)[\s,]*(?:the\s)?")
_EXAMPLES = re.compile(
    r"(?:such as|like|e\.g\.?,?|i\.e\.?,?|for example,?|including(?: but not limited to)?:?|\("
    r"|one of|any of|par exemple,?|tell?e?s? que|comme|notamment|p\. ?ex\.?|incluant)[\s:]*$"
)
_NICE = re.compile(
    r"\b(?:nice to have|an asset|is a plus|a plus|preferred|bonus|desirable|advantage|asset|atout"
    r"|un plus|souhaitee?s?|serait apprecie)\b"
)
_RATHER = re.compile(r"\b(?:preferably|ideally|de preference|idealement)\b")
_DEGREE = re.compile(
    r"\b(?:bachelor'?s?|master'?s?|ph\.?d|doctorate|degrees?|diploma|undergraduate|graduate|bsc|msc"
    r"|ms|b\.?sc|m\.?sc|baccalaureat|maitrise en|doctorat|diplome|dec|etudes (?:en|dans))\b"
)
_PRACTICE = re.compile(
    r"\b(?:with|experiences?|years?|skills?|knowledge|proficien\w+|expertise|avec|ans|annees?"
    r"|connaissances?|competences?)\b"
)
_NAMES_PERSON = re.compile(r"(?:engineers?|developers?|ingenieure?s?|developpeu\w+|concepteurs?)\b")
_AS = re.compile(r"\b(?:as an?|experience|years|comme|en tant que|a titre d)\b")
_DEMANDS = re.compile(
    r"\b(?:(?<!customer )(?<!user )experiences?|expertise|proficien\w+|knowledge|skill(?:s|ed)"
    r"|background|familiar\w*|understanding|must have|hands on|command of|connaissances?"
    r"|maitrise[rz]?|competences?)\b"
)
_BREAK = re.compile(r"\n|[.!?] |[•§]|(?<=[a-z)])\.(?=[A-Z][a-z])")
_ENOUGH = 3
_FIELDS = 160
"""Characters after the name of a degree in which its fields are listed."""
_SENTENCE = 400
"""Characters that a sentence goes on for, at most, on each side of a mention."""


def read_requirements(
    text: str, vocabulary: Vocabulary, leave_out: AbstractSet[str] = frozenset()
) -> Requirements:
    """Requirement groups of a posting, each skill in one group only, must before nice.

    Skills named only among the duties count as must where the posting lists fewer than three
    requirements of its own, else as nice. What stands before the first heading counts where its
    sentence asks for experience; the rest of it, and company text, only where nothing else does.
    Benefits, job titles and fields of study never count.
    ``leave_out`` are skill ids that no group is made of (soft skills, for example).
    """
    mentions = [
        m
        for m in find_mentions("", text, vocabulary, "posting")
        if m.polarity == "positive"
        and m.skill.startswith("skill:")
        and m.skill.removeprefix("skill:") not in leave_out
        and m.section != "benefit"
        and not _field_of_study(text, m)
        and not _job_title(text, m)
    ]
    asked: list[tuple[str, ...]] = []
    nice: list[tuple[str, ...]] = []
    duties: list[tuple[str, ...]] = []
    opening: list[tuple[str, ...]] = []
    company: list[tuple[str, ...]] = []
    for group in _alternatives(text, mentions):
        first = group[0]
        skills = tuple(sorted({m.skill.removeprefix("skill:") for m in group}))
        if first.section == "nice-to-have" or _wished(text, first):
            nice.append(skills)
        elif first.section == "requirement" or _demanded(text, first):
            asked.append(skills)
        else:
            unsure = {"duty": duties, "company": company}.get(first.section, opening)
            unsure.append(skills)
    (asked if len(set(asked)) < _ENOUGH else nice).extend(duties)
    if not asked:
        asked.extend(opening or company)
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
        joined = _OR.fullmatch(text[run[-2].end : run[-1].start])
        if examples or joined or _OR_LIKE.match(fold(text[run[-1].end : run[-1].end + 40])):
            return [run]
    return [[mention] for mention in run]


def _demanded(text: str, mention: Mention) -> bool:
    start, end = _sentence(text, mention)
    return mention.section == "other" and _DEMANDS.search(fold(text[start:end])) is not None


def _wished(text: str, mention: Mention) -> bool:
    """Whether the sentence of a mention says that it is no must."""
    start, end = _sentence(text, mention)
    if _NICE.search(fold(text[start:end])):
        return True
    return _RATHER.search(fold(text[start : mention.start])) is not None


def _field_of_study(text: str, mention: Mention) -> bool:
    """Whether a mention is what a degree is in ("a degree in statistics"), not what one can do."""
    start, _ = _sentence(text, mention)
    before = fold(text[max(start, mention.start - _FIELDS) : mention.start])
    degrees = list(_DEGREE.finditer(before))
    return bool(degrees) and not _PRACTICE.search(before, degrees[-1].end())


def _job_title(text: str, mention: Mention) -> bool:
    """Whether a mention names the job or colleagues ("work with software engineers").

    "5 years of experience as a software engineer" does ask for something.
    """
    if not _NAMES_PERSON.search(fold(mention.surface)):
        return False
    start, _ = _sentence(text, mention)
    return _AS.search(fold(text[start : mention.start])) is None


def _sentence(text: str, mention: Mention) -> tuple[int, int]:
    first, last = max(0, mention.start - _SENTENCE), mention.end + _SENTENCE
    start = max((b.end() for b in _BREAK.finditer(text, first, mention.start)), default=first)
    after = _BREAK.search(text, mention.end, last)
    return start, after.start() if after else min(last, len(text))
