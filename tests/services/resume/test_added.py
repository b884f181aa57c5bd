"""What only the person's own profile says may stand in their résumé; what was read may not."""

from pathlib import Path
from typing import Any

from tests.services.resume.people import ADA, source
from tests.understanding.words import context
from voyageur.domain.resume import Resume
from voyageur.services.resume.tailor import whole


def claim(skill: str, origin: str, level: int = 2) -> dict[str, Any]:
    return {"ref": f"skill:{skill}", "level": level, "origin": origin, "reason": {"text": "x"}}


def skills(resume: Resume) -> list[list[str]]:
    return [[w.text for w in e.keywords] for kind, e in resume.entries() if kind == "skills"]


def test_skills_by_ones_own_word_and_code_are_listed_once_and_told(tmp_path: Path) -> None:
    claims = [
        claim("azure", "self"), claim("git", "repository"), claim("aws", "override"),
        claim("spark", "resume"), claim("hadoop", "self", 0),
    ]  # fmt: skip
    read = source(tmp_path, {**ADA, "x-voyageur": {"claims": claims}})
    result = whole(context(), read, "en")
    assert skills(result.resume)[-1] == ["Azure", "Git"]
    assert result.report.added == ("skill:azure", "skill:git")
    assert result.data == read.data, "JSON says it in x-voyageur already"


def test_a_certification_of_the_profile_is_listed_with_its_date(tmp_path: Path) -> None:
    held = {"certification": "cloud-architect", "issued": "2025-02-01"}
    data = {"work": ADA["work"], "x-voyageur": {"certifications": [held]}}
    result = whole(context(), source(tmp_path, data), "en")
    (entry,) = [e for kind, e in result.resume.entries() if kind == "certificates"]
    assert entry.title[0].text == "AWS Certified Cloud Architect"
    assert str(entry.dates and entry.dates.end) == "2025-02"
    assert [section.kind for section in result.resume.sections] == ["work", "certificates"]


def test_nothing_is_added_to_a_resume_without_a_profile(tmp_path: Path) -> None:
    assert whole(context(), source(tmp_path), "en").report.added == ()
