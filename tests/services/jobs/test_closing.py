"""The cheapest way to what a posting asks for and somebody lacks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.planning.tiny import SKILLS, UNITS, catalogue, unit
from voyageur.domain.level import Level
from voyageur.domain.ranking import Closing, GroupMatch
from voyageur.domain.requirement import Wanted
from voyageur.domain.skill import Skill
from voyageur.domain.unit import Unit
from voyageur.services.jobs.closing import Ways

Levels = dict[str, int]


def lacks(*skills: str, level: int = 2, years: int | None = None, must: bool = True) -> GroupMatch:
    any_of = tuple(Wanted(skill=skill, level=Level(level), years=years) for skill in skills)
    return GroupMatch(must=must, any_of=any_of, state="missing")


def ways(levels: Levels | None = None, *units: Unit, implies: str = "") -> Ways:
    """Ways through these units, or those of the invented catalogue; red implies a skill."""
    skills = dict(catalogue().skills)
    if implies:
        name = {"en": implies, "fr": implies}
        skills[implies] = Skill(id=implies, name=name, kind="concept", implied_by=("red",))  # type: ignore[arg-type]
    known = {skill: Level(level) for skill, level in (levels or {}).items()}
    return Ways({one.id: one for one in units or UNITS}, skills, known)


def closing(groups: list[GroupMatch], levels: Levels | None = None) -> Closing:
    return ways(levels).close(groups, None)[1]


def test_a_unit_comes_with_all_that_it_needs_first() -> None:
    found = closing([lacks("ship", level=3)])
    assert found.units == ("study-git", "study-ship", "project-ship")
    assert found.hours == 5 + 15 + 25


def test_what_is_known_is_not_learnt_again() -> None:
    assert closing([lacks("code")], {"code": 1}).units == ("study-code",)


def test_shared_units_count_once() -> None:
    assert closing([lacks("code"), lacks("store")]).hours == 10 + 20 + 30


def test_of_alternatives_the_cheapest_with_its_needs_is_taken() -> None:
    assert closing([lacks("blue", "red")]).units == ("study-red",)
    assert closing([lacks("blue", "watch")]).units == ("study-watch",)


def test_an_alternative_that_another_group_brings_costs_nothing_more() -> None:
    assert closing([lacks("red", "ship"), lacks("ship", level=3)]).hours == 45


def test_a_unit_also_brings_what_its_skill_implies() -> None:
    groups, found = ways(implies="colour").close([lacks("colour")], None)
    assert (groups[0].way, found.units) == ("units", ("study-red",))


def test_a_wider_skill_comes_with_the_narrower_one_that_is_needed_anyhow() -> None:
    dear = unit("study-colour", 5, "colour 2")
    found = ways(None, *UNITS, dear, implies="colour").close([lacks("colour"), lacks("red")], None)
    assert found[1].units == ("study-red",)


def test_nothing_lacking_takes_no_hours() -> None:
    met = GroupMatch(must=True, any_of=(Wanted(skill="code"),), state="met")
    assert closing([met, lacks("code", must=False)]) == Closing(hours=0)
    assert closing([]) == Closing(hours=0)


def test_what_no_unit_teaches_is_said_and_never_zero() -> None:
    groups, found = ways().close([lacks("welding")], 10)
    assert groups[0].way == "none"
    assert (found.hours, found.weeks) == (None, None)


def test_hours_of_what_can_be_learnt_are_told_beside_what_cannot() -> None:
    groups, found = ways().close([lacks("welding"), lacks("watch")], None)
    assert [group.way for group in groups] == ["none", "units"]
    assert found.hours == 12


def test_a_level_that_no_unit_reaches_is_taught_by_none() -> None:
    assert ways().close([lacks("code", level=3)], None)[0][0].way == "none"


def test_only_years_that_lack_are_practice_and_no_study() -> None:
    groups, found = ways({"code": 3}).close([lacks("code", years=5)], None)
    assert (groups[0].way, found.hours) == ("practice", 0)


def test_weeks_are_whole_ones_and_the_last_counts() -> None:
    assert ways().close([lacks("watch")], 5)[1].weeks == 3
    assert ways().close([lacks("watch")], None)[1].weeks is None


def test_units_that_wait_for_each_other_lead_nowhere() -> None:
    ring = (unit("one", 1, "code 2", "store 2"), unit("two", 1, "store 2", "code 2"))
    assert ways(None, *ring).to("code", Level.GUIDED) is None


LACKING = st.lists(
    st.lists(st.sampled_from((*SKILLS, "welding")), min_size=1, max_size=3, unique=True), max_size=5
)


@settings(max_examples=60, deadline=None)
@given(lacking=LACKING, levels=st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 3)))
def test_what_is_taken_can_be_done_in_its_order_and_closes_every_group_with_units(
    lacking: list[list[str]], levels: Levels
) -> None:
    known = {skill: Level(level) for skill, level in levels.items()}
    groups, found = ways(levels).close([lacks(*skills) for skills in lacking], None)
    assert (found.hours or 0) >= 0
    units = {one.id: one for one in UNITS}
    for ident in found.units:
        for need in units[ident].needs:
            assert any(known.get(one.skill or "", Level.NONE) >= one.level for one in need)
        for given_ in units[ident].gives:
            known[given_.skill] = max(given_.to, known.get(given_.skill, Level.NONE))
    for group in groups:
        closed = any(known.get(one.skill, Level.NONE) >= Level.GUIDED for one in group.any_of)
        assert closed == (group.way != "none")
