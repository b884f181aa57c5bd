"""Make the requirement sets that ship with the product from the postings they stand on.

Run as ``python -m voyageur.services.reduce FOLDER``; ``make requirement-sets`` does.
"""

import hashlib
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from voyageur.catalogue.model import Catalogue
from voyageur.domain.posting import Posting
from voyageur.domain.requirement import Requirements, RequirementSets, Wanted
from voyageur.market.formats.read import read_rows
from voyageur.market.formats.row import Row
from voyageur.market.reduce import reduce_postings
from voyageur.market.sources.load import recognise, shipped_maps
from voyageur.market.sources.normalise import Normalised, normalise
from voyageur.services.context import REQUIREMENT_SETS, Context
from voyageur.services.texts import texts
from voyageur.shapes import to_json
from voyageur.understanding.posting.requirements import VERSION, read_requirements
from voyageur.understanding.roles import Roles

_FILES = ("indeed_ca_data_2021.csv.gz", "linkedin_ca_data_2024-01.csv")
"""Sources whose repositories are MIT; only textless counts enter the product."""
_TODAY = date(2026, 11, 28)
"""No posting of theirs is of a later day, so it changes nothing."""


def requirement_sets_from(folder: Path, context: Context) -> RequirementSets:
    """Read the shipped sources in ``folder`` and reduce them."""
    catalogue = context.catalogue
    vague, wider = vague_skills(catalogue), wider_skills(catalogue)
    roles = Roles(catalogue.roles.values(), catalogue.neighbours.values())
    files = [folder / name for name in _FILES]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    return reduce_postings(
        (posting for file in files for posting in _postings(file)),
        role_of=lambda title: roles.guess(title).role,
        region_of=context.lookup.province_in,
        requirements_of=lambda text: _widened(
            read_requirements(text, context.vocabulary, vague), wider
        ),
        inputs_digest=digest,
        extractor_version=VERSION,
    )


def _postings(file: Path) -> Iterator[Posting]:
    """The postings of a file whose source's terms allow to ship what is counted from them."""
    known = texts()
    rows = read_rows(file, encoding_of=known.encoding_of, text_of_page=known.text_of_page)
    source = recognise(rows.columns, [each for each in shipped_maps() if each.ships])
    assert source is not None, file
    for row in rows.rows:
        assert isinstance(row, Row), row
        read = normalise(row, source, text_of_html=known.text_of_html, today=_TODAY)
        if isinstance(read, Normalised):
            yield read.posting


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
