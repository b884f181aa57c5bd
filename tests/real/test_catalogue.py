"""The catalogue that ships: without a mistake, and it holds what the guide says."""

import csv
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from voyageur.catalogue.artefact import catalogue
from voyageur.catalogue.check import check_facts
from voyageur.catalogue.lookup import Lookup
from voyageur.domain.errors import UsageError
from voyageur.domain.role import Role
from voyageur.domain.skill import SkillGroup

# "Java · Python · C# · System Design Patterns": one language is enough, the patterns are not one.
SPLIT = {("software-architect", "Programming & Design"): "System Design Patterns"}
# "CI/CD Fundamentals: Git · Pipelines · Testing": alone, the word says too little.
IN_FULL = {"Pipelines": "CI/CD"}
# Names of the guide that more than one certification bears: AWS has two levels, Scrum two issuers.
SEVERAL = {"AWS or Azure Solutions Architect": 3, "PMP / Scrum Master (for tech-lead roles)": 3}


@dataclass
class Chapter:
    """A role as the guide has it."""

    number: int
    name: str
    pay: tuple[int, int] = (0, 0)
    learn: dict[str, list[str]] = field(default_factory=dict)
    certifications: list[str] = field(default_factory=list)
    responsibilities: list[str] = field(default_factory=list)
    stages: list[tuple[str, str]] = field(default_factory=list)
    companies: list[str] = field(default_factory=list)


def read_guide(text: str) -> list[Chapter]:
    """The guide's chapters. Its damage is undone but for pictograms, which name nothing here."""
    chapters: list[Chapter] = []
    heading = ""
    whole = text.encode("cp1254").decode("utf-8", errors="replace")
    for line in map(str.rstrip, whole.splitlines()):
        if role := re.fullmatch(r"## (\d)\S+ (.+)", line):
            chapters.append(Chapter(int(role[1]), role[2]))
        elif line.startswith("#"):
            heading = line.partition(" ")[2].partition(" ")[2].strip() if chapters else ""
            if line.startswith("## "):
                return chapters
        elif line and chapters:
            _read_line(chapters[-1], heading, line)
    return chapters


def _read_line(chapter: Chapter, heading: str, line: str) -> None:
    if pay := re.search(r"\$(\d+)K – \$(\d+)K CAD / yr", line):
        chapter.pay = (int(pay[1]) * 1000_00, int(pay[2]) * 1000_00)
    elif group := re.fullmatch(r"- \*\*(.+):\*\* (.+)", line):
        chapter.learn[group[1]] = group[2].split(" · ")
    elif stage := re.fullmatch(r"\d\. \*\*(.+):\*\* (.+)", line):
        chapter.stages.append((stage[1], stage[2]))
    elif heading == "Top Companies in Canada" and line != "---":
        chapter.companies = line.split(" · ")
    elif line.startswith("- "):
        found = {"Certifications": chapter.certifications}
        found.get(heading, chapter.responsibilities).append(line[2:])


@pytest.fixture(scope="session")
def pairs(shared: Path) -> list[tuple[Chapter, Role]]:
    """Each chapter of the guide with the role of the same number."""
    by_number = {role.number: role for role in catalogue().roles.values()}
    chapters = read_guide((shared / "seed" / "guide.txt").read_text(encoding="utf-8"))
    return [(chapter, by_number[chapter.number]) for chapter in chapters]


def members_of(role: Role, name: str) -> list[SkillGroup]:
    """The groups that hold what one line of the guide's "Learn These" names."""
    names = {name, SPLIT.get((role.id, name), name)}
    return [group for group in role.groups if group.name["en"] in names]


def test_checking_finds_nothing() -> None:
    report = check_facts(date(2026, 11, 28))
    assert [str(finding) for finding in report.mistakes] == []
    assert report.files > 1000


def test_the_guide_has_seven_roles_and_so_has_the_catalogue(
    pairs: list[tuple[Chapter, Role]],
) -> None:
    assert [chapter.number for chapter, _ in pairs] == [1, 2, 3, 4, 5, 6, 7]
    assert len(catalogue().roles) == 7
    assert [role.name["en"] for _, role in pairs] == [chapter.name for chapter, _ in pairs]


def test_pay_is_what_the_guide_states(pairs: list[tuple[Chapter, Role]]) -> None:
    for chapter, role in pairs:
        [stated] = [fact for fact in role.pay if fact.source == "guide-2025"]
        assert (stated.value.low.cents, stated.value.high.cents) == chapter.pay
        assert (stated.value.low.per, stated.value.low.currency) == ("year", "CAD")


def test_stages_are_the_guide_s_word_for_word(pairs: list[tuple[Chapter, Role]]) -> None:
    for chapter, role in pairs:
        assert [(s.name["en"], s.text["en"]) for s in role.stages] == chapter.stages


