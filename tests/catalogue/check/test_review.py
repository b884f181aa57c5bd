"""What is due to be read again is doubtful, and no mistake."""

from datetime import date, timedelta

import pytest

from tests.catalogue.conftest import TODAY, Facts, Found

REMEDY = "Read the source again, then correct the facts and their days."
YESTERDAY = TODAY - timedelta(days=1)
READ = date(2026, 11, 23)
EXAM = "certifications/old-exam.toml"


def due(name: str, day: date) -> Found:
    return Found(f"data/{name}", 1, f"to be read again by {day}", REMEDY)


def test_facts_read_lately_are_beyond_doubt(facts: Facts) -> None:
    assert (facts.check(), facts.doubts()) == ([], [])


@pytest.mark.parametrize(
    ("name", "old", "new", "day"),
    [
        (EXAM, "exam_codes =", "review_every_days = 3\nexam_codes =", READ + timedelta(days=3)),
        ("sources/pages.toml", "every_days = 90", "every_days = 3", READ + timedelta(days=3)),
        ("wages/2025.toml", "2027-06-30", str(YESTERDAY), YESTERDAY),
        ("cops/2024-2033.toml", "2027-06-30", str(YESTERDAY), YESTERDAY),
        ("noc/2021.toml", "2027-06-30", str(YESTERDAY), YESTERDAY),
        ("tax/2026.toml", "2027-01-15", str(YESTERDAY), YESTERDAY),
    ],
)
def test_what_is_past_its_day_is_doubtful_but_no_mistake(
    facts: Facts, name: str, old: str, new: str, day: date
) -> None:
    facts.change(name, old, new)
    assert facts.doubts() == [due(name, day)]
    assert facts.check() == []


def test_the_day_itself_is_early_enough(facts: Facts) -> None:
    facts.change("wages/2025.toml", "2027-06-30", str(TODAY))
    assert facts.doubts() == []


def test_a_certification_is_due_a_quarter_after_the_last_of_its_facts_was_read(
    facts: Facts,
) -> None:
    facts.change(EXAM, 'locator = "row 1"\nverified_on = 2026-11-23', 'locator = "row 1"\n#')
    facts.change(EXAM, 'locator = "row 1"\n#', 'locator = "row 1"\nverified_on = 2025-04-01')
    last = READ + timedelta(days=90)
    assert due(EXAM, last) not in facts.doubts(last)
    assert due(EXAM, last) in facts.doubts(last + timedelta(days=1))


def test_what_has_no_review_is_never_due(facts: Facts) -> None:
    facts.change("sources/pages.toml", "review_every_days = 90\n", "")
    facts.change("wages/2025.toml", "verify_by = 2027-06-30\n", "")
    names = {found.file for found in facts.doubts(date(2099, 1, 1))}
    assert names == {
        "data/certifications/new-exam.toml",
        "data/certifications/old-exam.toml",
        "data/cops/2024-2033.toml",
        "data/noc/2021.toml",
        "data/tax/2026.toml",
    }
