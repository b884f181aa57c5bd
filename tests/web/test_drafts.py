"""What somebody is about is kept until they have it forgotten."""

from tests.web.conftest import kept
from tests.web.followed import a_plan, follow
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.profile import Claim, Profile
from voyageur.services.clock import now
from voyageur.services.journal import Journal
from voyageur.shapes import parse
from voyageur.store.models import Draft
from voyageur.web.drafts import (
    change_profile,
    draft,
    forget_draft,
    last_change,
    plan_now,
    profile_now,
    save_plan,
    save_profile,
    undo_change,
)
from voyageur.web.render import context


def knows(skill: str, level: int, last_used: int | None = None) -> Profile:
    claim = Claim(
        ref=f"skill:{skill}",
        level=Level(level),
        reason=Message("named in the résumé"),
        origin="resume",
        last_used=last_used,
    )
    return Profile(claims=(claim,))


def test_of_somebody_new_nothing_is_known() -> None:
    assert profile_now(context()) is None
    assert plan_now() is None
    assert last_change() is None
    assert draft().name == ""


def test_what_was_read_is_what_is_known() -> None:
    save_profile("cv.pdf", knows("python", 3))
    assert profile_now(context()) == knows("python", 3)
    assert draft().name == "cv.pdf"


def test_what_is_long_unused_has_faded() -> None:
    save_profile("cv.pdf", knows("python", 3, last_used=2015))
    known = profile_now(context())
    assert known is not None
    assert known.level("python") == Level.GUIDED


def test_a_correction_can_be_undone_once_and_takes_no_wishes_away() -> None:
    save_profile("cv.pdf", knows("python", 3))
    with kept():
        Draft.objects.update(wishes={"hours": 10})
    change_profile(knows("python", 1), Message("changed"))
    assert last_change() == Message("changed")
    undo_change()
    undo_change()
    assert profile_now(context()) == knows("python", 3)
    assert draft().wishes == {"hours": 10}


def test_a_new_document_has_nothing_to_undo() -> None:
    save_profile("cv.pdf", knows("python", 3))
    change_profile(knows("python", 1), Message("changed"))
    save_profile("other.pdf", knows("sql", 2))
    assert last_change() is None


def test_without_a_document_it_is_what_the_followed_plan_was_made_from() -> None:
    follow()
    assert profile_now(context()) == Profile()
    save_profile("cv.pdf", knows("sql", 2))
    assert profile_now(context()) == knows("sql", 2)


def test_what_was_learned_by_following_a_plan_is_known_beside_what_was_read() -> None:
    plan = follow()
    save_profile("cv.pdf", knows("sql", 2))
    taught = next(item for item in plan.items if context().catalogue.units[item.unit].gives)
    gives = context().catalogue.units[taught.unit].gives
    words = " ".join(f"{one.skill}={int(one.to)}" for one in gives)
    with kept():
        Journal("self").append("done", f"unit:{taught.unit}", now(), {"gives": words})
    known = profile_now(context())
    assert known is not None
    assert all(known.level(one.skill) >= one.to for one in gives)
    change_profile(known, Message("changed"))
    assert {claim.origin for claim in parse(Profile, draft().profile).claims} == {"resume"}


def test_forgetting_takes_what_was_read_and_planned_and_leaves_what_is_followed() -> None:
    follow()
    save_profile("cv.pdf", knows("sql", 2))
    save_plan(a_plan())
    assert plan_now() == a_plan()
    forget_draft()
    assert plan_now() is None
    assert draft().profile == ""
    with kept():
        assert Journal("self").events()
