"""What is asked for comes from a role's roadmap and postings, or from one posting."""

from pathlib import Path

import pytest

from tests.services.conftest import TinyContext
from tests.understanding.words import context as known
from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.requirement import RequirementGroup
from voyageur.domain.resume_report import WantedYears
from voyageur.services.resume.asked import Demands, demands_of

POSTING = """Gauge Keeper

Requirements
- 5+ years of experience with Python
- SQL or Java
- Bachelor's degree
- English

Nice to have
- AWS Certified Cloud Architect
- Docker
"""


def skills(demands: Demands) -> list[tuple[str, bool, int | None]]:
    return [
        ("|".join(one.skill for one in asked.any_of), asked.must, named)
        for asked, named in demands.rows
        if isinstance(asked, RequirementGroup)
    ]


def test_a_role_asks_for_its_roadmap_and_for_what_postings_name() -> None:
    demands = demands_of(TinyContext(), "builder", 1000)
    assert demands.target == "role:builder"
    assert demands.n == 12
    rows = skills(demands)
    assert len({row[0] for row in rows}) == len(rows), "each choice once"
    assert [row[1] for row in rows] == sorted((row[1] for row in rows), reverse=True)


def test_a_posting_asks_for_skills_years_and_all_else(tmp_path: Path) -> None:
    path = tmp_path / "advert.txt"
    path.write_text(POSTING, encoding="utf-8")
    demands = demands_of(known(), str(path), 100_000)
    assert skills(demands)[:2] == [("python", True, None), ("java|sql", True, None)]
    assert ("docker", False, None) in skills(demands)
    assert WantedYears(must=True, years=5) in [asked for asked, _ in demands.rows]
    musts = [asked.must for asked, _ in demands.rows]
    assert musts == sorted(musts, reverse=True)


def test_a_posting_that_asks_for_nothing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "advert.txt"
    path.write_text("We have a dog and a nice office.\n", encoding="utf-8")
    with pytest.raises(InputError, match="no requirement was found"):
        demands_of(known(), str(path), 100_000)


def test_a_posting_without_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "advert.txt"
    path.write_text(" \n", encoding="utf-8")
    with pytest.raises(InputError):
        demands_of(known(), str(path), 100_000)


@pytest.mark.parametrize("name", ["adverts/none.txt", "none.pdf"])
def test_a_file_that_is_not_there_is_no_role(name: str) -> None:
    with pytest.raises(UsageError, match="no such file"):
        demands_of(TinyContext(), name, 1000)


def test_a_role_that_is_not_there_gets_near_names() -> None:
    with pytest.raises(UsageError, match="no role") as refusal:
        demands_of(TinyContext(), "bilder", 1000)
    assert "builder" in str(refusal.value.remedy)
