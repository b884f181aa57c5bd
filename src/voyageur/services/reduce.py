"""Make the requirement sets that ship with the product from the postings they stand on.

Run as ``python -m voyageur.services.reduce FOLDER``; ``make requirement-sets`` does.
"""

import hashlib
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from voyageur.catalogue.model import Catalogue
from voyageur.domain.requirement import Requirements, RequirementSets, Wanted
from voyageur.market.reduce import reduce_postings
from voyageur.market.sources import SHIPPED
from voyageur.services.context import REQUIREMENT_SETS, Context
from voyageur.shapes import to_json
from voyageur.understanding.posting.requirements import VERSION, read_requirements
from voyageur.understanding.roles import Roles


def requirement_sets_from(folder: Path, context: Context) -> RequirementSets:
    """Read the shipped sources in ``folder`` and reduce them."""
    catalogue = context.catalogue
    vague, wider = vague_skills(catalogue), wider_skills(catalogue)
    roles = Roles(catalogue.roles.values(), catalogue.neighbours.values())
    files = [folder / name for name in SHIPPED]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    return reduce_postings(
        (posting for file in files for posting in SHIPPED[file.name](file)),
        role_of=lambda title: roles.guess(title).role,
        region_of=context.lookup.province_in,
        requirements_of=lambda text: _widened(
            read_requirements(text, context.vocabulary, vague), wider
        ),
        inputs_digest=digest,
        extractor_version=VERSION,
    )


def vague_skills(catalogue: Catalogue) -> set[str]:
    """Skills that no requirement is made of, because nobody can check whether they are met.

    Soft skills, and concepts that no roadmap asks for ("big data", "troubleshooting") and that
    show none that a roadmap does: every posting names some in passing. Technologies always
    count.
    """
    parts = wider_skills(catalogue)
    asked = _asked(catalogue)
    return {
        skill.id
        for skill in catalogue.skills.values()
        if skill.kind == "soft"
        or (skill.kind == "concept" and skill.id not in asked and skill.id not in parts)
    }


def wider_skills(catalogue: Catalogue) -> dict[str, str]:
    """For each concept that no roadmap asks for but that shows a skill that one does, that skill.

    A posting that asks for retrieval-augmented generation is met by who has the roadmap's
    generative AI. What is only filed under an asked skill ("code review" under software
    engineering) is said in passing.
    """
    asked = _asked(catalogue)
    shown = {part: ident for ident in sorted(asked) for part in catalogue.skills[ident].implied_by}
    return {
        skill.id: shown[skill.id]
        for skill in catalogue.skills.values()
        if skill.kind == "concept" and skill.id not in asked and skill.id in shown
    }


def _asked(catalogue: Catalogue) -> set[str]:
    return {
        condition.skill
        for role in catalogue.roles.values()
        for stage in role.stages
        for need in stage.needs
        for condition in need
        if condition.skill
    }


def _widened(asked: Requirements, wider: Mapping[str, str]) -> Requirements:
    """Requirements in the words of the roadmaps, each skill in one group only."""
    groups = []
    seen: set[str] = set()
    for group in asked.groups:
        skills = sorted({wider.get(wanted.skill, wanted.skill) for wanted in group.any_of})
        if seen.isdisjoint(skills):
            seen.update(skills)
            groups.append(replace(group, any_of=tuple(Wanted(skill=s) for s in skills)))
    return Requirements(tuple(groups))


if __name__ == "__main__":
    REQUIREMENT_SETS.write_text(
        to_json(requirement_sets_from(Path(sys.argv[1]), Context())), encoding="utf-8"
    )
