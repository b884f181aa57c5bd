"""What of a posting somebody meets."""

from hypothesis import given, settings
from hypothesis import strategies as st

from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.profile import Claim, Profile
from voyageur.domain.ranking import GroupMatch, share
from voyageur.domain.requirement import RequirementGroup, Wanted
from voyageur.domain.skill import Skill
from voyageur.services.jobs.known import known_of
from voyageur.services.jobs.match import checkable, match_group, tally

NAMES = ("spark", "pyspark", "glue", "sql")


def skill(ident: str, *implied_by: str) -> Skill:
    name = {"en": ident, "fr": ident}
    return Skill(id=ident, name=name, kind="tool", implied_by=implied_by)  # type: ignore[arg-type]


SKILLS = {
    one.id: one
    for one in (skill("spark", "pyspark"), skill("pyspark", "glue"), skill("glue"), skill("sql"))
}


def claim(ident: str, level: int, years: float | None = None) -> Claim:
    reason = Message("said so")
    return Claim(
        ref=f"skill:{ident}", level=Level(level), reason=reason, origin="resume", years=years
    )


def asks(*wanted: Wanted, must: bool = True) -> RequirementGroup:
    return RequirementGroup(must=must, any_of=wanted)


def wanted(ident: str, level: int | None = None, years: int | None = None) -> Wanted:
    return Wanted(skill=ident, level=None if level is None else Level(level), years=years)


def matched(group: RequirementGroup, *claims: Claim) -> GroupMatch:
    return match_group(group, known_of(Profile(claims=claims), SKILLS))


def test_one_alternative_known_at_level_two_is_enough() -> None:
    found = matched(asks(wanted("sql"), wanted("spark")), claim("sql", 2))
    assert (found.state, found.by, found.level) == ("met", "skill:sql", 2)


def test_five_years_asked_for_and_two_shown_are_partly() -> None:
    found = matched(asks(wanted("sql", years=5)), claim("sql", 3, 2.0))
    assert (found.state, found.years) == ("partly", 2.0)
    assert matched(asks(wanted("sql", years=5)), claim("sql", 3, 5.0)).state == "met"


def test_years_that_nobody_states_are_not_taken_to_be_there() -> None:
    found = matched(asks(wanted("sql", years=1)), claim("sql", 3))
    assert (found.state, found.years) == ("partly", None)


def test_a_lower_level_than_asked_for_is_partly() -> None:
    assert matched(asks(wanted("sql", 3)), claim("sql", 2)).state == "partly"
    assert matched(asks(wanted("sql")), claim("sql", 1)).state == "partly"


def test_level_four_is_met_at_three_because_no_resume_shows_more() -> None:
    assert matched(asks(wanted("sql", 4)), claim("sql", 3)).state == "met"


def test_who_is_asked_to_be_familiar_needs_no_more() -> None:
    assert matched(asks(wanted("sql", 1)), claim("sql", 1)).state == "met"


def test_what_is_implied_counts_with_its_years_and_says_by_what() -> None:
    found = matched(asks(wanted("spark", 3, years=5)), claim("glue", 3, 6.0))
    assert (found.state, found.by, found.years) == ("met", "skill:glue", 6.0)


def test_the_alternative_that_meets_it_is_named_though_another_is_known_better() -> None:
    group = asks(wanted("sql", years=9), wanted("spark"))
    assert matched(group, claim("sql", 3, 8.0), claim("spark", 2)).by == "skill:spark"


def test_nothing_known_is_missing() -> None:
    found = matched(asks(wanted("sql")), claim("spark", 3))
    assert (found.state, found.by) == ("missing", None)


def test_what_nobody_can_check_is_left_out_and_named() -> None:
    groups = [asks(wanted("sql"), wanted("glue")), asks(wanted("spark"))]
    kept, passing = checkable(groups, {"glue", "spark"})
    assert [one.any_of for one in kept] == [(wanted("sql"),)]
    assert passing == ("glue", "spark")


WANTED = st.builds(
    wanted, st.sampled_from(NAMES), st.none() | st.integers(1, 4), st.none() | st.integers(1, 9)
)
GROUPS = st.lists(
    st.lists(WANTED, min_size=1, max_size=3).map(lambda found: asks(*found)), max_size=5
)
CLAIMS = st.builds(claim, st.sampled_from(NAMES), st.integers(0, 4), st.none() | st.floats(0.1, 12))


@settings(max_examples=80, deadline=None)
@given(groups=GROUPS, claims=st.lists(CLAIMS, max_size=4), more=CLAIMS)
def test_adding_a_claim_never_lowers_the_share(
    groups: list[RequirementGroup], claims: list[Claim], more: Claim
) -> None:
    before, after = (
        tally([matched(group, *known) for group in groups], must=True)
        for known in (claims, [*claims, more])
    )
    assert share(before) <= share(after)
    assert before.met + before.partly <= after.met + after.partly
