"""What of the roadmap a person has to do, and what is left out with which reason."""

from dataclasses import replace

import pytest

from tests.planning.tiny import (
    BUILDER,
    DOCK,
    EVERYTHING,
    MONDAY,
    UNITS,
    facts,
    knows,
    role,
    stage,
    unit,
)
from voyageur.domain.errors import InputError
from voyageur.domain.profile import Profile
from voyageur.domain.role import Role
from voyageur.planning.roadmap import follow
from voyageur.planning.selection import Facts, Selection

BARE = replace(BUILDER, certifications=replace(BUILDER.certifications, any_of=(), recommended=()))
"""The builder without certifications."""


def select(
    profile: Profile | None = None, wanted: Role = BARE, given: Facts | None = None
) -> Selection:
    return follow(wanted, profile or Profile(), given or facts(), MONDAY)


def why_not(selection: Selection, ref: str) -> str:
    reason = selection.skipped[ref].reason
    return reason.text.format(**reason.values)


def chosen(selection: Selection) -> set[str]:
    return {"study-red", "study-blue", "study-green"} & selection.picked.keys()


def test_from_nothing_every_stage_has_its_units() -> None:
    picked = select().picked
    assert {ident: p.stage for ident, p in picked.items()} == {
        "study-code-basics": 0,
        "study-code": 0,
        "study-store": 1,
        "study-git": 1,
        "study-red": 2,
        "study-ship": 3,
        "project-ship": 3,
        "study-watch": 4,
        "portfolio-page": 5,
        "networking-people": 5,
    }


def test_what_a_unit_needs_comes_before_it() -> None:
    picked = select().picked
    assert picked["study-code"].after == ["study-code-basics"]
    assert picked["study-ship"].after == ["study-git"]
    assert picked["project-ship"].after == ["study-ship"]


def test_a_prerequisite_that_no_stage_names_is_pulled_in_with_its_reason() -> None:
    picked = select(knows({"blue": 1})).picked
    assert picked["study-linux"].stage == 2
    assert picked["study-blue"].after == ["study-linux"]
    (why,) = picked["study-linux"].why
    assert why.values["unit"] == "unit:study-blue"
    assert why.values["skill"] == "skill:linux"


def test_nothing_is_taken_twice() -> None:
    twice = role("builder", 1, (stage("start", "code 2"), stage("store", "code 2", "store 2")))
    picked = select(wanted=twice).picked
    assert list(picked).count("study-code") == 1
    assert picked["study-code"].stage == 0


def test_a_stage_that_asks_for_more_than_study_gives_has_its_project() -> None:
    picked = select(knows({"ship": 2})).picked
    assert "study-ship" not in picked
    assert picked["project-ship"].stage == 3


def test_study_comes_before_the_projects_of_a_stage() -> None:
    both = role("builder", 1, (stage("ship", "ship 3", "watch 2"),))
    order = list(select(wanted=both).picked)
    assert order.index("study-watch") < order.index("project-ship")


def test_a_known_skill_is_skipped_with_the_words_that_show_it() -> None:
    selection = select(knows({"code": 3}))
    assert "study-code" not in selection.picked
    skipped = selection.skipped["unit:study-code"]
    assert skipped.reason.values == {"skill": "skill:code", "level": 3}
    assert skipped.evidence == ("used code",)


def test_a_half_known_skill_skips_only_the_first_half() -> None:
    selection = select(knows({"code": 1}))
    assert "unit:study-code-basics" in selection.skipped
    assert selection.picked["study-code"].after == []


def test_somebody_who_knows_everything_only_closes_the_roadmap() -> None:
    assert set(select(knows(EVERYTHING)).picked) == {"portfolio-page", "networking-people"}


def test_of_alternatives_the_one_known_best_is_taken() -> None:
    selection = select(knows({"green": 1}), given=facts({"red": 99}))
    assert chosen(selection) == {"study-green"}
    assert "you know skill:green best" in why_not(selection, "skill:red")


