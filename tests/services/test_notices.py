"""Which notices concern a role and a posting, and why."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.planning import tiny
from voyageur.catalogue.model import Catalogue
from voyageur.domain.fact import Reading
from voyageur.domain.job import Workplace
from voyageur.domain.money import Money, Per
from voyageur.domain.notice import Exemption, Notice
from voyageur.domain.place import Region
from voyageur.domain.posted_pay import PayNote, PostedPay
from voyageur.domain.posting_read import PostingRead
from voyageur.domain.requirement import Requirements, WantedLanguage
from voyageur.services.context import Context
from voyageur.services.notices import notices_for_posting, notices_for_role, notices_in

TODAY = date(2026, 11, 29)
SINCE = date(2026, 1, 1)
BOTH = {"en": "words", "fr": "mots"}
READ = Reading(source="pages", locator="", observed_on=TODAY, certainty="exact")


def region(ident: str, kind: str = "province", within: str | None = "canada") -> Region:
    return Region(
        id=ident, kind=kind, name={"en": ident, "fr": ident}, within=within, source="pages",
        certainty="exact",
    )  # type: ignore[arg-type] # fmt: skip


def notice(ident: str, kind: str, *regions: str, **more: object) -> Notice:
    return Notice(
        id=ident, kind=kind, name=BOTH, words=BOTH, regions=regions, readings=(READ,), **more
    )  # type: ignore[arg-type] # fmt: skip


NOTICES = (
    notice(
        "engineer", "regulated-title", "alberta", "ontario",
        titles={"en": ("engineer",), "fr": ("ingénieur", "ingénieure")},
        exemptions=(Exemption(words=BOTH, titles={"en": ("software engineer",)}),),
    ),
    notice(
        "pay", "pay-transparency", "ontario", valid_from=SINCE,
        exemptions=(
            Exemption(words=BOTH),
            Exemption(words=BOTH, pay_above=Money(20_000_000, "CAD", "year")),
        ),
    ),
    notice("french", "language", "quebec"),
    notice("ports", "language", "canada", employers=BOTH),
    notice("studies", "credential-recognition", "canada"),
    notice("assessment", "credential-recognition", "alberta"),
    notice("later", "language", "ontario", valid_from=date(2027, 1, 1)),
    notice("over", "language", "ontario", valid_to=date(2025, 6, 30)),
)  # fmt: skip
REGIONS = (
    region("canada", "country", None), region("alberta"), region("ontario"), region("quebec"),
    region("toronto", "city", "ontario"),
)  # fmt: skip


class Noting(Context):
    @cached_property
    def catalogue(self) -> Catalogue:
        regions = {one.id: one for one in REGIONS}
        return replace(tiny.catalogue(), regions=regions, notices={n.id: n for n in NOTICES})


CONTEXT = Noting()


def posting(title: str, province: str | None = "ontario", **more: object) -> PostingRead:
    place = Workplace(province=province, country="CA")
    asked = Requirements()
    return PostingRead(title=title, workplace=place, **{"requirements": asked, **more})  # type: ignore[arg-type]


def pay(
    low: int | None, high: int | None, per: Per = "year", *notes: PayNote, currency: str = "CAD"
) -> PostedPay:
    return PostedPay(
        low=low, high=high, currency=currency, period=per, base=True, start=0, end=1, notes=notes
    )


def noted(read: PostingRead, posted: date | None = None) -> Mapping[str, tuple[str, ...]]:
    found = notices_for_posting(CONTEXT, read, TODAY, posted)
    return {one.notice.id: tuple(str(message) for message in one.why) for one in found}


def test_a_province_has_its_own_in_force_and_the_country_s_by_kind() -> None:
    found = [one.notice.id for one in notices_in(CONTEXT, "toronto", TODAY)]
    assert found == ["engineer", "pay", "ports", "studies"]


def test_the_country_has_those_of_all_provinces_and_first_what_is_for_all_everywhere() -> None:
    found = [one.notice.id for one in notices_in(CONTEXT, "canada", TODAY)]
    assert found == ["engineer", "pay", "french", "ports", "studies", "assessment"]


@pytest.mark.parametrize(
    ("ident", "day", "there"),
    [
        ("later", date(2026, 12, 31), False),
        ("later", date(2027, 1, 1), True),
        ("over", date(2025, 6, 30), True),
        ("over", date(2025, 7, 1), False),
    ],
)
def test_a_notice_holds_from_its_first_day_to_its_last(ident: str, day: date, there: bool) -> None:
    assert (ident in [one.notice.id for one in notices_in(CONTEXT, "ontario", day)]) == there


def test_a_title_concerns_roles_whose_name_has_its_word_in_either_language() -> None:
    role = next(iter(CONTEXT.catalogue.roles.values()))
    names = ({"en": "Tide Engineer", "fr": "Marée"}, {"en": "Tide", "fr": "Ingénieure des marées"})
    for name, word in zip(names, ("engineer", "ingénieure"), strict=True):
        first = notices_for_role(CONTEXT, replace(role, name=name), "alberta", TODAY)[0]
        assert first.notice.id == "engineer"
        assert str(first.why[-1]) == f"The role's name has “{word}”."
    other = notices_for_role(CONTEXT, role, "alberta", TODAY)
    assert [one.notice.id for one in other] == ["ports", "studies", "assessment"]


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Senior Data Engineer (Hybrid)", "engineer"),
        ("ENGINEER, Cloud", "engineer"),
        ("Ingénieur(e) de données", "ingénieur"),
        ("Ingénieure de données", "ingénieure"),
        ("Software Engineering Manager", None),
        ("Senior Software Engineer", None),
        ("Software Engineer / Data Engineer", "engineer"),
        ("Software Development Engineer", "engineer"),
        ("Data Scientist", None),
    ],
)
def test_a_title_is_noted_by_its_whole_words_but_for_what_is_free(
    title: str, word: str | None
) -> None:
    found = noted(posting(title, "alberta"))
    assert found == ({"engineer": (f"The title has “{word}”.",)} if word else {})


@given(st.text(alphabet="aeginrst -/()'É", max_size=20), st.text(alphabet=" -/()", max_size=3))
def test_what_stands_around_a_word_of_the_title_never_hides_it(around: str, between: str) -> None:
    title = f"{around} {between}Engineer{between} {around}"
    assert "engineer" in noted(posting(title, "alberta"))


def test_a_posting_without_pay_is_noted_where_the_law_asks_for_it_and_the_unknown_day_is_said() -> (
    None
):
    assert noted(posting("Clerk")) == {
        "pay": (
            "The posting shows no pay.",
            "The day it was posted isn't known; this is about postings since 2026-01-01.",
        )
    }
    assert noted(posting("Clerk", "alberta")) == {}


def test_a_day_that_is_known_decides_alone() -> None:
    assert noted(posting("Clerk"), SINCE) == {"pay": ("The posting shows no pay.",)}
    assert noted(posting("Clerk"), date(2025, 12, 31)) == {}


@pytest.mark.parametrize("shown", [pay(6_000_000, 7_000_000), pay(4_000, None, "hour")])
def test_a_posting_that_shows_pay_is_not_noted(shown: PostedPay) -> None:
    assert noted(posting("Clerk", pay=shown), SINCE) == {}


def test_an_estimate_is_not_the_employer_s_word_unless_nothing_has_to_be_shown() -> None:
    low = pay(9_000_000, 20_000_000, "year", "estimate")
    why = ("The only pay shown is a job board's estimate.",)
    assert noted(posting("Clerk", pay=low), SINCE) == {"pay": why}
    high = pay(9_000_000, 20_000_001, "year", "estimate")
    assert noted(posting("Clerk", pay=high), SINCE) == {}
    dollars = pay(9_000_000, 20_000_001, "year", "estimate", currency="USD")
    assert noted(posting("Clerk", pay=dollars), SINCE) == {"pay": why}


@pytest.mark.parametrize(
    ("code", "must", "asked"),
    [("en", True, True), ("en", False, False), ("fr", True, False)],
)
def test_a_posting_where_french_is_protected_is_told_when_it_asks_for_another(
    code: str, must: bool, asked: bool
) -> None:
    wanted = Requirements(languages=(WantedLanguage(must=must, code=code),))
    why = noted(posting("Clerk", "quebec", requirements=wanted))["french"]
    assert why[0] == "The job is in region:quebec."
    assert why[1:] == (("The posting asks for another language than French.",) if asked else ())


def test_without_a_province_nothing_is_held_against_a_posting() -> None:
    assert noted(posting("Data Engineer", None)) == {}
    assert notices_for_posting(CONTEXT, PostingRead(requirements=Requirements()), TODAY) == ()
