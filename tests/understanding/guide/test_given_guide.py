"""The guide that was given: all that it states is read, and every character of it is repaired.

What it should hold is counted here in the file itself, its damage undone without the importer.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from voyageur.catalogue.artefact import CHECKOUT, catalogue
from voyageur.catalogue.lookup import Lookup
from voyageur.catalogue.original import original_guide
from voyageur.domain.guide import Guide, GuideName, GuideRole
from voyageur.understanding.guide import read_guide
from voyageur.understanding.guide.repair import Repaired, damage, repair
from voyageur.understanding.guide.sections import pictogram

LOST = set("🎓🏢🧭")
"""What a byte was dropped of in such a way that several pictograms would fit."""


@dataclass
class Chapter:
    """A role as the file has it, its lines below their headings."""

    line: int
    name: str
    pay: list[str] = field(default_factory=list)
    below: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    def words(self, heading: str) -> list[str]:
        return [words for _, words in self.below[heading]]


def chapters_of(undone: str) -> list[Chapter]:
    """The chapters, with the words of each line that isn't a heading, its marks taken off."""
    chapters: list[Chapter] = []
    heading = ""
    for number, line in enumerate(undone.split("\n"), start=1):
        if found := re.fullmatch(r"## \d\S+ (.+?)\s*", line):
            chapters.append(Chapter(number, found[1]))
        elif line.startswith("## "):
            return chapters
        elif line.startswith("### "):
            heading = line.split(" ", 2)[2].strip()
            chapters[-1].below[heading] = []
        elif chapters and "$" in line:
            chapters[-1].pay.append(line.partition(" ")[2].strip("* "))
        elif chapters and line.strip() and line != "---":
            words = re.sub(r"^(?:- |\d\. )", "", line).strip()
            chapters[-1].below[heading].append((number, words))
    return chapters


def labelled(words: str) -> tuple[str, str]:
    """Name and rest of ``**Name:** rest``."""
    found = re.fullmatch(r"\*\*(.+):\*\* (.+)", words)
    assert found, words
    return found[1], found[2]


