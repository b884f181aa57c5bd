"""From a profile to a plan with its curve of postings, its rate and its sources."""

from dataclasses import replace
from functools import cached_property

import pytest

from tests.planning import tiny
from tests.planning.tiny import EVERYTHING, MONDAY, TODAY, UNITS, knows, postings
from tests.services.conftest import Ask, TinyContext
from voyageur.cli.plan_view import show_conflicts, show_plan
from voyageur.domain.errors import InputError
from voyageur.domain.money import Money
from voyageur.domain.names import Lang
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.domain.requirement import RequirementSets
from voyageur.publishing.plan_words import answer
from voyageur.services import plan as service
from voyageur.services.context import Context
from voyageur.services.plan import plan_for
from voyageur.services.publish import plan_files
from voyageur.understanding.documents import Document

DONE = knows(EVERYTHING, holds=["plain"])
"""Somebody who is there."""

LANGS: tuple[Lang, ...] = ("en", "fr")


def without_closing(context: Context) -> Context:
    """The same facts without portfolio and networking."""
    units = {u.id: u for u in UNITS if u.stages != ("*/last",)}
    context.__dict__["catalogue"] = replace(context.catalogue, units=units)
    return context


def read_everywhere(context: Context, profile: Profile, plan: Plan, lang: Lang) -> str:
    """The words of the answer, once the screen and the files were made of the same plan."""
    document = Document("cv.txt", "text", "")
    show_plan(context, document, profile, plan, lang)
    files = plan_files(context, document, profile, plan, lang)
    assert set(files) == {"plan.json", "profile.json", "plan.ics", "plan.md"}
    return "\n".join(answer(plan, context.translator(lang)))


def test_the_curve_starts_today_and_has_a_point_after_each_stage(
    context: Context, ask: Ask
) -> None:
    plan = plan_for(context, Profile(), ask())
    assert [(point.after or "").rpartition("/")[2] for point in plan.reach] == [
        "", "start", "store", "dock", "ship", "watch",
    ]  # fmt: skip
    assert [point.met for point in plan.reach] == [0, 4, 10, 10, 12, 12]
    assert plan.reach[0].date == TODAY
    assert plan.reach[1].date == max(i.end for i in plan.items if i.stage == "start")
    assert plan.reach[-1].share == 1


def test_too_few_postings_give_no_share(context: Context, ask: Ask) -> None:
    context.__dict__["requirement_sets"] = postings((("code",), 9))
    plan = plan_for(context, Profile(), ask())
    assert {(point.n, point.share) for point in plan.reach} == {(9, None)}


def test_the_rate_is_the_dated_fact_or_the_person_s_own(context: Context, ask: Ask) -> None:
    dated = plan_for(context, Profile(), ask())
    assert dated.exchange is not None
    assert (dated.exchange.rate, dated.exchange.observed_on) == ("1.38", TODAY)
    assert dated.cost == Money(13800, "CAD")
    own = plan_for(context, Profile(), ask(usd_cad="1.5"))
    assert own.exchange is not None
    assert (own.exchange.source, own.exchange.observed_on) == ("--usd-cad", None)
    assert own.cost == Money(15000, "CAD")


def test_every_source_used_is_named(context: Context, ask: Ask) -> None:
    assert plan_for(context, Profile(), ask()).sources == ("adverts", "guide-2025", "made-up")


def test_a_plan_that_breaks_a_rule_is_not_handed_out(
    context: Context, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "verify", lambda *_: ("a week of nine days",))
    with pytest.raises(InputError, match="a week of nine days"):
        plan_for(context, Profile(), ask())


@pytest.mark.parametrize("lang", LANGS)
def test_a_plan_of_closing_items_only_can_be_read_everywhere(
    context: Context, ask: Ask, lang: Lang
) -> None:
    plan = plan_for(context, DONE, ask())
    assert {item.stage for item in plan.items} == {"closing"}
    words = read_everywhere(context, DONE, plan, lang)
    assert "10" in words
    assert len(plan.reach) == 1


@pytest.mark.parametrize("lang", LANGS)
def test_a_plan_without_items_can_be_read_everywhere(
    context: Context, ask: Ask, lang: Lang
) -> None:
    empty = without_closing(context)
    plan = plan_for(empty, DONE, ask())
    assert plan.items == ()
    words = read_everywhere(empty, DONE, plan, lang)
    assert words.startswith("Nothing is left" if lang == "en" else "Il ne reste rien")


@pytest.mark.parametrize("lang", LANGS)
def test_a_plan_that_can_not_be_says_why_and_what_would_be_enough(
    context: Context, ask: Ask, capsys: pytest.CaptureFixture[str], lang: Lang
) -> None:
    plan = plan_for(context, Profile(), ask(by=MONDAY))
    assert plan.status == "infeasible"
    show_conflicts(context, plan, lang)
    (remedy,) = [r for c in plan.conflicts for r in c.remedies if r.limit == "by"]
    assert f"--by {remedy.to}" in capsys.readouterr().err


def test_nothing_depends_on_the_run(ask: Ask) -> None:
    plans = [plan_for(TinyContext(), knows({"red": 1}), ask()) for _ in range(3)]
    assert plans[0] == plans[1] == plans[2]


def test_the_fastest_order_says_what_share_is_in_reach_whenever_it_grows(
    context: Context, ask: Ask
) -> None:
    plan = plan_for(context, Profile(), replace(ask(), order="fastest"))
    met = [point.met for point in plan.reach]
    assert met == sorted(set(met))
    assert all((point.after or "").startswith("unit:") for point in plan.reach[1:])
    assert plan.objectives[0].name == "reach"


def test_too_few_postings_give_no_fastest_order(ask: Ask) -> None:
    class Quiet(TinyContext):
        @cached_property
        def requirement_sets(self) -> RequirementSets:
            return tiny.postings((("code",), 9))

    with pytest.raises(InputError, match=r"too few postings .*: 9"):
        plan_for(Quiet(), Profile(), replace(ask(), order="fastest"))
    assert plan_for(Quiet(), Profile(), ask()).items
