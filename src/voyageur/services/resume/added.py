"""What a person's own profile says that no word of their résumé says: it may stand in it too."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import get_args

from voyageur.catalogue.model import Catalogue
from voyageur.domain.career import When
from voyageur.domain.level import Level
from voyageur.domain.names import Lang, say
from voyageur.domain.profile import Origin, Profile
from voyageur.domain.resume import Dates, Entry, Resume, Section, SectionKind, Words
from voyageur.services.json_resume import EXTENSION
from voyageur.services.resume.places import Place

_OWN: tuple[Origin, ...] = ("self", "override", "repository", "unit", "badge")
"""Origins of claims that a document didn't make."""


def with_added(
    resume: Resume, profile: Profile, places: Sequence[Place], facts: Catalogue, lang: Lang
) -> tuple[Resume, tuple[str, ...]]:
    """The résumé with the skills and certifications that it doesn't name, and their references."""
    named = frozenset[str]().union(*(place.named for place in places))
    skills = {words: ref for words, ref in _skills(profile, facts, lang) if ref not in named}
    held = {entry: ref for entry, ref in _held(profile, facts, lang) if ref not in named}
    if skills:
        group = Entry(at=(EXTENSION, "claims"), keywords=tuple(skills))
        resume = _with(resume, "skills", [group])
    if held:
        resume = _with(resume, "certificates", list(held))
    return resume, (*skills.values(), *held.values())


def _skills(profile: Profile, facts: Catalogue, lang: Lang) -> Iterator[tuple[Words, str]]:
    for number, claim in enumerate(profile.claims):
        if claim.origin in _OWN and claim.level > Level.NONE:
            skill = facts.skills[claim.ref.removeprefix("skill:")]
            yield Words(say(skill.name, lang), (EXTENSION, "claims", number)), claim.ref


def _held(profile: Profile, facts: Catalogue, lang: Lang) -> Iterator[tuple[Entry, str]]:
    for number, held in enumerate(profile.certifications):
        at = (EXTENSION, "certifications", number)
        name = say(facts.certifications[held.certification].name, lang)
        issued = held.issued and When(year=held.issued.year, month=held.issued.month)
        entry = Entry(at=at, title=(Words(name, at),), dates=Dates(end=issued) if issued else None)
        yield entry, f"certification:{held.certification}"


def _with(resume: Resume, kind: SectionKind, entries: Sequence[Entry]) -> Resume:
    """The résumé with more in one of its sections, which begins where it belongs."""
    sections = {section.kind: section for section in resume.sections}
    before = sections[kind].entries if kind in sections else ()
    sections[kind] = Section(kind, (*before, *entries))
    ordered = (sections[one] for one in get_args(SectionKind) if one in sections)
    return replace(resume, sections=tuple(ordered))
