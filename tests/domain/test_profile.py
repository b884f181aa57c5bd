"""The level of a skill is the highest that anything claims for it."""

from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.profile import Claim, Origin, Profile


def claim(skill: str, level: Level, origin: Origin = "resume") -> Claim:
    return Claim(ref=f"skill:{skill}", level=level, reason=Message("read"), origin=origin)


PROFILE = Profile(
    claims=(
        claim("python", Level.ALONE),
        claim("sql", Level.MET),
        claim("python", Level.GUIDED, "repository"),
        claim("sql", Level.GUIDED, "badge"),
    )
)


def test_the_highest_claim_of_a_skill_counts() -> None:
    assert PROFILE.level("python") == Level.ALONE
    assert PROFILE.level("sql") == Level.GUIDED


def test_a_skill_that_nothing_claims_is_at_none() -> None:
    assert PROFILE.level("rust") == Level.NONE


def test_levels_says_for_every_claimed_skill_what_level_says() -> None:
    assert PROFILE.levels() == {"python": Level.ALONE, "sql": Level.GUIDED}


def test_an_empty_profile_has_no_levels() -> None:
    assert Profile().levels() == {}
