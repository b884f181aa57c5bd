"""From the mentions of a résumé to claims: which skill, at which level, and why we think so."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Claim, Evidence, Held, Mention, Profile, SpokenLanguage
from voyageur.understanding.dates import DateRange, find_month, find_ranges, months_in
from voyageur.understanding.documents import Document
from voyageur.understanding.fold import fold
from voyageur.understanding.language import detect_language, spoken_languages
from voyageur.understanding.levels import Shown, judge_level, years_said
from voyageur.understanding.mentions import find_mentions
from voyageur.understanding.sections import Sections, split_sections
from voyageur.understanding.vocabulary import Vocabulary

_LINE = 400
"""Characters of a line that are looked at on either side: nobody writes longer ones."""
_ENDS = ("\n", ". ", ";", "•", "|")
_NOT_HELD = re.compile(
    r"\b(?:in progress|expected|planned|prepar\w+|pursuing|stud(?:y|ying) for|working towards?"
    r"|required?|requires?|encourag\w+|train(?:ed|ing) (?:for|on)|en cours|prevue?|a venir)\b"
)
_EXPIRES = re.compile(r"\b(?:expir\w+|valid (?:until|through|to|thru)|valide jusqu\w*|echeance)\b")


def build_profile(
    document: Document, vocabulary: Vocabulary, as_of: date, without: Collection[str] = ()
) -> Profile:
    """Read a résumé: skills, certifications and languages, each with its evidence.

    Skills ``without`` (ids) are taken as misread: they prove nothing, not even what they imply.
    """
    text = document.text
    mentions = [
        replace(m, page=document.page_at(m.start))
        for m in find_mentions(document.name, text, vocabulary, "resume")
        if m.polarity == "positive"
    ]
    sections = split_sections(text, "resume")
    blocks = _job_blocks(text, sections, as_of)
    by_skill: dict[str, list[Mention]] = defaultdict(list)
    held: dict[str, Held] = {}
    for mention in mentions:
        kind, _, ident = mention.skill.partition(":")
        if kind == "skill" and ident in without:
            continue
        if kind == "skill":
            by_skill[ident].append(mention)
        elif ident not in held and not _NOT_HELD.search(fold(_line(text, mention))):
            held[ident] = _held(text, ident, mention)
    claims = [_claim(text, skill, found, blocks) for skill, found in sorted(by_skill.items())]
    return Profile(
        lang=detect_language(text),
        languages=tuple(
            SpokenLanguage(code=code, fluency=fluency) for code, fluency in spoken_languages(text)
        ),
        claims=with_implied(claims, vocabulary.implied_by),
        certifications=tuple(held.values()),
    )


def with_implied(
    claims: Iterable[Claim], implied_by: Mapping[str, Sequence[str]]
) -> tuple[Claim, ...]:
    """Add what the claims imply: whoever knows PySpark knows Spark, at the same level."""
    known = {claim.ref.removeprefix("skill:"): claim for claim in claims}
    grew = True
    while grew:
        grew = False
        for skill, implying in sorted(implied_by.items()):
            best = max(
                (known[i] for i in implying if i in known), key=lambda c: c.level, default=None
            )
            if best is None or (skill in known and known[skill].level >= best.level):
                continue
            reason = Message(N_("shown by {skill}"), {"skill": best.ref})
            known[skill] = replace(best, ref=f"skill:{skill}", reason=reason)
            grew = True
    return tuple(known[skill] for skill in sorted(known))


def _claim(
    text: str, skill: str, mentions: list[Mention], blocks: list[tuple[DateRange, int]]
) -> Claim:
    starts = [mention.start for mention in mentions]
    used = [
        job for job, end in blocks if bisect_left(starts, job.offset) < bisect_left(starts, end)
    ]
    months = months_in(used)
    shown = [_shown(text, m) for m in mentions]
    years = max(months / 12, *(years_said(one) for one in shown))
    level, reason = judge_level(shown, months)
    return Claim(
        ref=f"skill:{skill}",
        level=level,
        reason=reason,
        origin="resume",
        since=(min(job.start for job in used) - 1) // 12 if used else None,
        last_used=(max(job.end for job in used) - 1) // 12 if used else None,
        years=round(years, 1) if years else None,
        evidence=tuple(_evidence(text, m) for m in _telling(mentions)[:3]),
    )


def _held(text: str, certification: str, mention: Mention) -> Held:
    """A certification with the dates that its line states; a year alone is its January."""
    line = _line(text, mention)
    expiry = _EXPIRES.search(fold(line))
    end = expiry.start() if expiry else len(line)
    return Held(
        certification=certification,
        issued=find_month(line[:end]),
        expires=find_month(line[end:]),
        evidence=(_evidence(text, mention),),
    )


def _job_blocks(text: str, sections: Sections, as_of: date) -> list[tuple[DateRange, int]]:
    """Dated jobs with the offset at which each one's text ends; a job starts above its date."""
    blocks = []
    ranges = find_ranges(text, as_of)
    offsets = [r.offset for r in ranges]
    for start, end in sections.spans("experience", len(text)):
        inside = ranges[bisect_left(offsets, start) : bisect_left(offsets, end)]
        opens = [
            max(start, text.rfind("\n", 0, max(0, text.rfind("\n", 0, r.offset))) + 1)
            for r in inside
        ]
        for number, job in enumerate(inside):
            until = opens[number + 1] if number + 1 < len(inside) else end
            blocks.append((replace(job, offset=opens[number]), max(until, job.offset + 1)))
    return blocks


def _shown(text: str, mention: Mention) -> Shown:
    """The words around a mention up to the next full stop, semicolon, bullet or line end."""
    first, last = max(0, mention.start - 160), mention.end + 40
    start = max(first, *(text.rfind(mark, first, mention.start) + 1 for mark in _ENDS))
    ends = [text.find(mark, mention.end, last) for mark in _ENDS]
    end = min((e for e in ends if e >= 0), default=last)
    return Shown(
        section=mention.section,
        before=text[start : mention.start],
        after=text[mention.end : end],
    )


def _line(text: str, mention: Mention) -> str:
    first, last = max(0, mention.start - _LINE), mention.end + _LINE
    start = max(first, text.rfind("\n", first, mention.start) + 1)
    end = text.find("\n", mention.end, last)
    return text[start : end if end >= 0 else last]


_RANK = {"experience": 0, "projects": 1, "certifications": 2, "skills": 3, "summary": 4}


def _telling(mentions: list[Mention]) -> list[Mention]:
    """The mentions, those that prove most first."""
    return sorted(mentions, key=lambda m: (_RANK.get(m.section, 5), m.start))


def _evidence(text: str, mention: Mention) -> Evidence:
    words = re.sub(r"\s+", " ", _line(text, mention)).strip(" -•*|")
    if len(words) > 110:
        at = words.find(mention.surface)
        start = max(0, at - 45)
        words = ("…" if start else "") + words[start : start + 105].strip() + "…"
    return Evidence(
        doc=mention.doc, words=words, section=mention.section, page=mention.page, line=mention.line
    )