@pytest.fixture(scope="module")
def given(shared: Path) -> str:
    return (shared / "seed" / "guide.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def undone(given: str) -> str:
    """The file with its damage undone; a character that lost a byte stays a replacement sign."""
    return given.encode("cp1254").decode("utf-8", errors="replace")


@pytest.fixture(scope="module")
def guide(given: str) -> Guide:
    return read_guide(given, "guide.txt", Lookup(catalogue()))


@pytest.fixture(scope="module")
def repaired(given: str) -> Repaired:
    return repair(given, pictogram)


@pytest.fixture(scope="module")
def pairs(guide: Guide, undone: str) -> list[tuple[GuideRole, Chapter]]:
    """Each role that was read with its chapter of the file."""
    return list(zip(guide.roles, chapters_of(undone), strict=True))


def named(guide: Guide) -> Iterator[GuideName]:
    """Every skill, certification and employer."""
    for role in guide.roles:
        yield from (item for group in role.groups for item in group.items)
        yield from role.certifications
        yield from role.companies


def test_the_file_has_seven_chapters_with_the_five_lists_of_a_role(undone: str) -> None:
    chapters = chapters_of(undone)
    assert len(chapters) == 7
    assert {tuple(chapter.below) for chapter in chapters} == {
        (
            "Learn These",
            "Certifications",
            "Roles & Responsibilities",
            "Career Roadmap",
            "Top Companies in Canada",
        )
    }


def test_the_roles_are_the_file_s_with_name_and_line(
    pairs: list[tuple[GuideRole, Chapter]],
) -> None:
    for role, chapter in pairs:
        assert (role.name, role.line) == (chapter.name, chapter.line)


def test_each_role_is_the_one_of_the_catalogue_with_its_number(guide: Guide) -> None:
    by_number = sorted(catalogue().roles.values(), key=lambda role: role.number)
    assert [role.ref for role in guide.roles] == [f"role:{role.id}" for role in by_number]


def test_pay_is_the_file_s_range_in_canadian_dollars_a_year(
    pairs: list[tuple[GuideRole, Chapter]],
) -> None:
    for role, chapter in pairs:
        [words] = chapter.pay
        low, high = (int(n) * 1000_00 for n in re.findall(r"\$(\d+)K", words))
        [pay] = role.pay
        assert pay.words == words
        assert pay.low
        assert pay.high
        assert (pay.low.cents, pay.high.cents) == (low, high)
        for money in (pay.low, pay.high):
            assert (money.currency, money.per) == ("CAD", "year")
        assert not pay.assumed, "the guide writes CAD"


def test_groups_and_skills_are_the_file_s_in_its_order(
    pairs: list[tuple[GuideRole, Chapter]],
) -> None:
    for role, chapter in pairs:
        wanted = [
            (line, name, rest.split(" · "))
            for line, words in chapter.below["Learn These"]
            for name, rest in [labelled(words)]
        ]
        found = [(g.line, g.name, [item.words for item in g.items]) for g in role.groups]
        assert found == wanted


def test_certifications_are_the_file_s_with_alternatives_one_by_one(
    pairs: list[tuple[GuideRole, Chapter]],
) -> None:
    for role, chapter in pairs:
        wanted = [
            line
            for line, words in chapter.below["Certifications"]
            for _ in re.split(r" · | or | / ", words)
        ]
        assert [c.line for c in role.certifications] == wanted, role.name
        for certification in role.certifications:
            whole = dict(chapter.below["Certifications"])[certification.line]
            assert set(certification.words.split()) <= set(whole.split()), role.name


def test_responsibilities_are_the_file_s_word_for_word(
    pairs: list[tuple[GuideRole, Chapter]],
) -> None:
    for role, chapter in pairs:
        found = [(line.line, line.words) for line in role.responsibilities]
        assert found == chapter.below["Roles & Responsibilities"]


def test_stages_are_the_file_s_word_for_word(pairs: list[tuple[GuideRole, Chapter]]) -> None:
    for role, chapter in pairs:
        wanted = [labelled(words) for words in chapter.words("Career Roadmap")]
        assert [(stage.name, stage.text) for stage in role.stages] == wanted
        lines = [line for line, _ in chapter.below["Career Roadmap"]]
        assert [stage.line for stage in role.stages] == lines


def test_companies_are_the_file_s_in_its_order(pairs: list[tuple[GuideRole, Chapter]]) -> None:
    for role, chapter in pairs:
        [words] = chapter.words("Top Companies in Canada")
        assert [company.words for company in role.companies] == words.split(" · ")


def test_the_advice_is_the_list_below_the_last_heading(guide: Guide, undone: str) -> None:
    last = undone.rpartition("\n## ")[2].splitlines()[1:]
    wanted = [line[2:].replace("**", "").strip() for line in last if line.startswith("- ")]
    assert len(wanted) == 4
    assert [line.words for line in guide.advice] == wanted


def test_only_the_introduction_is_no_statement(guide: Guide, undone: str) -> None:
    [left] = guide.not_understood
    introduction = " ".join(undone.split("\n")[left.line - 1 : left.line + 1])
    assert left.words == " ".join(introduction.replace("**", "").split())
    assert left.words.startswith("This guide outlines")


def test_the_title_and_the_language(guide: Guide, undone: str) -> None:
    title = undone.split("\n", 1)[0]
    assert guide.title == title[title.index("Tech") :]
    assert guide.lang == "en"


def test_damaging_the_repaired_text_gives_the_file_back_byte_for_byte(
    shared: Path, repaired: Repaired
) -> None:
    assert repaired.encoding == "cp1254"
    again = damage(repaired.text, "cp1254").encode("utf-8")
    assert again == (shared / "seed" / "guide.txt").read_bytes()


def test_the_repaired_text_holds_no_trace_of_damage(repaired: Repaired) -> None:
    assert not re.search(r"[\ufffdğŸâÃÂï]", repaired.text)


def test_the_repaired_text_is_the_guide_that_ships(repaired: Repaired) -> None:
    shipped = (CHECKOUT / "data" / "guides" / "guide-2025.md").read_text(encoding="utf-8")
    assert repaired.text == shipped == original_guide()


def test_every_run_of_damaged_characters_has_its_repair_with_its_line(
    guide: Guide, given: str
) -> None:
    wanted = [
        (number, run)
        for number, line in enumerate(given.split("\n"), start=1)
        for run in re.findall(r"[^\x00-\x7f]+", line)
    ]
    assert len(wanted) > 100
    assert [(r.line, r.before) for r in guide.repairs] == wanted


def test_applying_the_listed_repairs_to_the_file_gives_the_repaired_text(
    guide: Guide, given: str, repaired: Repaired
) -> None:
    lines = given.split("\n")
    for line in range(len(lines)):
        at = 0
        for done in (r for r in guide.repairs if r.line == line + 1):
            at = lines[line].index(done.before, at)
            lines[line] = lines[line][:at] + done.after + lines[line][at + len(done.before) :]
            at += len(done.after)
    assert "\n".join(lines) == repaired.text


def test_what_lost_no_byte_is_repaired_as_any_decoder_would(
    repaired: Repaired, undone: str
) -> None:
    for ours, theirs in zip(repaired.text.split("\n"), undone.split("\n"), strict=True):
        if "\ufffd" not in theirs:
            assert ours == theirs


def test_what_lost_a_byte_is_chosen_by_its_heading(repaired: Repaired, undone: str) -> None:
    chosen: Counter[tuple[str, str]] = Counter()
    for ours, theirs in zip(repaired.text.split("\n"), undone.split("\n"), strict=True):
        if ours.startswith("#") and "\ufffd" in theirs and (sign := LOST & set(ours)):
            chosen[sign.pop(), ours.rpartition("# ")[2].partition(" ")[2].strip()] += 1
    assert chosen == {
        ("🎓", "Certifications"): 7,
        ("🏢", "Top Companies in Canada"): 7,
        ("🧭", "How to Use This Roadmap"): 1,
    }
    assert sum(repaired.text.count(sign) for sign in LOST) == 15


def test_with_its_headings_every_repair_is_sure_and_without_them_some_are_not(
    guide: Guide, given: str
) -> None:
    assert all(repair.sure for repair in guide.repairs)
    alone = repair(given)
    unsure = [done for done in alone.repairs if not done.sure]
    assert len(unsure) >= 15
    assert damage(alone.text, "cp1254") == given


def test_every_name_is_in_the_catalogue(guide: Guide) -> None:
    assert [name.words for name in named(guide) if not name.refs] == []


def test_a_name_that_several_certifications_bear_refers_to_all_of_them(guide: Guide) -> None:
    several = {name.words: name.refs for name in named(guide) if len(name.refs) > 1}
    assert set(several) == {"Scrum Master", "AWS Solutions Architect", "TOGAF Certified"}
    assert several["Scrum Master"] == ("certification:csm", "certification:psm-1")
    known = catalogue().certifications
    for refs in several.values():
        assert all(ref.partition(":")[2] in known for ref in refs)


def test_the_certifications_that_it_names_are_those_that_its_roles_recommend(
    guide: Guide,
) -> None:
    for role in guide.roles:
        assert role.ref
        ours = catalogue().roles[role.ref.partition(":")[2]].certifications.recommended
        theirs = {ref.partition(":")[2] for name in role.certifications for ref in name.refs}
        assert set(ours) <= theirs, role.name


def test_the_text_as_it_ships_reads_as_the_damaged_file_does(guide: Guide) -> None:
    again = read_guide(original_guide(), "guide-2025.md", Lookup(catalogue()))
    assert again.repairs == ()
    assert again.roles == guide.roles
    assert (again.title, again.advice) == (guide.title, guide.advice)


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_line_ends_and_a_byte_order_mark_change_nothing(
    guide: Guide, given: str, ends: str
) -> None:
    text = "\ufeff" + given.replace("\n", ends)
    assert read_guide(text, "guide.txt", Lookup(catalogue())) == guide
