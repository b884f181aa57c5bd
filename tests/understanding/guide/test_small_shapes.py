"""Small constructions of guides that a line or two can get wrong."""

import pytest

from voyageur.catalogue.artefact import catalogue
from voyageur.catalogue.lookup import Lookup
from voyageur.domain.guide import Guide, GuideRole
from voyageur.understanding.guide import read_guide


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    return Lookup(catalogue())


def read(lookup: Lookup, body: str) -> GuideRole:
    guide: Guide = read_guide(
        f"# Tech Careers in Canada\n\n## Data Engineer\n\n{body}", "g.md", lookup
    )
    [role] = guide.roles
    return role


@pytest.mark.parametrize(
    ("line", "low", "high"),
    [
        ("Salary: $90k-$120k", 90_000_00, 120_000_00),
        ("**Salary:** $90,000-$120,000", 90_000_00, 120_000_00),
        ("Pay: $55-$75/hour", 55_00, 75_00),
        ("Salary: C$90K–C$120K", 90_000_00, 120_000_00),
        ("Compensation: $90k – $120k", 90_000_00, 120_000_00),
        ("Salary: $90K+", 90_000_00, None),
        ("Pay: $45/hr – $60/hr", 45_00, 60_00),
    ],
)
def test_pay_behind_a_label_on_its_own_line(
    lookup: Lookup, line: str, low: int, high: int | None
) -> None:
    role = read(lookup, f"{line}\n\n### Skills\n- Python\n")
    [pay] = role.pay
    assert pay.low is not None
    assert (pay.low.cents, pay.high.cents if pay.high else None) == (low, high)


def test_the_second_column_of_a_table_of_skills_is_no_skill(lookup: Lookup) -> None:
    role = read(
        lookup,
        "Salary: $90K\n\n### Skills\n\n"
        "| Skill | Level |\n|---|---|\n| Python | high |\n| SQL | low |\n",
    )
    assert [[item.words for item in group.items] for group in role.groups] == [["Python", "SQL"]]


def test_a_table_says_itself_what_it_lists(lookup: Lookup) -> None:
    table = "| Certification | Cost |\n|---|---|\n| CISSP | $749 |\n| CEH | $950 |\n"
    role = read(lookup, f"### Skills\n- Python\n\n{table}")
    assert [c.words for c in role.certifications] == ["CISSP", "CEH"]
    assert [[item.words for item in group.items] for group in role.groups] == [["Python"]]


def test_two_names_joined_by_and_are_two_where_both_are_known(lookup: Lookup) -> None:
    role = read(
        lookup,
        "### Skills\n- Python and SQL\n- Research and Development\n### Employers\n- RBC and TD\n",
    )
    [group] = role.groups
    assert [item.words for item in group.items] == ["Python", "SQL", "Research and Development"]
    assert [company.words for company in role.companies] == ["RBC", "TD"]
