"""Values as TOML: read back the same, the same bytes each time, and the form of our own files."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.shapes.strategies import LEAVES, TEXTS, values_of
from voyageur.catalogue.tables.kinds import KINDS, TAX
from voyageur.domain.names import LANGS, Text
from voyageur.domain.table import Edition
from voyageur.domain.tax import Bracket, TaxTable
from voyageur.shapes import parse
from voyageur.shapes.toml import to_toml

DATA = Path(__file__).parents[2] / "data"
HEADERS = [
    *((Edition, path) for kind in KINDS for path in sorted((DATA / kind.folder).glob("*.toml"))),
    *((TaxTable, path) for path in sorted((DATA / TAX).glob("*.toml"))),
]
EDITION = Edition(
    id="2025",
    title={"en": "Wages", "fr": "Salaires"},
    source="s",
    locator="here",
    observed_on=date(2026, 11, 23),
    certainty="exact",
)

DOLLARS = st.decimals(0, 10**9, places=2, allow_nan=False)
"""Amounts as the Canada Revenue Agency prints them; rates have four places."""
RATES = st.decimals(0, 1, places=4, allow_nan=False)
BRACKETS = st.lists(st.builds(Bracket, from_=DOLLARS, rate=RATES), min_size=1, max_size=3)
PARTS = {
    Decimal: st.one_of(DOLLARS, RATES),
    Text: st.dictionaries(st.sampled_from(LANGS), TEXTS, min_size=1),
    tuple[Bracket, ...]: BRACKETS.map(tuple),
}
"""An empty table or list is written as nothing: what must be there is never empty."""

some = settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)


@pytest.fixture(autouse=True)
def parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let shapes be made of decimals, and of texts and brackets that are there."""
    for kind, made in PARTS.items():
        monkeypatch.setitem(LEAVES, kind, made)


@pytest.mark.parametrize("shape", [Edition, TaxTable])
@some
@given(data=st.data())
def test_a_value_that_was_written_is_read_back_the_same(
    shape: type[Edition | TaxTable], data: st.DataObject
) -> None:
    value = data.draw(values_of(shape))
    text = to_toml(value)
    again = parse(shape, tomllib.loads(text))
    assert again == value
    assert to_toml(again) == text


@pytest.mark.parametrize(
    ("shape", "path"), HEADERS, ids=[f"{path.parent.name}/{path.name}" for _, path in HEADERS]
)
def test_our_headers_are_written_as_an_import_writes_them(
    shape: type[Edition | TaxTable], path: Path
) -> None:
    text = path.read_text(encoding="utf-8")
    assert to_toml(parse(shape, tomllib.loads(text))) == text


def test_what_is_unknown_or_empty_is_left_out() -> None:
    assert to_toml(EDITION) == (
        'id = "2025"\n'
        'title = {en = "Wages", fr = "Salaires"}\n'
        'source = "s"\n'
        'locator = "here"\n'
        "observed_on = 2026-11-23\n"
        'certainty = "exact"\n'
    )


def test_a_word_that_python_keeps_for_itself_is_written_without_its_underscore() -> None:
    written = to_toml(Bracket(from_=Decimal(58523), rate=Decimal("0.205")))
    assert written == "from = 58523\nrate = 0.205\n"


def test_a_value_that_toml_has_not_is_no_value() -> None:
    with pytest.raises(TypeError):
        to_toml({"a": object()})
