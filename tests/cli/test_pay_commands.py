"""Net pay and a role's pay at the terminal. Tax tables are the real ones, the role is invented."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import HARBOUR, Run
from voyageur.catalogue.artefact import own_data
from voyageur.domain.errors import UsageError
from voyageur.domain.money import Money
from voyageur.services import context
from voyageur.services.typed_values import read_amount

Refuses = Callable[..., None]


@pytest.fixture(autouse=True)
def _real_tax(voyageur: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    data = own_data()
    assert data is not None
    assert voyageur
    folders = (HARBOUR.with_name("tables"), data)
    monkeypatch.setattr(context, "table_folders", lambda: folders)


@pytest.mark.parametrize(
    ("words", "cents", "currency"),
    [
        ("120000", 12_000_000, "CAD"),
        ("120,000", 12_000_000, "CAD"),
        ("$120k", 12_000_000, "CAD"),
        ("120 000 $", 12_000_000, "CAD"),
        ("58\u202f500,50\u00a0$", 5_850_050, "CAD"),
        ("1,234,567.89", 123_456_789, "CAD"),
        ("90000 USD", 9_000_000, "USD"),
        ("US$90k", 9_000_000, "USD"),
        ("-5", -500, "CAD"),
        ("1e12", 10**14, "CAD"),
    ],
)
def test_amounts_are_read_as_people_write_them(words: str, cents: int, currency: str) -> None:
    assert read_amount(words, "year") == Money(cents, currency, "year")


@pytest.mark.parametrize("words", ["", "a lot", "12,34,5", "1..2", "$"])
def test_other_words_are_no_amount(words: str) -> None:
    with pytest.raises(UsageError, match="is no amount"):
        read_amount(words, "year")


WRONG = {
    "negative": (["net", "-5", "--in", "ON"], "-5… is less than nothing", "moins que rien"),
    "zero": (["net", "0", "--in", "ON"], "the pay is zero or less", "nul ou négatif"),
    "huge": (["net", "1e12", "--in", "ON"], "more than 100 million", "dépasse 100 millions"),
    "dollars": (["net", "90000 USD", "--in", "ON"], "not in USD", "non en USD"),
    "year": (
        ["net", "90000", "--in", "ON", "--year", "2031"],
        "there is no tax table for 2031",
        "pas de table d’impôt pour 2031",
    ),
    "place": (["net", "90000", "--in", "Narnia"], "no region “Narnia”", "Narnia"),
    "canada": (["net", "90000", "--in", "Canada"], "taxes differ by province", "province"),
    "period": (["net", "9", "--in", "ON", "--per", "decade"], "no period “decade”", "decade"),
    "words": (["gross", "a lot", "--in", "ON"], "“a lot” is no amount", "a lot"),
    "much": (["gross", "99000000", "--in", "ON"], "no pay up to 100 million", "100 millions"),
    "role": (["pirate"], "there is no role “pirate”", "pirate"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_question_gets_one_message(refuses: Refuses, name: str) -> None:
    words, en, fr = WRONG[name]
    refuses("pay", *words, status=2, en=en, fr=fr)


@pytest.mark.parametrize("per", ["year", "month", "fortnight", "week"])
def test_gross_and_net_belong_together(voyageur: Run, per: str) -> None:
    net = json.loads(voyageur("pay", "net", "4000", "--in", "ON", "--per", per, "--json").out)
    back = str(net["pay"]["net"] / 100)
    gross = json.loads(voyageur("pay", "gross", back, "--in", "ON", "--per", per, "--json").out)
    assert gross["pay"]["net"] == net["pay"]["net"]
    assert 0 <= net["gross"]["cents"] - gross["gross"]["cents"] <= 6


def test_lines_add_up_and_the_edition_is_said(voyageur: Run) -> None:
    found = json.loads(voyageur("pay", "net", "120000", "--in", "Québec", "--json").out)
    lines = dict(found["year"])
    gross, net = lines.pop("gross"), lines.pop("net")
    assert gross - sum(lines.values()) == net
    assert {"qpip", "pension_second"} <= set(lines)
    assert (found["plan"], found["edition"]) == ("QPP", "2026")
    said = voyageur("pay", "net", "120000", "--in", "Québec")
    assert "tax tables of the whole year 2026" in said.out
    assert "Not in it" in said.out


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    "words",
    [
        ["pay", "net", "120000", "--in", "QC"],
        ["pay", "gross", "3000", "--in", "QC", "--per", "fortnight"],
        ["pay", "harbour-clerk", "--in", "Quebec", "--in", "Ontario"],
        ["pay", "net", "120000", "--in", "QC", "--md"],
    ],
)
def test_nothing_is_left_open_in_either_language(
    voyageur: Run, words: list[str], lang: str
) -> None:
    said = voyageur(*words, "--lang", lang)
    assert said.status == 0, said
    assert not set("{}") & set(said.out)
    assert "region:" not in said.out


def test_a_role_is_shown_on_one_scale(voyageur: Run) -> None:
    said = voyageur("pay", "harbour-clerk", "--in", "Ontario")
    bars = [line for line in said.out.splitlines() if "├" in line]
    assert bars
    ends = [re.search("[·├][·├┤─━═●]*[·┤]", bar) for bar in bars]
    assert len({found.span() for found in ends if found}) == 1
    same = voyageur("pay", "role", "harbour-clerk", "--in", "Ontario")
    assert same.out == said.out


def test_a_region_without_taxes_of_its_own_has_no_net(voyageur: Run) -> None:
    found = json.loads(voyageur("pay", "harbour-clerk", "--json").out)
    assert found["nets"] == []
    assert "name a province" in voyageur("pay", "harbour-clerk").out


def test_compare_marks_what_nothing_beats(voyageur: Run, resume: Path) -> None:
    words = ("compare", resume, "--in", "Quebec", "--in", "Ontario", "--hours", "8")
    found = json.loads(voyageur(*words, "--json").out)
    choices = found["choices"]
    assert len({(one["role"], one["region"]) for one in choices}) == len(choices) > 2
    assert any(not one["beaten"] for one in choices)
    for one in choices:
        for beaten in one["beaten"]:
            other = choices[beaten["choice"]]
            assert other["weeks"] <= one["weeks"]
            assert other["cost"] <= one["cost"]
            assert beaten["by"]
    said = voyageur(*words)
    assert said.out.count("★") >= sum(not one["beaten"] for one in choices)
    assert "Moving: rent and other prices" in said.out
    paper = voyageur(*words, "--md").out
    assert paper.startswith("# Compared at 8 hours a week")
    french = voyageur(*words, "--lang", "fr").out
    assert not set("{}") & set(french)


def test_what_limits_forbid_is_said_and_the_rest_compared(voyageur: Run, resume: Path) -> None:
    said = voyageur("compare", resume, "--by", "2026-12-20")
    assert said.status == 0
    assert "no plan within your limits" in said.out
