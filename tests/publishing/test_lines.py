"""Lines of documents: prices, a year's pay, costs of a plan, and where something was read."""

import re
from dataclasses import replace

import pytest

from tests.publishing.samples import AT, ROLES, context, plan
from voyageur.domain.money import Money
from voyageur.domain.names import Lang
from voyageur.publishing.certification_lines import certification_line
from voyageur.publishing.document import Line
from voyageur.publishing.notebook import Notebook, capital, editorial
from voyageur.publishing.pay_lines import official_pay, yearly
from voyageur.publishing.plan_words import answer

ENGLISH = re.compile(
    r"\b(the|of|and|or|with|from|until|before|lists?|members|voucher|outline|end)\b"
)
"""Words that no place of a source is left with in French."""

NAMES = ("Scrum Alliance", "The Linux Foundation", "The Open Group", "TOGAF Standard")


def words(one: Line | None) -> str:
    return "".join(span.text for span in one or ()).replace("\u00a0", " ")


def notes(lang: Lang) -> list[str]:
    """The notes of every certification and of the pay of every role."""
    facts = context().catalogue
    book = Notebook(facts, context().translator(lang), AT)
    for one in facts.certifications.values():
        for price in one.prices:
            book.fact(price)
        for event in one.events:
            book.event(event, None)
        if one.terms:
            book.reading(one.terms, None)
    for role in facts.roles.values():
        for pay in role.pay:
            book.fact(pay)
    return [words(one) for one in book.notes().lines]


def certification(ident: str, lang: Lang) -> str:
    facts, t = context().catalogue, context().translator(lang)
    return words(certification_line(facts.certifications[ident], AT, t, Notebook(facts, t, AT)))


@pytest.mark.parametrize("ident", ["cism", "cisa"])
def test_a_price_for_members_contradicts_nothing(ident: str) -> None:
    assert "US$760; members US$575)" in certification(ident, "en")
    assert "760 $ US; membres : 575 $ US)" in certification(ident, "fr")


def test_older_figures_are_told_apart_from_those_of_today() -> None:
    assert certification("pmp", "en").endswith(
        "(price US$675; older figure US$575 · US$555; members, older figure US$405)"
    )
    assert "also said: US$699" in certification("cissp", "en")


def test_an_exam_that_is_gone_names_its_last_day() -> None:
    assert "(retired; last exam day Jun 30, 2026)" in certification(
        "azure-ai-engineer-associate", "en"
    )
    assert "(retirée; dernier jour d’examen : 30 juin 2026)" in certification(
        "azure-ai-engineer-associate", "fr"
    )


def year(lang: Lang, **figures: int | None) -> str:
    known = context()
    role = known.catalogue.roles["data-engineer"]
    codes = frozenset(group.code for group in role.noc())
    [pay, *_] = official_pay(role, "ontario", known.catalogue, known.tables.wages(codes))
    hourly = {"low": 3000, "median": 4615, "high": 6974, **figures}
    wage = replace(pay.wage, per="hour", **hourly)  # type: ignore[arg-type]
    return words(yearly(replace(pay, wage=wage), known.translator(lang)))


def test_a_year_s_pay_is_a_range_with_its_median() -> None:
    assert year("en") == "about $58,500 to $136,000 a year (median $90,000), at 37.5 hours a week"
    assert year("fr") == (
        "environ de 58 500 $ à 136 000 $ par an (médiane : 90 000 $), à 37,5 heures par semaine"
    )


@pytest.mark.parametrize("missing", ["low", "high"])
def test_without_one_end_of_the_range_the_median_stands_alone(missing: str) -> None:
    assert year("en", **{missing: None}) == (
        "about $90,000 a year, the median, at 37.5 hours a week"
    )
    assert year("en", **{missing: None, "median": None}) == ""


def test_costs_at_an_approximate_rate_are_in_whole_dollars() -> None:
    known = plan(ROLES[0])
    uneven = replace(known, cost=Money(82_110, "CAD"))
    assert any(
        "Known costs: about $821 before tax." in one
        for one in answer(uneven, context().translator("en"))
    )
    even = replace(known, cost=Money(15_000, "CAD"))
    assert any("Known costs: $150." in one for one in answer(even, context().translator("en")))


def test_no_place_of_a_source_is_left_in_english() -> None:
    for note in notes("fr"):
        _, where = re.split(r"\. ", note.replace("Roadmap & Roles", ""), maxsplit=1)
        where = re.sub("|".join((*NAMES, "guides d’examen")), "", where)
        assert not ENGLISH.search(where), note


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_note_says_the_same_twice_or_has_a_day_of_a_machine(lang: Lang) -> None:
    for note in notes(lang):
        assert not re.search(r"(?:^|[.;] )([^.;:,]{4,})[.;] \1\b", note, re.IGNORECASE), note
        assert not re.search(r"(\b[\w-]+\.\w+)[.;] \1\b", note), note
        assert not re.search(r"\d{4}-\d\d-\d\d", note), note


def test_a_day_that_there_isn_t_is_shown_as_it_was_written() -> None:
    t = context().translator("en")
    assert editorial("guide of 2026-02-31", t) == "guide of 2026-02-31"
    assert editorial("guide of 2026-02-28", t) == "guide of Feb 28, 2026"
    assert editorial("tables/2026-02-28", t) == "tables/2026-02-28"


def test_the_name_of_a_site_keeps_its_small_letter() -> None:
    assert capital("exam guides, of 2026") == "Exam guides, of 2026"
    assert capital("readroo.st, examinotion") == "readroo.st, examinotion"
    assert capital("several. Of them") == "Several. Of them"
