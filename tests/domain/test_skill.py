"""Whoever knows a skill knows what it implies."""

from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.level import Level
from voyageur.domain.skill import Skill, close


def skill(ident: str, *implied_by: str) -> Skill:
    return Skill(id=ident, name={"en": ident}, kind="tool", implied_by=implied_by)


SKILLS = {s.id: s for s in (skill("distributed", "spark"), skill("spark", "pyspark"), skill("r"))}
LEVELS = st.dictionaries(
    st.sampled_from(["distributed", "spark", "pyspark", "r"]), st.sampled_from(Level)
)


def test_a_skill_is_known_through_any_number_of_others() -> None:
    known = close({"pyspark": Level.ALONE}, SKILLS)
    assert known == dict.fromkeys(("pyspark", "spark", "distributed"), Level.ALONE)


def test_what_is_known_better_by_itself_stays_so() -> None:
    assert close({"pyspark": Level.MET, "spark": Level.ALONE}, SKILLS)["spark"] == Level.ALONE


def test_skills_that_imply_each_other_come_to_an_end() -> None:
    ring = {s.id: s for s in (skill("a", "b"), skill("b", "a"))}
    assert close({"a": Level.GUIDED}, ring) == {"a": Level.GUIDED, "b": Level.GUIDED}


@given(LEVELS)
def test_closing_takes_nothing_away_and_is_done_in_one_go(levels: dict[str, Level]) -> None:
    known = close(levels, SKILLS)
    assert all(known[ident] >= level for ident, level in levels.items())
    assert close(known, SKILLS) == known
