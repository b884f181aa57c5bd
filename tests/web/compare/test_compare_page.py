"""Roles side by side, and for the person what each would take."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.conftest import Working
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.names import Lang
from voyageur.domain.profile import Claim, Profile
from voyageur.store.models import Task
from voyageur.web.drafts import save_profile

TWO = "role=data-engineer&role=devops-engineer"
SENT = {"role": ["data-engineer", "devops-engineer"], "in": "ON", "hours": "10"}


def page(browser: Client, address: str, status: int = 200, **headers: str) -> LexborHTMLParser:
    answer = browser.get(address, headers=headers)
    assert answer.status_code == status, address
    return LexborHTMLParser(answer.content.decode())


@pytest.fixture
def known() -> None:
    """A profile that is there."""
    skills = ("python", "sql", "linux", "git")
    claims = tuple(
        Claim(ref=f"skill:{one}", level=Level.ALONE, reason=Message("x"), origin="self")
        for one in skills
    )
    save_profile("cv.pdf", Profile(claims=claims))


def rows(found: LexborHTMLParser, table: str) -> dict[str, list[str]]:
    return {
        row.css_first("th").text(): [cell.text(strip=True) for cell in row.css("td")]
        for row in found.css(f"{table} tbody tr")
    }


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_roles_stand_side_by_side_with_sources(browser: Client, lang: Lang) -> None:
    found = page(browser, f"/{lang}/compare/?{TWO}&role=data-scientist&in=ON")
    assert len(found.css("table.sides thead th[scope=col]")) == 3
    facts = rows(found, "table.sides")
    assert all(len(cells) == 3 for cells in facts.values())
    assert len(facts) >= 9
    assert found.css("[role=doc-endnotes] li")
    assert len(found.css("#facts-title ~ figure svg")) == 2


def test_each_figure_is_that_of_the_role_s_own_page(browser: Client) -> None:
    facts = rows(page(browser, f"/en/compare/?{TWO}&in=ON"), "table.sides")
    own = page(browser, "/en/roles/data-engineer/?in=ON").css_first("#part-1").text()
    stated = facts["Stated for the role"][0].partition("[")[0].removesuffix("\u2060")
    assert stated in own
    assert "Ontario" in facts["What its NOC group earns"][1]


def test_skills_are_in_common_or_of_one_role_alone(browser: Client) -> None:
    found = page(browser, f"/en/compare/?{TWO}")
    alone = rows(found, "table.sides")["Asked for by this role alone"]
    assert "Snowflake" in alone[0]
    assert "Kubernetes" in alone[1]
    common = found.css_first("#facts-title ~ p").text()
    assert "Python" in common
    assert "Snowflake" not in common


def test_net_pay_needs_a_province_and_is_absent_without(browser: Client) -> None:
    assert "Net, of the official median" in rows(
        page(browser, f"/en/compare/?{TWO}&in=ON"), "table.sides"
    )
    assert "Net, of the official median" not in rows(
        page(browser, f"/en/compare/?{TWO}"), "table.sides"
    )


def test_without_a_choice_there_is_only_the_form(browser: Client) -> None:
    found = page(browser, "/en/compare/")
    assert len(found.css("input[name=role]")) == 7
    assert not found.css("table, .mistake")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("role=data-engineer", "not 1"),
        ("role=data-engineer&role=data-engineer", "not 1"),
        (
            f"{TWO}&role=data-scientist&role=ai-ml-engineer&role=software-architect",
            "not 5",
        ),
        ("role=astronaut&role=data-engineer", "two to four"),
        (f"{TWO}&role=", ""),
    ],
)
def test_too_few_and_too_many_are_told_and_stay_chosen(
    browser: Client, query: str, said: str
) -> None:
    found = page(browser, f"/en/compare/?{query}", status=422 if said else 200)
    if said:
        assert said in found.css_first("#role-mistake").text()
        assert not found.css("table")
    assert "data-engineer" in [one.attributes["value"] for one in found.css("input[checked]")]


def test_a_region_that_there_isnt_is_told_beside_its_field(browser: Client) -> None:
    found = page(browser, f"/en/compare/?{TWO}&in=Atlantis", status=422)
    assert found.css_first("#in").attributes["aria-describedby"] == "in-mistake"
    assert "Atlantis" in found.css_first("#in-mistake").text()


def test_a_stranger_is_shown_the_way_to_their_resume(browser: Client) -> None:
    found = page(browser, f"/fr/compare/?{TWO}")
    assert found.css_first("#you a").attributes["href"] == "/fr/fit/"
    assert not found.css("form[method=post]")


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_person_is_told_weeks_hours_cost_and_reach_of_each(
    browser: Client, work: Working, lang: Lang
) -> None:
    answer = browser.post(f"/{lang}/compare/", SENT)
    assert answer.status_code == 302
    address = answer.headers["Location"]
    query = parse_qs(urlsplit(address).query)
    assert query["role"] == SENT["role"]
    assert (query["in"], query["hours"]) == (["ON"], ["10"])

    waiting = page(browser, address)
    assert waiting.css("#you progress[aria-label]")
    assert waiting.css("noscript meta[http-equiv=refresh]") or "http-equiv" in (waiting.html or "")
    assert "#" not in (waiting.css_first("#you-answer > div").attributes["hx-get"] or "")

    assert work() == 1
    done = page(browser, address)
    assert not done.css("progress")
    told = list(rows(done, "#you table").values())
    assert len(told) == 7
    hours, weeks = ([int(cell) for cell in row] for row in told[:2])
    assert all(h / 10 <= w <= h / 10 + 20 for h, w in zip(hours, weeks, strict=True))
    assert all("$" in cell for cell in told[3])
    assert "--" not in done.css_first("#you").text()


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("field", "typed"), [("hours", "many"), ("hours", "0"), ("budget", "-5"), ("budget", "lots")]
)
def test_a_wrong_limit_is_told_beside_its_field_and_stays_typed(
    browser: Client, field: str, typed: str
) -> None:
    answer = browser.post("/en/compare/", {**SENT, field: typed})
    assert answer.status_code == 422
    found = LexborHTMLParser(answer.content.decode())
    box = found.css_first(f"#{field}")
    assert box.attributes["value"] == typed
    assert box.attributes["aria-invalid"] == "true"
    assert found.css_first(f"#{box.attributes['aria-describedby']}").text()
    assert len(found.css("#facts-title ~ .wide table")) == 1
    assert not Task.objects.exists()


@pytest.mark.usefixtures("known")
def test_a_wrong_choice_sent_changes_nothing(browser: Client) -> None:
    assert browser.post("/en/compare/", {**SENT, "role": ["data-engineer"]}).status_code == 422
    assert browser.post("/en/compare/", {**SENT, "in": "Atlantis"}).status_code == 422
    assert browser.post("/en/compare/", {}).status_code == 200
    assert not Task.objects.exists()


@pytest.mark.usefixtures("known")
def test_an_answer_to_other_wishes_isnt_shown(browser: Client, work: Working) -> None:
    address = browser.post("/en/compare/", SENT).headers["Location"]
    work()
    assert page(browser, address).css("#you table")
    other = page(browser, address.replace("hours=10", "hours=5"))
    assert not other.css("#you table, #you progress")
    for task in ("nonsense", "00000000-0000-0000-0000-000000000000"):
        assert not page(browser, f"/en/compare/?{TWO}&task={task}").css("#you table, progress")


@pytest.mark.usefixtures("known")
def test_what_the_worker_couldnt_do_is_told(browser: Client) -> None:
    address = browser.post("/en/compare/", SENT).headers["Location"]
    told = {"what": ["too bad", {}], "remedy": ["Give more hours with --hours.", {}]}
    Task.objects.update(state="failed", result=told)
    said = page(browser, address).css_first("#you .mistake").text()
    assert said == "Too bad. Give more hours a week."
