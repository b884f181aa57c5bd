"""One way in and out: mistakes with their path, and JSON that others can rely on."""

import json
from datetime import date
from typing import Any

import pytest

from voyageur.domain.message import Message
from voyageur.domain.money import Money
from voyageur.domain.plan import Conflict, Person, Remedy
from voyageur.domain.unit import Unit
from voyageur.shapes import Mistake, ShapeError, dump, parse, schema, to_json
from voyageur.shapes.registry import SHAPES

UNIT = {
    "id": "study-python",
    "kind": "study",
    "name": {"en": "Python"},
    "gives": [{"skill": "python", "to": 2}],
    "hours": {"low": 10, "likely": 20, "high": 30},
    "basis": "editorial",
    "reasoning": "made for this test",
}


def mistakes(kind: type, value: Any) -> dict[str, str]:
    """What is wrong, by the path to it."""
    with pytest.raises(ShapeError) as caught:
        parse(kind, value)
    return {".".join(map(str, m.path)): str(m.what) for m in caught.value.mistakes}


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_refuses_a_key_it_does_not_know(name: str) -> None:
    assert "unheard_of" in mistakes(SHAPES[name], '{"unheard_of": 1}')


def test_an_unknown_key_deep_inside_is_refused_with_its_path() -> None:
    gives = [{"skill": "python", "to": 2}, {"skill": "sql", "too": 3, "to": 2}]
    assert list(mistakes(Unit, UNIT | {"gives": gives})) == ["gives.1.too"]


def test_all_mistakes_are_named_at_once() -> None:
    wrong = UNIT | {"kind": "holiday", "hours": {"low": "many", "likely": 2, "high": 3}, "fee": 1}
    assert list(mistakes(Unit, wrong)) == ["kind", "hours.low", "fee"]


def test_a_law_that_a_value_keeps_by_itself_is_a_mistake_with_a_path_too() -> None:
    found = mistakes(Unit, UNIT | {"hours": {"low": 9, "likely": 3, "high": 30}})
    assert found == {"hours": "hours must satisfy 0 < low <= likely <= high"}


def test_text_that_is_no_json_is_a_mistake_like_any_other() -> None:
    assert "it is no JSON" in mistakes(Money, "{")[""]


def test_an_error_says_each_path_and_cause() -> None:
    error = ShapeError(
        (Mistake(("a", 0), Message("is wrong")), Mistake(("b",), Message("is absent")))
    )
    assert str(error) == "a.0: is wrong; b: is absent"


def test_from_is_written_as_people_say_it() -> None:
    remedy = Remedy(limit="hours", from_="10", to="14")
    assert dump(remedy) == {"limit": "hours", "from": "10", "to": "14"}
    assert parse(Remedy, to_json(remedy)) == remedy
    assert list(mistakes(Remedy, {"limit": "hours", "from_": "10", "to": "14"})) == [
        "from",
        "from_",
    ]


def test_from_is_so_inside_other_shapes_and_in_the_schema() -> None:
    conflict = Conflict(limits=("hours",), remedies=(Remedy(limit="hours", from_="1", to="2"),))
    assert dump(conflict)["remedies"][0]["from"] == "1"
    assert "from" in schema(Conflict)["$defs"]["Remedy"]["properties"]


def test_what_is_absent_is_left_out_at_every_depth() -> None:
    person = Person(hours=10.0, start=date(2027, 1, 4), budget=Money(100, "CAD"))
    assert dump(person) == {
        "id": "self",
        "hours": 10.0,
        "weekdays": [],
        "other_hours": [],
        "start": "2027-01-04",
        "budget": {"cents": 100, "currency": "CAD", "per": "once"},
        "away": [],
        "projects": 0.0,
        "must": [],
        "never": [],
        "lang": "en",
    }


def test_json_is_readable_ends_with_a_line_end_and_keeps_letters_as_they_are() -> None:
    text = to_json(parse(Unit, UNIT | {"name": {"en": "Python", "fr": "Créer"}}))
    assert text.endswith("}\n")
    assert '\n  "id": "study-python",\n' in text
    assert "Créer" in text
    assert json.loads(text)["gives"] == [{"skill": "python", "to": 2}]
