"""What is written is read back as the same value, for every shape that others depend on."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.shapes.strategies import values_of
from voyageur.shapes import parse, schema, to_json
from voyageur.shapes.registry import SHAPES

every_shape = pytest.mark.parametrize("name", SHAPES)
some = settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)


def keys_and_values(value: Any) -> list[Any]:
    """Everything inside a JSON value, at any depth."""
    if isinstance(value, dict):
        inner = [*value.keys(), *value.values()]
    else:
        inner = value if isinstance(value, list) else []
    return [*inner, *(found for part in inner for found in keys_and_values(part))]


@every_shape
@some
@given(data=st.data())
def test_a_value_that_was_written_is_read_back_the_same(name: str, data: st.DataObject) -> None:
    kind = SHAPES[name]
    value = data.draw(values_of(kind))
    text = to_json(value, kind)
    again = parse(kind, text)
    assert again == value
    assert to_json(again, kind) == text


@every_shape
@some
@given(data=st.data())
def test_what_is_written_keeps_the_published_schema(name: str, data: st.DataObject) -> None:
    kind = SHAPES[name]
    written = json.loads(to_json(data.draw(values_of(kind)), kind))
    Draft202012Validator(schema(kind)).validate(written)


@every_shape
@some
@given(data=st.data())
def test_the_unknown_is_left_out_and_never_written_as_null(name: str, data: st.DataObject) -> None:
    written = json.loads(to_json(data.draw(values_of(SHAPES[name])), SHAPES[name]))
    assert None not in keys_and_values(written)
