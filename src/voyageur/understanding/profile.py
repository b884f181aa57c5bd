"""From the mentions of a résumé to claims: which skill, at which level, and why we think so."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from voyageur.domain.career import Certificate, Job, Study, When
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Claim, Evidence, Held, Mention, Profile
from voyageur.understanding.career.certificates import find_certificates
from voyageur.understanding.career.certified import dates_of, is_held, reach_of
from voyageur.understanding.career.outline import Outline
from voyageur.understanding.career.read import Career, read_career
from voyageur.understanding.dates import DateRange, months_in
from voyageur.understanding.documents import Document
from voyageur.understanding.language import language_of
from voyageur.understanding.levels import Shown, judge_level, years_said
from voyageur.understanding.mentions import as_mentions, judge
from voyageur.understanding.reading import Reading
from voyageur.understanding.vocabulary import Vocabulary

_LINE = 400
"""Characters of a line that are looked at on either side: nobody writes longer ones."""
_ENDS = ("\n", ". ", ";", "•", "|")

Placed = TypeVar("Placed", Certificate, Job, Study)


def build_profile(
    document: Document,
    vocabulary: Vocabulary,
    as_of: date,
    without: Collection[str] = (),
    reading: Reading | None = None,
) -> Profile:
    """Read a résumé: skills with evidence, jobs, studies, certifications, languages and links.

    Skills ``without`` (ids) are taken as misread: they prove nothing, not even what they imply.
    ``reading`` is the document's, where it was searched already.
    """
    reading = reading or Reading(document.text, vocabulary, "resume")
    outline = reading.outline
    career = read_career(outline, as_of)
    by_skill: dict[str, list[Mention]] = defaultdict(list)
    certified: list[Mention] = []
    for mention in as_mentions(document.name, reading, judge(reading)):
        if mention.polarity != "positive":
            continue
        placed = replace(mention, page=document.page_at(mention.start))
        kind, _, ident = mention.skill.partition(":")
        if kind == "certification":
            certified.append(placed)
        elif ident not in without:
            by_skill[ident].append(placed)
    jobs = [(block.start, block.end, _months(block.job, as_of)) for block in career.blocks]
    claims = [
        _claim(document.text, skill, found, jobs) for skill, found in sorted(by_skill.items())
    ]
    known = [(mention.start, mention.end) for mention in certified]
    others = find_certificates(outline, career.spans, known, as_of)
    return Profile(
        lang=language_of(reading.text),
        languages=career.languages,
        claims=with_implied(claims, vocabulary.implied_by),
        certifications=_certifications(outline, career, certified, as_of),
        other_certificates=_paged(document, outline, others),
        jobs=_paged(document, outline, career.jobs),
        studies=_paged(document, outline, career.studies),
        links=career.links,
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


def _months(job: Job, as_of: date) -> DateRange:
    """The months of a job; one without an end counts its first, one that goes on until today."""
    today = as_of.year * 12 + as_of.month
    assert job.start is not None
    last = today if job.current else min((job.end or job.start).last, today)
    return DateRange(0, job.start.first, max(job.start.first, last))


def _claim(
    text: str, skill: str, mentions: list[Mention], jobs: Sequence[tuple[int, int, DateRange]]
) -> Claim:
    used = _jobs_with(mentions, jobs)
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


def _jobs_with(
    mentions: Iterable[Mention], jobs: Sequence[tuple[int, int, DateRange]]
) -> list[DateRange]:
    """The months of the jobs whose text holds one of the mentions; jobs stand in order."""
    found: dict[int, DateRange] = {}
    for mention in mentions:
        at = bisect_right(jobs, mention.start, key=lambda job: job[0]) - 1
        if at >= 0 and mention.start < jobs[at][1]:
            found[at] = jobs[at][2]
    return list(found.values())


def _certifications(
    outline: Outline, career: Career, mentions: Iterable[Mention], as_of: date
) -> tuple[Held, ...]:
    """The certifications held, each with the dates beside its mentions; a year is its January."""
    held: dict[str, Held] = {}
    for mention in mentions:
        if not is_held(outline, mention.start, mention.end):
            continue
        reach = reach_of(outline, mention.start, mention.end)
        dates = dates_of(outline, *reach, career.spans, mention.start)
        if dates.issued and dates.issued.first > as_of.year * 12 + as_of.month:
            continue
        ident = mention.skill.partition(":")[2]
        evidence = _evidence(outline.text.raw, mention)
        before = held.get(ident) or Held(certification=ident, evidence=(evidence,))
        held[ident] = replace(
            before,
            issued=before.issued or _day(dates.issued),
            expires=before.expires or _day(dates.expires),
        )
    return tuple(held.values())


def _day(when: When | None) -> date | None:
    return date(when.year, when.month or 1, 1) if when else None


def _paged(document: Document, outline: Outline, values: Iterable[Placed]) -> tuple[Placed, ...]:
    """Values with the page that each begins on."""
    if not document.pages:
        return tuple(values)
    return tuple(
        replace(
            value,
            lines=replace(
                value.lines, page=document.page_at(outline.breaks[value.lines.first - 1])
            ),
        )
        for value in values
    )


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
