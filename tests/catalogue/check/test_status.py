"""What a certification's events say fits together, and leads somewhere."""

from datetime import date

import pytest

from tests.catalogue.conftest import Facts

EXAM = "certifications/old-exam.toml"
NOWHERE = "retired, and nothing is said of what took its place"
SAY = "Add superseded_by to the event, or the reason under superseded_by in [gaps]."
SUCCESSOR = 'superseded_by = ["new-exam"]\n'


def announce(facts: Facts, day: str) -> None:
    """Let the old exam's end be announced for a day instead of being past."""
    facts.change(EXAM, 'kind = "retired"\non = 2025-03-31', f"on = {day}")
    facts.change(EXAM, f"on = {day}", f'kind = "retirement-announced"\non = {day}')


def test_a_retired_certification_with_a_successor_is_sound(facts: Facts) -> None:
    assert (facts.check(), facts.doubts()) == ([], [])


def test_a_retired_certification_that_leads_nowhere_is_found(facts: Facts) -> None:
    facts.change(EXAM, SUCCESSOR, "")
    assert facts.check() == [facts.finding(EXAM, "[[events]]", NOWHERE, SAY)]


def test_a_retired_certification_without_a_day_that_leads_nowhere_is_found(facts: Facts) -> None:
    facts.change(EXAM, SUCCESSOR, "")
    facts.change(EXAM, "on = 2025-03-31\n", "")
    assert facts.check() == [facts.finding(EXAM, "[[events]]", NOWHERE, SAY)]


def test_a_reason_why_nothing_took_its_place_is_enough(facts: Facts) -> None:
    facts.change(EXAM, SUCCESSOR, "")
    facts.change(EXAM, "[gaps]\n", '[gaps]\nsuperseded_by = "the issuer names none"\n')
    assert facts.check() == []


def test_one_that_can_still_be_sat_needs_no_successor(facts: Facts) -> None:
    facts.change(EXAM, SUCCESSOR, "")
    announce(facts, "2026-11-27")
    assert (facts.check(), facts.doubts()) == ([], [])


def test_an_announced_last_day_that_has_passed_is_doubtful_but_no_mistake(facts: Facts) -> None:
    announce(facts, "2026-11-26")
    cause = "its announced last day, 2026-11-26, has passed"
    remedy = 'Read the source again and add an event of kind "retired".'
    assert facts.check() == []
    [found] = facts.doubts()
    assert (found.file, found.cause, found.remedy) == (f"data/{EXAM}", cause, remedy)
    assert found.line == facts.line(EXAM, '"retirement-announced"') - 1


@pytest.mark.parametrize(("at", "passed"), [(date(2026, 11, 26), 0), (date(2026, 11, 27), 1)])
def test_the_announced_last_day_itself_has_not_passed(facts: Facts, at: date, passed: int) -> None:
    announce(facts, "2026-11-26")
    assert len(facts.doubts(at)) == passed


def test_an_announcement_that_has_come_true_is_no_doubt(facts: Facts) -> None:
    event = 'source = "pages"\nlocator = "row 3"\nverified_on = 2026-01-01\ncertainty = "announced"'
    announced = f'[[events]]\nkind = "retirement-announced"\non = 2025-03-31\n{event}\n\n'
    facts.change(EXAM, "[gaps]", f"{announced}[gaps]")
    assert (facts.check(), facts.doubts()) == ([], [])


def test_a_certification_that_takes_its_own_place_is_found(facts: Facts) -> None:
    facts.change(EXAM, '["new-exam"]', '["new-exam", "old-exam"]')
    remedy = "Correct superseded_by."
    assert facts.check() == [facts.finding(EXAM, "[[events]]", "it takes its own place", remedy)]


RENAMED = """[[events]]
kind = "renamed"
on = 2020-01-01
source = "pages"
locator = "row 3"
verified_on = 2026-11-23
certainty = "exact"

[gaps]"""


def test_a_renamed_certification_without_a_former_name_is_found(facts: Facts) -> None:
    facts.change(EXAM, "[gaps]", RENAMED)
    cause = "renamed, but without a former name"
    expected = facts.finding(EXAM, "[[events]]", cause, "Add former_names.")
    assert facts.check() == [expected]


def test_a_renamed_certification_with_its_former_name_is_sound(facts: Facts) -> None:
    facts.change(EXAM, "[gaps]", RENAMED)
    facts.change(EXAM, 'issuer = "Issuer"', 'issuer = "Issuer"\nformer_names = ["Older Exam"]')
    assert facts.check() == []
