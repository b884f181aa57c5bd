"""Net pay on its page: what is left of a gross, and the gross for a net."""

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.web.pages import HOSTILE, mistakes, tree, typed
from voyageur.domain.money import Money
from voyageur.domain.names import Lang
from voyageur.domain.profile import Profile
from voyageur.publishing.net_document import net_document
from voyageur.services.clock import today
from voyageur.services.pay import gross_of, net_of, table_of
from voyageur.web.drafts import save_profile
from voyageur.web.render import context


def cells(answer: HttpResponse) -> list[list[str]]:
    return [
        [cell.text(strip=True) for cell in row.css("td")]
        for row in tree(answer).css("#answer tbody tr")
    ]


def chosen(answer: HttpResponse, name: str) -> str:
    found = tree(answer).css_first(f"#pay-{name} option[selected]")
    return (found.attributes["value"] or "") if found else ""


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_is_left_of_a_gross_is_what_the_terminal_says(browser: Client, lang: Lang) -> None:
    answer = browser.get(f"/{lang}/pay/?gross=120000&in=QC")
    assert answer.status_code == 200
    table = table_of(context(), "year", None, today())
    found = net_of(Money(12_000_000, "CAD", "year"), table, "QC")
    assert tree(answer).css_first("#answer > h2").text() in net_document(
        found, context().translator(lang)
    ).title.replace("\u202f", "\u00a0")
    assert len(cells(answer)) == len(found.year)
    sources = tree(answer).css("#answer [role=doc-endnotes] li")
    assert len(sources) == 2
    assert "T4127" in sources[1].text() + sources[0].text()


def test_the_gross_that_leaves_a_net_is_found_for_one_pay(browser: Client) -> None:
    answer = browser.get("/en/pay/?net=6000&per=month&in=AB")
    table = table_of(context(), "month", None, today())
    found = gross_of(Money(600_000, "CAD", "month"), table, "AB")
    assert cells(answer)[0][1] == f"${found.gross.cents / 100:,.2f}"
    assert cells(answer)[-1][1] == "$6,000"
    assert (chosen(answer, "of"), chosen(answer, "per")) == ("net", "month")


def test_the_form_leads_to_an_address_that_can_be_shared(browser: Client) -> None:
    answer = browser.get("/fr/pay/?amount=58+500%2C50+%24&of=net&per=year&in=ON&year=2025")
    assert answer.status_code == 302
    shared = answer.headers["Location"]
    assert shared == "/fr/pay/?net=58+500%2C50+%24&per=year&in=ON&year=2025#answer"
    shown = browser.get(shared)
    assert shown.status_code == 200
    assert typed(shown, "pay-amount") == "58 500,50 $"
    assert chosen(shown, "year") == "2025"


def test_a_city_is_in_its_province(browser: Client) -> None:
    answer = browser.get("/en/pay/?gross=120000&in=Toronto")
    assert chosen(answer, "in") == "ON"
    assert "Ontario" in tree(answer).css_first("#answer > h2").text()


def test_the_province_of_the_person_is_chosen_until_they_choose(browser: Client) -> None:
    assert chosen(browser.get("/en/pay/"), "in") == ""
    save_profile("cv.pdf", Profile(region="alberta"))
    assert chosen(browser.get("/en/pay/"), "in") == "AB"
    assert chosen(browser.get("/en/pay/?gross=1000&in=QC"), "in") == "QC"


def test_before_anything_is_asked_there_is_only_the_form(browser: Client) -> None:
    answer = browser.get("/en/pay/")
    assert answer.status_code == 200
    assert not tree(answer).css("#answer, .mistake")
    assert len(tree(answer).css("#pay-in option")) == 14


@pytest.mark.parametrize(
    ("query", "field", "words"),
    [
        ("gross=&in=ON", "amount", "No amount"),
        ("gross=a+lot&in=ON", "amount", "“a lot” is no amount"),
        ("gross=0&in=ON", "amount", "zero or less"),
        ("net=1e12&in=ON", "amount", "100 million"),
        ("gross=90000+USD&in=ON", "amount", "not in USD"),
        ("gross=120000&in=", "in", "No province"),
        ("gross=120000&in=Canada", "in", "Choose one of the list."),
        ("gross=120000&in=Atlantis", "in", "Choose one of the list."),
        ("gross=120000&in=ON&year=2031", "year", "isn't in the list"),
        ("gross=6000&in=ON&per=month&year=2025", "year", "no tax table"),
        ("gross=120000&in=ON&per=eon", "per", "eon"),
    ],
)
def test_a_mistake_stands_beside_its_field_and_what_was_typed_stays(
    browser: Client, query: str, field: str, words: str
) -> None:
    answer = browser.get(f"/en/pay/?{query}")
    found = mistakes(answer)
    assert list(found) == [field]
    assert words in found[field]
    assert "--" not in found[field]
    assert "import" not in found[field]
    assert not tree(answer).css("#answer")
    if field != "amount":
        assert typed(answer, "pay-amount") in query


@pytest.mark.parametrize("field", ["gross", "net", "in", "per", "year"])
def test_whatever_is_asked_is_told_and_never_a_fault(browser: Client, field: str) -> None:
    for words in HOSTILE:
        answer = browser.get("/en/pay/", {"gross": "120000", "in": "ON"} | {field: words})
        assert answer.status_code in (200, 422), words
