"""What is wrong in a value, as a message that can be said in either language."""

from collections.abc import Mapping
from typing import Any

from voyageur.domain.message import N_, Message

_WORDS = {
    "missing": N_("it is missing"),
    "missing_keyword_only_argument": N_("it is missing"),
    "extra_forbidden": N_("there is no such key"),
    "unexpected_keyword_argument": N_("there is no such key"),
    "literal_error": N_("it has to be one of {expected}"),
    "bool_parsing": N_("it has to be true or false"),
    "bool_type": N_("it has to be true or false"),
    "string_type": N_("it has to be text in quotes"),
    "date_type": N_("it has to be a day, as 2026-03-31"),
    "date_parsing": N_("it has to be a day, as 2026-03-31"),
    "date_from_datetime_parsing": N_("it has to be a day, as 2026-03-31"),
    "date_from_datetime_inexact": N_("it has to be a day, as 2026-03-31"),
    "int_type": N_("it has to be a whole number"),
    "int_parsing": N_("it has to be a whole number"),
    "int_from_float": N_("it has to be a whole number"),
    "decimal_type": N_("it has to be a number"),
    "decimal_parsing": N_("it has to be a number"),
    "float_type": N_("it has to be a number"),
    "float_parsing": N_("it has to be a number"),
    "tuple_type": N_("it has to be a list in brackets"),
    "list_type": N_("it has to be a list in brackets"),
    "dict_type": N_("it has to be a table"),
    "mapping_type": N_("it has to be a table"),
    "dataclass_type": N_("it has to be a table"),
    "too_short": N_("the list is too short: {actual_length} instead of {min_length}"),
    "too_long": N_("the list is too long: {actual_length} instead of {max_length}"),
    "json_invalid": N_("it is no JSON: {error}"),
}
"""Pydantic's kinds of errors in our words; any other kind is told in its own English ones."""


def words(kind: str, context: Mapping[str, Any], said: str) -> Message:
    """The message for a kind of error with what pydantic knows of it."""
    if kind == "value_error" and "error" in context:
        return Message(str(context["error"]))
    template = _WORDS.get(kind)
    if template is None:
        return Message(N_("{said}"), {"said": said})
    return Message(template, {key: _plain(value) for key, value in context.items()})


def _plain(value: object) -> str | int:
    return value if isinstance(value, int) else str(value)
