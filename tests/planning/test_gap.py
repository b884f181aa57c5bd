"""How far a person is, by stage and by group."""

from hypothesis import given
from hypothesis import strategies as st

from tests.planning.tiny import BUILDER, EVERYTHING, SKILLS
from voyageur.domain.level import Level
from voyageur.planning.gap import closeness, measure_gap

LEVELS = st.dictionaries(st.sampled_from(SKILLS), st.sampled_from(list(Level)))


def test_nothing_known_is_all_missing() -> None:
    gap = measure_gap(BUILDER, {})
    assert [(s.met, s.asked) for s in gap.stages] == [(0, 1), (0, 2), (0, 1), (0, 1), (0, 2)]
    assert gap.stages[2].missing == ("skill:blue | skill:red | skill:green",)
    assert closeness(gap) == 0


def test_everything_known_leaves_nothing_missing() -> None:
    gap = measure_gap(BUILDER, {skill: Level(level) for skill, level in EVERYTHING.items()})
    assert all(stage.missing == () for stage in gap.stages)
    assert closeness(gap) == 1


def test_any_alternative_meets_a_need_and_a_lower_level_does_not() -> None:
    assert measure_gap(BUILDER, {"green": Level.GUIDED}).stages[2].met == 1
    assert measure_gap(BUILDER, {"green": Level.MET}).stages[2].met == 0


def test_of_a_group_only_as_many_are_asked_as_are_to_be_chosen() -> None:
    (group,) = measure_gap(BUILDER, {"red": Level.ALONE, "blue": Level.GUIDED}).groups
    assert (group.met, group.asked) == (1, 1)
    assert group.known == ("red", "blue")
    assert group.missing == ("green",)


@given(levels=LEVELS, skill=st.sampled_from(SKILLS))
def test_knowing_more_is_never_further(levels: dict[str, Level], skill: str) -> None:
    more = {**levels, skill: Level.LEADS}
    assert closeness(measure_gap(BUILDER, more)) >= closeness(measure_gap(BUILDER, levels))
