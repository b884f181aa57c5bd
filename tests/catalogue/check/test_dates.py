"""Nothing was seen before it happened, and nothing ends before it began."""

from tests.catalogue.conftest import Facts

EXAM = "certifications/old-exam.toml"


def test_days_in_their_order_are_sound(facts: Facts) -> None:
    facts.change(EXAM, "2025-03-31", "2026-11-23")
    assert facts.check() == []


def test_a_retirement_verified_before_its_day_is_found(facts: Facts) -> None:
    facts.change(EXAM, "2025-03-31", "2026-11-24")
    cause = "retired on 2026-11-24, but verified before, on 2026-11-23"
    remedy = 'Use kind = "retirement-announced" until the day has come.'
    assert facts.check() == [facts.finding(EXAM, "on = 2026-11-24", cause, remedy)]


def test_an_announced_retirement_may_lie_ahead(facts: Facts) -> None:
    facts.change(EXAM, "2025-03-31", "2027-03-31")
    facts.change(EXAM, '"retired"', '"retirement-announced"')
    assert facts.check() == []


def test_an_end_before_the_beginning_is_found(facts: Facts) -> None:
    facts.change(EXAM, "2025-03-31", "2018-03-31")
    cause = "retired on 2018-03-31 before it was launched on 2019-05-01"
    assert facts.check() == [facts.finding(EXAM, "[[events]]", cause, "Correct the day.")]


def test_a_day_before_there_were_such_exams_is_found(facts: Facts) -> None:
    facts.change(EXAM, "2019-05-01", "0219-05-01")
    expected = facts.finding(EXAM, "on = 0219", "0219-05-01 is too early", "Correct the day.")
    assert facts.check() == [expected]


def test_a_source_published_after_it_was_seen_is_found(facts: Facts) -> None:
    facts.change("sources/pages.toml", "2026-10-01", "2026-11-24")
    cause = "published on 2026-11-24, after it was seen on 2026-11-23"
    expected = facts.finding("sources/pages.toml", "published_on", cause, "Correct the day.")
    assert facts.check() == [expected]
