"""The report says which line covers what, and tells what was left out."""

from voyageur.domain.message import Message
from voyageur.domain.requirement import (
    RequirementGroup,
    Wanted,
    WantedCertification,
    WantedCondition,
    WantedDegree,
    WantedLanguage,
)
from voyageur.domain.resume_report import Asked, ResumeReport, Row, Spot, WantedYears
from voyageur.locale.translate import Translator
from voyageur.publishing.markdown import to_markdown
from voyageur.publishing.resume.report import asked_words, report_document

EN = Translator("en")
SPOT = Spot("Wrote Python.", "work", "Gauge Keeper")


def skill(name: str, *, must: bool = True) -> RequirementGroup:
    return RequirementGroup(must=must, any_of=(Wanted(skill=name),))


def page(report: ResumeReport) -> str:
    return to_markdown(report_document(report, EN))


def test_rows_stand_under_what_became_of_them() -> None:
    rows = (
        Row(asked=skill("python"), status="covered", lines=(SPOT,), named=3),
        Row(asked=skill("sql"), status="short", lines=(SPOT,), remark=Message("level 1 of 2")),
        Row(asked=skill("aws", must=False), status="missing", named=2),
    )
    said = page(ResumeReport(target="Keeper", rows=rows, n=9, scope=Message("keepers")))
    assert "Requirements: 3. Covered by a line: 1. Short of it: 1. Missing: 1." in said
    covered, short = said.index("## Covered"), said.index("## Named, but short")
    missing = said.index("## Missing")
    assert covered < said.index("“Wrote Python.”") < said.index("Experience, Gauge Keeper") < short
    assert short < said.index("level 1 of 2") < missing < said.index("aws (nice to have)")
    assert "Postings counted: 9 (keepers)." in said


def test_what_was_left_out_added_and_unplaced_is_listed() -> None:
    report = ResumeReport(
        left_out=tuple(Spot(f"Line {n}.", "work", "Job") for n in range(20)),
        unplaced=("Permanent resident",),
        added=("skill:git",),
        conditions=(WantedCondition(must=True, kind="travel", words="You travel."),),
        notes=(Message("Read it."),),
    )
    said = page(report)
    for words in ("Line 11.", "and 8 more", "Permanent resident", "git", "You travel.", "Read it."):
        assert words in said
    assert "Line 12." not in said
    everything = to_markdown(report_document(report, EN, most=None))
    assert "Line 19." in everything
    assert "--json" not in everything


def test_long_lines_are_shortened() -> None:
    row = Row(asked=skill("python"), status="covered", lines=(Spot("word " * 100, "skills"),))
    assert "…”" in page(ResumeReport(target="Keeper", rows=(row,)))


def test_everything_that_can_be_asked_has_words() -> None:
    asked: list[tuple[Asked, str]] = [
        (skill("python"), "python"),
        (WantedCertification(must=True, any_of=("a", "b")), "Certification: a or b"),
        (WantedLanguage(must=True, code="fr"), "Language: French"),
        (WantedDegree(must=True, degree="bachelor"), "Education: bachelor's degree"),
        (WantedYears(must=True, years=1), "Experience: 1 year"),
    ]
    for one, words in asked:
        assert asked_words(one, EN) == words
