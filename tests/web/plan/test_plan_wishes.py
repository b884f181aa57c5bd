"""What is typed into the form: read as the terminal reads it, mistakes beside their field."""

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.web.plan.conftest import WISH, Plan, words
from voyageur.domain.plan import WEEKDAYS
from voyageur.services.typed import Typed
from voyageur.web.pages.plan.form import kept, shown, typed_in, typed_of

WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "to": ({"to": ""}, "Choose one of the list"),
    "region": ({"region": "atlantis"}, "Choose one of the list"),
    "order": ({"order": "sideways"}, "sideways"),
    "hours": ({"hours": "200"}, "Give a number from 1 to 60"),
    "start": ({"start": "2020-01-06"}, "is in the past"),
    "by": ({"start": "2027-03-01", "by": "2027-02-01"}, "an earlier first day"),
    "budget": ({"budget": "much"}, "“much” is no budget"),
    "monthly": ({"monthly": "-1"}, "“-1” is no budget"),
    "usd_cad": ({"usd_cad": "0"}, "no exchange rate"),
    "weekday": ({"hours": "", "weekday-sat": "20"}, "20 hours a day"),
    "away": ({"away-from": "2027-02-02", "away-to": "2027-02-01"}, "ends before it starts"),
    "during": (
        {"during-from": "2027-02-01", "during-to": "2027-02-03", "during-hours": "x"},
        "“x” is no number",
    ),
    "projects": ({"projects": "15"}, "leaves none to learn in"),
    "in_reach": ({"in_reach": "0"}, "percentage"),
    "must": ({"must": ["", "pythn"]}, "names to choose from"),
    "never": ({"must": ["SQL"], "never": ["SQL"]}, "both a must and a never"),
}


@pytest.mark.parametrize("field", WRONG)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_mistake_stands_beside_its_field_and_what_was_typed_stays(
    browser: Client, field: str, lang: str
) -> None:
    sent, said = WRONG[field]
    answer = browser.post(f"/{lang}/plan/", {**WISH, **sent})
    page = HTMLParser(answer.content)
    assert answer.status_code == 422
    mistake = page.css_first(f".wrong #{field}-mistake")
    assert mistake is not None
    assert page.css_first(
        f".wrong [aria-describedby~='{field}-mistake'], .wrong[aria-describedby~='{field}-mistake']"
    )
    assert page.css_first(".wrong [aria-invalid=true]") is not None
    assert "--" not in mistake.text()
    assert "voyageur " not in mistake.text()
    if lang == "en":
        assert said in mistake.text()
    details = mistake.parent
    while details is not None and details.tag != "details":
        details = details.parent
    assert details is None or "open" in details.attributes
    for name, value in sent.items():
        shown_now = [one.attributes.get("value") for one in page.css(f"[name='{name}']")]
        if name not in ("to", "region", "order"):
            assert {*([value] if isinstance(value, str) else value)} <= {*shown_now}


def test_a_live_form_comes_back_with_its_mistake(browser: Client) -> None:
    answer = browser.post("/en/plan/", {**WISH, "hours": "0"}, headers={"hx-request": "true"})
    assert answer.status_code == 422
    assert (answer.headers["HX-Retarget"], answer.headers["HX-Reswap"]) == ("#wishes", "outerHTML")
    page = HTMLParser(answer.content)
    assert page.css_first("#hours-mistake") is not None
    assert page.css_first("h1") is None


def test_a_wish_that_no_facts_grant_is_told_at_its_field(plan: Plan) -> None:
    page = plan(never=["SQL"], must=["Apache Airflow"])
    assert page.css_first(".wrong #never-mistake") is not None
    assert "--never" not in words(page, "#never-mistake")
    assert page.css_first("[name=must]").attributes["value"] == "Apache Airflow"


def test_weekdays_absences_and_other_hours_reach_the_plan(browser: Client, plan: Plan) -> None:
    sent = {
        "hours": "",
        "weekday-sat": "4",
        "weekday-sun": "6,5",
        "away-from": ["2027-07-01", "2027-12-24"],
        "away-to": ["2027-07-14", ""],
        "during-from": "2027-08-01",
        "during-to": "2027-08-20",
        "during-hours": "20",
        "holidays": "on",
    }
    plan(**sent)
    person = browser.get("/en/plan/file/json/").json()["person"]
    assert (person["hours"], person["weekdays"]) == (10.5, [0, 0, 0, 0, 0, 4, 6.5])
    assert person["away"] == [
        {"start": "2027-07-01", "end": "2027-07-14"},
        {"start": "2027-12-24", "end": "2027-12-24"},
    ]
    assert person["other_hours"][0]["hours"] == 20
    assert person["holidays"] == "ON"


_day = st.sampled_from(["2027-01-31", "2028-02-29", "soon"])
_words = st.sampled_from(["10", "7,5", "data engineer", "é", "a=b"])
_typed = st.builds(
    Typed,
    to=_words | st.none(),
    hours=_words | st.none(),
    holidays=st.just(True) | st.none(),
    must=st.lists(_words, min_size=1) | st.none(),
    weekday=st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True).map(
        lambda days: [f"{day}=2" for day in WEEKDAYS if day in days]
    )
    | st.none(),
    away=st.lists(st.tuples(_day, _day).map("..".join), min_size=1) | st.none(),
    during=st.lists(st.tuples(_day, _day, _words), min_size=1).map(
        lambda rows: [f"{a}..{b}={c}" for a, b, c in rows]
    )
    | st.none(),
)


@settings(max_examples=60)
@given(typed=_typed)
def test_what_the_fields_show_is_read_again_as_what_was_typed(typed: Typed) -> None:
    fields = shown(typed)
    sent = QueryDict(mutable=True)
    for name in ("to", "hours"):
        sent[name] = fields[name]
    if fields["holidays"]:
        sent["holidays"] = "on"
    sent.setlist("must", fields["must"])
    for day, hours in fields["weekday"].items():
        sent[f"weekday-{day}"] = hours
    for name, parts in (("away", ("from", "to")), ("during", ("from", "to", "hours"))):
        for number, part in enumerate(parts):
            sent.setlist(f"{name}-{part}", [row[number] for row in fields[name]])
    assert typed_in(sent) == typed
    assert typed_of({**kept(typed), "of another version": 1}) == typed
