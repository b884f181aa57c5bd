"""Make the requirement sets that ship with the product from the postings they stand on.

Run as ``python -m voyageur.services.reduce FOLDER``; ``make requirement-sets`` does.
"""

import hashlib
import sys
from pathlib import Path

from voyageur.catalogue.model import Catalogue
from voyageur.domain.requirement import RequirementSets
from voyageur.market.reduce import reduce_postings
from voyageur.market.sources import SHIPPED
from voyageur.services.context import REQUIREMENT_SETS, Context
from voyageur.shapes import to_json
from voyageur.understanding.posting.requirements import VERSION, read_requirements
from voyageur.understanding.roles import RoleTitles


def requirement_sets_from(folder: Path, context: Context) -> RequirementSets:
    """Read the shipped sources in ``folder`` and reduce them."""
    catalogue = context.catalogue
    vague = vague_skills(catalogue)
    titles = RoleTitles(catalogue.roles.values())
    files = [folder / name for name in SHIPPED]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    return reduce_postings(
        (posting for file in files for posting in SHIPPED[file.name](file)),
        role_of=titles.role_of,
        region_of=context.lookup.province_in,
        requirements_of=lambda text: read_requirements(text, context.vocabulary, vague),
        inputs_digest=digest,
        extractor_version=VERSION,
    )


def vague_skills(catalogue: Catalogue) -> set[str]:
    """Skills that no requirement is made of, because nobody can check whether they are met.

    Soft skills, and concepts that no roadmap asks for ("big data", "troubleshooting"): every
    posting names some in passing. Technologies always count.
    """
    asked = {
        condition.skill
        for role in catalogue.roles.values()
        for stage in role.stages
        for need in stage.needs
        for condition in need
    }
    return {
        skill.id
        for skill in catalogue.skills.values()
        if skill.kind == "soft" or (skill.kind == "concept" and skill.id not in asked)
    }


if __name__ == "__main__":
    REQUIREMENT_SETS.write_text(
        to_json(requirement_sets_from(Path(sys.argv[1]), Context())), encoding="utf-8"
    )
