"""Each requirement is answered by the line that proves most, or told to be short or missing."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.services.resume.people import ADA, demands, made, wanted
from voyageur.domain.level import Level
from voyageur.domain.requirement import (
    RequirementGroup,
    Wanted,
    WantedCertification,
    WantedDegree,
    WantedLanguage,
)
from voyageur.domain.resume_report import Row, WantedYears


def row(folder: Path, asked: Any, data: dict[str, Any] = ADA) -> Row:
    """The one row of a report."""
    (found,) = made(folder, demands(asked), data).report.rows
    return found


def test_a_line_of_a_job_goes_before_a_list_of_skills(tmp_path: Path) -> None:
    found = row(tmp_path, wanted("python"))
    assert found.status == "covered"
    first, *_ = found.lines
    assert first.words == "Wrote Python scripts that read the gauges."
    assert (first.section, first.entry) == ("work", "Developer")


def test_what_only_follows_from_another_skill_goes_behind_what_is_named(tmp_path: Path) -> None:
    job = {**ADA["work"][1], "highlights": ["Ran Kubernetes.", "Ran Docker."]}
    found = row(tmp_path, wanted("docker"), {"work": [job]})
    assert [line.words for line in found.lines] == ["Ran Docker.", "Ran Kubernetes."]


def test_a_level_that_falls_short_is_told(tmp_path: Path) -> None:
    found = row(tmp_path, wanted("sql", Level.LEADS))
    assert found.status == "short"
    assert found.remark is not None
    assert str(found.remark) == "skill:sql: level 2 of 4"


def test_years_that_fall_short_are_told(tmp_path: Path) -> None:
    found = row(tmp_path, wanted("aws", years=30))
    assert found.status == "short"
    assert str(found.remark) == "skill:aws: 6.8 of 30 years"


def test_of_alternatives_the_nearest_counts(tmp_path: Path) -> None:
    either = RequirementGroup(must=True, any_of=(Wanted(skill="azure"), Wanted(skill="aws")))
    assert row(tmp_path, either).status == "covered"


def test_what_no_line_names_is_missing(tmp_path: Path) -> None:
    found = row(tmp_path, wanted("spark"))
    assert (found.status, found.lines, found.remark) == ("missing", (), None)


def test_a_claim_that_no_line_shows_is_told_as_the_nearest(tmp_path: Path) -> None:
    claim = {"ref": "skill:spark", "level": 2, "origin": "resume", "reason": {"text": "said"}}
    data = {**ADA, "x-voyageur": {"claims": [claim]}}
    found = row(tmp_path, wanted("spark"), data)
    assert found.status == "missing"
    assert "level 2 by your profile" in str(found.remark)


def test_certifications_held_expired_and_missing(tmp_path: Path) -> None:
    asked = WantedCertification(must=True, any_of=("cloud-architect",))
    found = row(tmp_path, asked)
    assert found.status == "covered"
    assert found.lines[0].words == "AWS Certified Cloud Architect"
    held = {"certification": "cloud-architect", "expires": date(2025, 1, 2).isoformat()}
    old = row(tmp_path, asked, {**ADA, "x-voyageur": {"certifications": [held]}})
    assert old.status == "short"
    assert "2025-01-02" in str(old.remark)
    assert row(tmp_path, asked, {**ADA, "certificates": []}).status == "missing"


def test_languages_are_answered_by_their_line(tmp_path: Path) -> None:
    found = row(tmp_path, WantedLanguage(must=True, code="en"))
    assert (found.status, found.lines[0].words) == ("covered", "English")
    assert row(tmp_path, WantedLanguage(must=True, code="fr")).status == "missing"


def test_degrees_count_from_their_level_up(tmp_path: Path) -> None:
    found = row(tmp_path, WantedDegree(must=True, degree="college"))
    assert found.status == "covered"
    assert found.lines[0].section == "education"
    assert row(tmp_path, WantedDegree(must=True, degree="master")).status == "missing"
    going = {**ADA, "education": [{"institution": "Quay University", "studyType": "Bachelor",
                                   "area": "Biology", "startDate": "2025-09"}]}  # fmt: skip
    found = row(tmp_path, WantedDegree(must=True, degree="bachelor"), going)
    assert (found.status, str(found.remark)) == ("short", "still under way")


def test_years_of_experience_are_those_of_dated_jobs(tmp_path: Path) -> None:
    found = row(tmp_path, WantedYears(must=True, years=9))
    assert (found.status, str(found.remark)) == ("covered", "9.8 years in dated jobs")
    assert row(tmp_path, WantedYears(must=True, years=12)).status == "short"
    assert (
        row(tmp_path, WantedYears(must=True, years=1), {"skills": ADA["skills"]}).status
        == "missing"
    )
