"""The domain's values as TOML, in the form in which people edit ``data/``."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import tomlkit

from voyageur.domain.names import LANGS

if TYPE_CHECKING:
    from tomlkit.items import Array, InlineTable


def to_toml(value: object) -> str:
    """A dataclass as TOML: plain values first, then tables; what is unknown or empty is left out.

    Texts by language and everything inside arrays are inline; arrays of tables stand a line each.
    The same value gives the same bytes.
    """
    document = tomlkit.document()
    _fill(document, _plain(value))
    return tomlkit.dumps(document)


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name.rstrip("_"): _plain(held)
            for field in fields(value)
            if (held := getattr(value, field.name)) not in (None, (), {}, field.default)
        }
    if isinstance(value, Mapping):
        return {key: _plain(held) for key, held in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(held) for held in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, str | int | float | date):
        return value
    raise TypeError(type(value))


def _fill(table: Any, values: Mapping[str, Any]) -> None:
    later = {}
    for key, value in values.items():
        if isinstance(value, Mapping) and not set(value) <= set(LANGS):
            later[key] = value
        else:
            table.add(key, _inline(value))
    for key, value in later.items():
        groups = all(isinstance(held, Mapping) for held in value.values())
        inner = tomlkit.table(is_super_table=groups)
        if groups:
            _fill(inner, value)
        else:
            for name, held in value.items():
                inner.add(name, _inline(held))
        table.add(key, inner)


def _inline(value: Any) -> Any:
    if isinstance(value, Mapping):
        table: InlineTable = tomlkit.inline_table()
        for key, held in value.items():
            table.append(key, _inline(held))
        return table
    if isinstance(value, list):
        array: Array = tomlkit.array()
        array.extend(_inline(held) for held in value)
        return array.multiline(any(isinstance(held, Mapping | str) for held in value))
    return value