def test_an_alternative_known_well_enough_needs_nothing() -> None:
    selection = select(knows({"green": 2}))
    assert chosen(selection) == set()
    assert "you know skill:green best" in why_not(selection, "skill:blue")


def test_what_the_plan_uses_already_is_taken_again() -> None:
    stages = (stage("first", "green 2"), stage("second", DOCK))
    selection = select(wanted=role("builder", 1, stages), given=facts({"red": 99}))
    assert chosen(selection) == {"study-green"}
    assert "the plan uses skill:green already" in why_not(selection, "skill:red")


def test_what_another_unit_brought_in_is_gone_on_with() -> None:
    units = [*UNITS, unit("study-bridge", 3, "bridge 2", "green 2")]
    stages = (stage("first", "bridge 2"), stage("second", "red 3 | green 3"))
    higher = [unit(f"study-{c}-more", 9, f"{c} 3", f"{c} 2") for c in ("red", "green")]
    given = facts({"red": 99}, units=[*units, *higher])
    picked = select(wanted=role("builder", 1, stages), given=given).picked
    assert "study-green-more" in picked
    assert "study-red" not in picked


def test_what_a_stage_chose_goes_before_what_was_brought_in() -> None:
    units = [*UNITS, unit("study-bridge", 3, "bridge 2", "red 2")]
    stages = (stage("first", "bridge 2", "green 2"), stage("second", "red 3 | green 3"))
    higher = [unit(f"study-{c}-more", 9, f"{c} 3", f"{c} 2") for c in ("red", "green")]
    given = facts({"red": 99}, units=[*units, *higher])
    picked = select(wanted=role("builder", 1, stages), given=given).picked
    assert "study-green-more" in picked
    assert "study-red-more" not in picked


def test_one_alternative_serves_all_stages() -> None:
    higher = (stage("dock", DOCK), stage("more", "red 2 | green 2 | blue 2"))
    for demand in ({"red": 5}, {"green": 5}):
        assert len(chosen(select(wanted=role("builder", 1, higher), given=facts(demand)))) == 1


def test_the_alternative_with_less_before_it_is_nearer_whatever_the_demand() -> None:
    selection = select(given=facts({"blue": 99, "red": 1, "green": 1}))
    assert chosen(selection) == {"study-red"}
    assert "skill:red needs less before it" in why_not(selection, "skill:blue")


def test_equally_near_alternatives_are_decided_by_the_postings() -> None:
    selection = select(given=facts({"green": 2, "red": 1}))
    assert chosen(selection) == {"study-green"}
    assert "postings ask more for skill:green" in why_not(selection, "skill:red")


def test_the_guide_s_order_decides_where_nothing_else_does() -> None:
    selection = select()
    assert chosen(selection) == {"study-red"}
    assert "the guide names skill:red first" in why_not(selection, "skill:green")


def test_a_unit_of_the_stage_is_preferred_to_one_from_elsewhere() -> None:
    elsewhere = unit("another-store", 1, "store 2", stages=["keeper/two"])
    assert "study-store" in select(given=facts(units=[elsewhere, *UNITS])).picked


def test_a_project_of_another_role_does_not_prove_ours() -> None:
    units = [replace(u, stages=("keeper/one",)) if u.id == "project-ship" else u for u in UNITS]
    ours = unit("project-z", 99, "ship 3", "ship 2", kind="project", stages=["builder/start"])
    picked = select(given=facts(units=[*units, ours])).picked
    assert "project-z" in picked
    assert "project-ship" not in picked


def test_a_skill_that_no_unit_leads_to_is_a_gap_in_the_facts() -> None:
    with pytest.raises(InputError, match="no unit leads to skill:moon at level 2"):
        select(wanted=role("builder", 1, (stage("start", "moon 2"),)))


def test_the_reason_names_the_stage_that_asks() -> None:
    (why,) = select().picked["study-watch"].why
    assert why.values == {"stage": "stage:builder/watch", "skill": "skill:watch", "level": 2}
