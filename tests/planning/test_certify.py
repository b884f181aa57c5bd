"""Which certifications are offered, in which order, and why others aren't."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.planning.tiny import (
    BUILDER,
    CERTIFICATIONS,
    LEFT,
    MONDAY,
    UNITS,
    event,
    facts,
    knows,
    unit,
    with_certifications,
)
from voyageur.domain.certification import CertificationEvent
from voyageur.domain.profile import Held, Profile
from voyageur.domain.unit import Unit, UnitKind
from voyageur.planning.roadmap import follow
from voyageur.planning.selection import Facts, Selection


def select(
    *any_of: str, profile: Profile | None = None, at: date = MONDAY, given: Facts | None = None
) -> Selection:
    wanted = with_certifications(BUILDER, *any_of)
    return follow(wanted, profile or Profile(), given or facts(), at)


def after_event(ident: str, *events: CertificationEvent) -> Facts:
    changed = [replace(c, events=events) if c.id == ident else c for c in CERTIFICATIONS]
    return facts(certifications=changed)


def why_not(selection: Selection, certification: str) -> str:
    reason = selection.skipped[f"certification:{certification}"].reason
    return reason.text.format(**reason.values)


def test_a_retired_exam_is_never_offered_and_its_successor_is_named() -> None:
    selection = select("old", "plain")
    assert selection.options == ["plain"]
    assert "exam-old" not in selection.picked
    assert why_not(selection, "old") == (
        "retired: last sat on 2025-03-31; its place was taken by certification:plain"
    )


def test_a_retired_exam_that_the_guide_recommends_is_explained() -> None:
    selection = follow(BUILDER, Profile(), facts(), MONDAY)
    assert "retired" in why_not(selection, "old")


@pytest.mark.parametrize("end", [event("retired", None), event("retired", None, "plain")])
def test_an_exam_that_ended_on_an_unknown_day_is_gone(end: CertificationEvent) -> None:
    selection = select("leaving", "plain", given=after_event("leaving", end))
    assert selection.options == ["plain"]
    assert why_not(selection, "leaving").startswith("no longer offered")


def test_an_exam_about_to_retire_is_offered_with_its_last_day() -> None:
    selection = select("leaving")
    assert selection.options == ["leaving"]
    assert selection.picked["exam-leaving"].last_day == LEFT


def test_an_exam_is_judged_on_the_first_day_of_the_plan() -> None:
    assert select("leaving", at=LEFT).options == ["leaving"]
    assert select("leaving", at=LEFT + timedelta(days=1)).options == []


def test_an_exam_not_launched_yet_is_not_offered() -> None:
    launched = after_event("plain", event("launched", date(2028, 1, 1)))
    selection = select("plain", given=launched)
    assert selection.options == []
    assert why_not(selection, "plain") == "can't be sat yet"


def test_whoever_holds_one_of_the_certifications_needs_no_exam() -> None:
    selection = select("plain", "leaving", profile=knows(holds=["leaving"]))
    assert selection.options == []
    assert why_not(selection, "leaving") == "you hold it already"
    assert not any(ident.startswith("exam-") for ident in selection.picked)


def test_a_certification_that_has_expired_is_not_held_any_more() -> None:
    past = Profile(certifications=(Held(certification="plain", expires=MONDAY - timedelta(1)),))
    assert select("plain", profile=past).options == ["plain"]
    last_day = Profile(certifications=(Held(certification="plain", expires=MONDAY),))
    assert select("plain", profile=last_day).options == []


def test_a_certification_without_its_years_of_experience_is_left_out() -> None:
    profile = knows({"code": 2}, years=3)
    selection = select("senior", "plain", profile=profile)
    assert selection.options == ["plain"]
    assert "demands 5 years of experience; your résumé shows 3" in why_not(selection, "senior")


def test_enough_years_in_one_of_its_fields_open_a_certification() -> None:
    assert select("senior", profile=knows({"store": 1}, years=5)).options == ["senior"]


def test_years_in_another_field_do_not_count() -> None:
    assert select("senior", profile=knows({"git": 1}, years=9)).options == []


def test_the_exam_that_another_demands_comes_first() -> None:
    selection = select("expert")
    picked = selection.picked
    assert picked["exam-plain"].options == picked["exam-expert"].options == ["expert"]
    assert "exam-plain" in picked["exam-expert"].after


def test_an_exam_whose_prerequisite_is_held_stands_alone() -> None:
    selection = select("expert", profile=knows(holds=["plain"]))
    assert selection.options == ["expert"]
    assert "exam-plain" not in selection.picked


def test_an_exam_is_not_offered_when_nothing_it_builds_on_can_be_earned() -> None:
    gone = after_event("plain", event("retired", date(2026, 1, 31)))
    selection = select("expert", "leaving", given=gone)
    assert selection.options == ["leaving"]
    assert "builds on certification:plain" in why_not(selection, "expert")


def test_the_certification_that_needs_the_least_besides_the_roadmap_comes_first() -> None:
    far = unit(
        "exam-plain", 1, "", "green 2",
        kind="certification", stages=["builder/watch"], certification="plain",
    )  # fmt: skip
    units = [far if u.id == "exam-plain" else u for u in UNITS]
    selection = select("plain", "leaving", given=facts(units=units))
    assert selection.options == ["leaving", "plain"]
    assert selection.picked["study-green"].options == ["plain"]


def test_a_certification_of_the_alternative_chosen_comes_before_one_of_another() -> None:
    def exam(ident: str, needs: str) -> Unit:
        return unit(
            f"exam-{ident}", 1, "", needs,
            kind="certification", stages=["builder/watch"], certification=ident,
        )  # fmt: skip

    changed = {u.id: u for u in UNITS}
    changed |= {"exam-plain": exam("plain", "green 2"), "exam-leaving": exam("leaving", "rope 2")}
    changed["study-rope"] = unit("study-rope", 500, "rope 2")
    selection = select("plain", "leaving", given=facts(units=changed.values()))
    assert "skill:green" in selection.skipped
    assert selection.options == ["leaving", "plain"]


def test_the_list_decides_between_equally_near_certifications() -> None:
    assert select("plain", "leaving").options == ["plain", "leaving"]
    assert select("leaving", "plain").options == ["leaving", "plain"]


def test_an_exam_stands_in_the_stage_that_completes_its_skills() -> None:
    early = unit(
        "exam-plain", 1, "", "watch 2",
        kind="certification", stages=["builder/start"], certification="plain",
    )  # fmt: skip
    units = [early if u.id == "exam-plain" else u for u in UNITS]
    picked = select("plain", given=facts(units=units)).picked
    assert picked["exam-plain"].stage == 4
    assert picked["exam-plain"].after == ["study-watch"]


def test_what_two_exams_share_is_done_in_time_for_the_earlier_one() -> None:
    exams = {
        "exam-plain": unit(
            "exam-plain", 1, "", "green 2",
            kind="certification", stages=["builder/watch"], certification="plain",
        ),
        "exam-leaving": unit(
            "exam-leaving", 1, "", "green 2",
            kind="certification", stages=["builder/dock"], certification="leaving",
        ),
    }  # fmt: skip
    given = facts(units=[exams.get(u.id, u) for u in UNITS])
    picked = select("plain", "leaving", given=given).picked
    assert picked["study-green"].options == ["plain", "leaving"]
    assert picked["study-green"].stage <= picked["exam-leaving"].stage


def test_what_two_exams_share_waits_for_whatever_either_teaches_it_on() -> None:
    def exam(ident: str, first: str) -> Unit:
        needs = (f"{first} 1", "shared 2")
        kind: UnitKind = "certification"
        return unit(
            f"exam-{ident}", 1, "", *needs, kind=kind, stages=["builder/dock"], certification=ident
        )

    units = [
        *(u for u in UNITS if u.id not in ("exam-plain", "exam-leaving")),
        unit("study-p", 1, "p 1"),
        unit("study-q", 1, "q 1"),
        unit("study-shared", 1, "shared 2", "p 1 | q 1"),
        exam("plain", "p"),
        exam("leaving", "q"),
    ]
    picked = select("plain", "leaving", given=facts(units=units)).picked
    assert picked["study-shared"].after == ["study-p", "study-q"]
