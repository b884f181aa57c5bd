"""Guides of other people's shapes, each beside what somebody read in it without any importer."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from voyageur.catalogue.artefact import catalogue
from voyageur.catalogue.lookup import Lookup
from voyageur.domain.errors import InputError
from voyageur.domain.guide import Guide, GuidePay
from voyageur.understanding.guide import read_guide

FOLDER = Path(__file__).parents[2] / "fixtures" / "guides"
EXPECTED = sorted(FOLDER.glob("*.expected.toml"))
NAMES = [path.name.removesuffix(".expected.toml") for path in EXPECTED]


def guide_file(name: str) -> Path:
    [path] = [p for p in FOLDER.glob(f"{name}.*") if p.suffix != ".toml"]
    return path


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    return Lookup(catalogue())


@pytest.fixture(scope="module", params=NAMES)
def pair(request: pytest.FixtureRequest, lookup: Lookup) -> tuple[Guide, dict[str, Any]]:
    path = guide_file(request.param)
    expected = tomllib.loads((FOLDER / f"{request.param}.expected.toml").read_text("utf-8"))
    return read_guide(path.read_text("utf-8"), path.name, lookup), expected


def as_stated(pay: GuidePay) -> dict[str, Any]:
    money = pay.low or pay.high
    assert money is not None
    found: dict[str, Any] = {"currency": money.currency, "per": money.per, "line": pay.line}
    if pay.low:
        found["low_cents"] = pay.low.cents
    if pay.high:
        found["high_cents"] = pay.high.cents
    return found


def test_the_title_and_the_language(pair: tuple[Guide, dict[str, Any]]) -> None:
    guide, expected = pair
    assert (guide.title, guide.lang) == (expected["title"], expected["lang"])


def test_the_roles_and_which_of_them_are_ours(pair: tuple[Guide, dict[str, Any]]) -> None:
    guide, expected = pair
    found = [(role.name, role.ref) for role in guide.roles]
    assert found == [(role["name"], role.get("ref")) for role in expected["roles"]]


@pytest.mark.parametrize("what", ["certifications", "companies", "responsibilities"])
def test_what_is_named_one_by_one(pair: tuple[Guide, dict[str, Any]], what: str) -> None:
    guide, expected = pair
    found = [[said.words for said in getattr(role, what)] for role in guide.roles]
    assert found == [role.get(what, []) for role in expected["roles"]]


def test_pay_with_currency_period_and_line(pair: tuple[Guide, dict[str, Any]]) -> None:
    guide, expected = pair
    found = [[as_stated(pay) for pay in role.pay] for role in guide.roles]
    assert found == [role.get("pay", []) for role in expected["roles"]]


def test_skills_in_their_groups(pair: tuple[Guide, dict[str, Any]]) -> None:
    guide, expected = pair
    found = [
        [{"name": g.name, "items": [i.words for i in g.items]} for g in role.groups]
        for role in guide.roles
    ]
    assert found == [role.get("groups", []) for role in expected["roles"]]


def test_stages_with_their_texts(pair: tuple[Guide, dict[str, Any]]) -> None:
    guide, expected = pair
    found = [[{"name": s.name, "text": s.text} for s in role.stages] for role in guide.roles]
    assert found == [role.get("stages", []) for role in expected["roles"]]


def test_what_is_not_understood_is_listed_by_line(pair: tuple[Guide, dict[str, Any]]) -> None:
    guide, expected = pair
    found = [(left.line, left.words) for left in guide.not_understood]
    wanted = [(left["line"], left["words"]) for left in expected.get("not_understood", [])]
    assert [line for line, _ in found] == [line for line, _ in wanted], found
    for (_, has), (_, begins) in zip(found, wanted, strict=True):
        assert has.startswith(begins.replace("\u00a0", " "))


@pytest.mark.parametrize("name", ["not-a-guide-readme", "not-a-guide-recipe", "one-line"])
def test_a_document_that_is_no_guide_is_refused(name: str, lookup: Lookup) -> None:
    path = guide_file(name)
    with pytest.raises(InputError, match="no career guide"):
        read_guide(path.read_text("utf-8"), path.name, lookup)