def test_responsibilities_are_the_guide_s_word_for_word(
    pairs: list[tuple[Chapter, Role]],
) -> None:
    for chapter, role in pairs:
        assert list(role.responsibilities["en"]) == chapter.responsibilities


def test_groups_carry_the_guide_s_names_in_its_order(pairs: list[tuple[Chapter, Role]]) -> None:
    for chapter, role in pairs:
        ours = {(role.id, name) for (of, _), name in SPLIT.items() if of == role.id}
        names = [g.name["en"] for g in role.groups if (role.id, g.name["en"]) not in ours]
        assert names == list(chapter.learn)


def test_each_skill_of_a_group_is_there_and_found_by_the_guide_s_word_for_it(
    pairs: list[tuple[Chapter, Role]],
) -> None:
    lookup = Lookup(catalogue())
    wrong = []
    for chapter, role in pairs:
        for name, words in chapter.learn.items():
            members = [skill for group in members_of(role, name) for skill in group.members]
            try:
                found = [lookup.skill(IN_FULL.get(word, word)).id for word in words]
            except UsageError as error:
                found = [str(error)]
            if found != members:
                wrong.append((role.id, name, found, members))
    assert wrong == []


def test_certifications_are_as_many_as_the_guide_names(pairs: list[tuple[Chapter, Role]]) -> None:
    for chapter, role in pairs:
        named = [
            SEVERAL.get(line, len(re.split(r" · | or | / ", line)))
            for line in chapter.certifications
        ]
        assert len(role.certifications.recommended) == sum(named), role.id


def test_companies_are_the_guide_s_in_its_order(pairs: list[tuple[Chapter, Role]]) -> None:
    companies = catalogue().companies
    for chapter, role in pairs:
        assert len(role.companies) == len(chapter.companies)
        for name, ident in zip(chapter.companies, role.companies, strict=True):
            assert name in companies[ident].guide_names


def test_each_role_has_three_doors_into_open_source_of_different_stages() -> None:
    for role in catalogue().roles.values():
        assert len(role.doors) == 3, role.id
        assert len({door.stage for door in role.doors}) == 3, role.id
        assert all(door.resources for door in role.doors), role.id


def test_each_role_is_in_all_four_classifications_with_one_primary_noc_group() -> None:
    for role in catalogue().roles.values():
        schemes = {occupation.scheme for occupation in role.occupations}
        assert schemes == {"noc-2021", "onet-soc-2019", "esco-1.2", "isco-08"}, role.id
        assert [group.relation for group in role.noc()].count("primary") == 1, role.id


def test_each_skill_of_a_stage_or_group_has_a_study_unit_with_hours_and_a_free_place() -> None:
    facts = catalogue()
    taught = {gives.skill for unit in facts.units.values() for gives in unit.gives}
    for role in facts.roles.values():
        asked = {c.skill for stage in role.stages for need in stage.needs for c in need if c.skill}
        named = {skill for group in role.groups for skill in group.members}
        assert asked | named <= taught, role.id


def test_every_stage_ends_in_something_showable() -> None:
    facts = catalogue()
    for role in facts.roles.values():
        for stage in role.stages:
            place = f"{role.id}/{stage.id}"
            briefs = [u.brief for u in facts.units.values() if place in u.stages and u.brief]
            assert any("To show" in brief["en"] for brief in briefs), place
            assert any("À montrer" in brief["fr"] for brief in briefs), place


def test_five_certifications_of_the_guide_no_longer_exist_and_each_names_its_successor() -> None:
    facts, at = catalogue(), date(2026, 11, 28)
    named = {i for role in facts.roles.values() for i in role.certifications.recommended}
    gone = {i for i in named if facts.certifications[i].status(at) == "retired"}
    assert gone == {
        "aws-data-analytics-specialty",
        "aws-machine-learning-specialty",
        "azure-ai-engineer-associate",
        "azure-data-engineer-associate",
        "azure-data-scientist-associate",
    }
    assert all(facts.certifications[i].successors() for i in gone)


def test_the_employer_of_the_guide_that_never_was_is_said_to_be_none() -> None:
    missing = [c.id for c in catalogue().companies.values() if not c.exists]
    assert missing == ["telus-security"]
    assert catalogue().companies["telus-security"].correction


def test_every_certification_of_the_shared_table_is_in_the_catalogue(shared: Path) -> None:
    with (shared / "data" / "certifications.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    held = catalogue().certifications.values()
    codes = {code for c in held for code in c.exam_codes}
    names = {name for c in held for name in c.name.values()}
    for row in rows:
        code, name = row["exam_code"].split(" ")[0], row["official_name"]
        assert code in codes or name in names, row["id"]
    assert len(held) == len(rows)
