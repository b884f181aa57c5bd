"""What was understood of a person, as rows of the page."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from voyageur.domain.profile import Claim, Evidence, Profile
from voyageur.locale.format import language
from voyageur.locale.translate import Translator
from voyageur.publishing.career_words import (
    Row,
    certificate_row,
    held_row,
    job_row,
    read_at,
    study_row,
)
from voyageur.publishing.plan_words import quoted
from voyageur.publishing.portfolio.words import LEVELS
from voyageur.web.levels import words_of
from voyageur.web.render import context


class Proof(NamedTuple):
    """Where something was read, and the words there."""

    where: str
    words: str


class SkillRow(NamedTuple):
    """A skill: why it is held to be known, the proofs, and what its levels mean."""

    id: str
    name: str
    level: int
    reasons: tuple[str, ...]
    proofs: tuple[Proof, ...]
    words: dict[int, str]


class LevelGroup(NamedTuple):
    """The skills known at a level."""

    level: int
    words: str
    skills: list[SkillRow]


class Part(NamedTuple):
    """A part of a career."""

    title: str
    rows: list[Row]


def level_choices(t: Translator) -> list[tuple[int, str]]:
    """The levels with their words."""
    return [(int(level), t(words)) for level, words in LEVELS.items()]


def levels(profile: Profile, t: Translator) -> list[LevelGroup]:
    """All skills by level, the highest first; in each those of most years first."""
    rows = [_row(list(claims), t) for _, claims in groupby(profile.claims, key=lambda c: c.ref)]
    return [
        LevelGroup(int(level), t(LEVELS[level]), found)
        for level in sorted(LEVELS, reverse=True)
        if (found := [row for row in rows if row.level == level])
    ]


def career(profile: Profile, t: Translator) -> list[Part]:
    """Jobs, studies, certifications and languages, as far as anything is known of them."""
    certificates = [
        *(held_row(held, t) for held in profile.certifications),
        *(certificate_row(one, t) for one in profile.other_certificates),
    ]
    parts = (
        Part(t("Jobs"), [job_row(job, t) for job in profile.jobs]),
        Part(t("Education"), [study_row(study, t) for study in profile.studies]),
        Part(t("Certifications"), certificates),
        Part(t("Languages"), list(_spoken(profile, t))),
    )
    return [part for part in parts if part.rows]


def remarks(profile: Profile, t: Translator) -> list[str]:
    """What is worth saying of the reading itself."""
    found = []
    if profile.lang not in (None, "en", "fr"):
        found.append(
            t("Voyageur reads English and French; in other languages it finds little but names.")
        )
    if profile.unlinked:
        names = ", ".join(one.surface for one in profile.unlinked)
        found.append(t("Perhaps technologies, but not in the catalogue: {names}", names=names))
    return found


def _row(claims: Sequence[Claim], t: Translator) -> SkillRow:
    claims = sorted(claims, key=lambda claim: -claim.level)
    ident = claims[0].ref.removeprefix("skill:")
    skill = context().catalogue.skills.get(ident)
    return SkillRow(
        id=ident,
        name=t.name(claims[0].ref),
        level=int(claims[0].level),
        reasons=tuple(t.say(claim.reason) for claim in claims),
        proofs=tuple(_proof(one, t) for claim in claims for one in claim.evidence),
        words=words_of(skill, t.lang) if skill else {},
    )


def _proof(evidence: Evidence, t: Translator) -> Proof:
    where = evidence.doc if evidence.line is None else read_at(evidence, t)
    return Proof(where, quoted(evidence.words, t))


def _spoken(profile: Profile, t: Translator) -> Iterator[Row]:
    for spoken in profile.languages:
        name = language(spoken.code, t.lang)
        yield Row("", f"{name[:1].upper()}{name[1:]}", spoken.fluency or spoken.level or "")
