"""One profile of résumé, code, finished units and one's own word."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.evidence import Proof, Scan, Shown
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.profile import Claim, Held, Origin, Profile
from voyageur.evidence.merge import STRENGTH, faded, merged

TODAY = date(2026, 11, 28)


def claim(
    skill: str,
    level: int,
    origin: Origin = "resume",
    last: int | None = None,
    years: float | None = None,
) -> Claim:
    return Claim(
        ref=f"skill:{skill}",
        level=Level(level),
        reason=Message("said so"),
        origin=origin,
        last_used=last,
        years=years,
    )


def shown(skill: str, level: int, commits: int = 20, last: date = date(2026, 5, 1)) -> Shown:
    proof = Proof(
        repository="boats", commit="a" * 40, path="main.tf", what="*.tf", rule="terraform",
        on=last, lines=(3, 4),
    )  # fmt: skip
    return Shown(
        skill=skill, level=Level(level), commits=commits, files=2,
        first=date(2024, 1, 1), last=last, proofs=(proof,),
    )  # fmt: skip


def scan(*skills: Shown) -> Scan:
    return Scan(as_of=TODAY, authors=("ada@example.org",), repositories=(), skills=skills)


def merge(*claims: Claim, code: tuple[Shown, ...] = (), learned: Profile | None = None) -> Profile:
    return merged(Profile(claims=claims), [scan(*code)], learned, TODAY)[0]


def test_code_proves_more_than_a_resume_and_comes_first() -> None:
    found = merge(claim("terraform", 2), code=(shown("terraform", 3),))
    assert [c.origin for c in found.claims] == ["repository", "resume"]
    assert found.level("terraform") == 3
    first = found.claims[0]
    assert first.evidence[0].words == "git show aaaaaaaaaaaa:'main.tf' | sed -n '3,4p'"
    assert (first.since, first.last_used) == (2024, 2026)


def test_the_same_scan_taken_again_changes_nothing_and_a_weaker_one_takes_nothing_away() -> None:
    once = merge(claim("terraform", 2), code=(shown("terraform", 3, last=date(2019, 5, 1)),))
    assert merge(*once.claims, code=(shown("terraform", 3, last=date(2019, 5, 1)),)) == once
    assert merge(*once.claims, code=(shown("terraform", 1),)) == once
    more = merge(*once.claims, code=(shown("terraform", 4),))
    assert [int(c.level) for c in more.claims] == [4, 2]


def test_ones_own_word_stands_alone_even_where_it_is_less() -> None:
    found = merge(
        claim("terraform", 1, "override"), claim("terraform", 3), code=(shown("terraform", 3),)
    )
    assert [c.origin for c in found.claims] == ["override"]
    assert found.level("terraform") == 1


@pytest.mark.parametrize(("last", "level"), [(None, 3), (2026, 3), (2021, 3), (2020, 2), (2001, 2)])
def test_what_is_long_unused_counts_one_level_lower_and_says_so(
    last: int | None, level: int
) -> None:
    found = merge(claim("sql", 3, last=last))
    assert found.level("sql") == level
    said = str(found.claims[0].reason)
    assert ("one level lower than 3" in said) == (level == 2)
    assert merge(claim("sql", 1, last=2001)).level("sql") == 1
    assert merge(claim("sql", 3, "override", last=2001)).level("sql") == 3


def test_what_has_faded_does_not_fade_again() -> None:
    once = faded(Profile(claims=(claim("sql", 4, last=2001),)), TODAY)
    assert once.level("sql") == 3
    assert faded(once, TODAY) == once


def test_what_does_not_fit_is_named() -> None:
    resume = claim("terraform", 3, last=2026, years=5.0)
    few = shown("terraform", 2, commits=3, last=date(2024, 6, 1))
    _, found = merged(Profile(claims=(resume,)), [scan(few)], None, TODAY)
    assert [(c.ref, c.one.origin, c.other.origin) for c in found] == [
        ("skill:terraform", "repository", "resume")
    ]
    fits = shown("terraform", 3, commits=90)
    assert merged(Profile(claims=(resume,)), [scan(fits)], None, TODAY)[1] == ()
    stale = shown("terraform", 3, commits=90, last=date(2023, 6, 1))
    assert len(merged(Profile(claims=(resume,)), [scan(stale)], None, TODAY)[1]) == 1
    far = (claim("sql", 1, "override"), claim("sql", 3))
    assert len(merged(Profile(claims=far), [], None, TODAY)[1]) == 1


def test_finished_units_and_exams_are_taken_over() -> None:
    learned = Profile(
        claims=(claim("git", 2, "unit"), claim("sql", 3)),
        certifications=(Held(certification="plain", issued=TODAY),),
    )
    base = Profile(claims=(claim("sql", 2),), certifications=(Held(certification="plain"),))
    found, _ = merged(base, [], learned, TODAY)
    assert {(c.ref, c.origin) for c in found.claims} == {
        ("skill:git", "unit"),
        ("skill:sql", "resume"),
    }
    assert found.certifications == (Held(certification="plain", issued=TODAY),)


ORIGINS: tuple[Origin, ...] = STRENGTH
CLAIMS = st.lists(
    st.builds(
        claim,
        st.sampled_from(["sql", "git", "aws"]),
        st.integers(1, 4),
        st.sampled_from(ORIGINS),
        st.none() | st.integers(2000, 2026),
        st.none() | st.floats(0, 20),
    ),
    max_size=8,
)


@given(CLAIMS, st.lists(st.builds(shown, st.sampled_from(["sql", "aws"]), st.integers(1, 3))))
def test_merging_invents_nothing_and_the_best_proven_comes_first(
    claims: list[Claim], code: list[Shown]
) -> None:
    found, contradictions = merged(Profile(claims=tuple(claims)), [scan(*code)], None, TODAY)
    known = {c.ref for c in claims} | {f"skill:{s.skill}" for s in code}
    assert {c.ref for c in found.claims} == known
    most = {
        ref: max(
            [c.level for c in claims if c.ref == ref]
            + [s.level for s in code if f"skill:{s.skill}" == ref]
        )
        for ref in known
    }
    order = [(c.ref, STRENGTH.index(c.origin)) for c in found.claims]
    assert order == sorted(order)
    assert all(c.level <= most[c.ref] for c in found.claims)
    assert all(c.one.ref == c.other.ref == c.ref for c in contradictions)
