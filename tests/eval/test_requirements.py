"""The labels of requirements are whole, and how what was read is compared with them."""

import json
from typing import get_args

from eval.asked import LABELS, Asked
from eval.requirements import labelled_groups, read_groups
from voyageur.catalogue.artefact import catalogue
from voyageur.domain.posting_read import PostingRead
from voyageur.domain.profile import Section
from voyageur.domain.requirement import (
    ConditionKind,
    Degree,
    RequirementGroup,
    Requirements,
    Wanted,
)

KEYS = {
    "file", "row", "sections", "must", "nice", "open", "skill_years", "years", "education",
    "certifications", "languages", "conditions", "held_back",
}  # fmt: skip


def test_a_label_names_facts_and_holds_no_text() -> None:
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    facts = catalogue()
    assert len({(one["file"], one.get("row")) for one in labels}) == len(labels) >= 40
    for one in labels:
        assert set(one) <= KEYS
        named = {skill for group in (*one["must"], *one["nice"], one["open"]) for skill in group}
        assert named <= set(facts.skills)
        assert {name for _, name in one["sections"]} <= set(get_args(Section))
        assert sorted(one["sections"])[0][0] == 0
        assert all(set(any_of) <= set(facts.certifications) for _, any_of in one["certifications"])
        assert {degree for _, degree, _ in one["education"]} <= set(get_args(Degree))
        assert set(one["conditions"]) <= set(get_args(ConditionKind))


def test_skills_that_are_left_open_count_on_neither_side() -> None:
    labels = {"must": [["python"], ["docker", "podman"]], "nice": [], "open": ["containers"]}
    one = Asked("an advert", "", labels)
    groups = tuple(
        RequirementGroup(must=True, any_of=tuple(Wanted(skill=s) for s in skills))
        for skills in (("python",), ("containers",), ("containers", "docker", "podman"))
    )
    read = PostingRead(requirements=Requirements(groups))
    kinds = {"python", "docker", "podman", "containers"}
    assert set(read_groups(one, read, kinds)) == set(labelled_groups(one, kinds))
    assert labelled_groups(one, {"docker"}) == [(True, frozenset({"docker"}))]
