"""The form of a plan: what was sent as what was typed, and that as what the fields show."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from django.http import QueryDict

from voyageur.domain.plan import WEEKDAYS
from voyageur.services.typed import Typed

_TEXTS = (
    "to", "region", "order", "in_reach", "hours", "start", "by", "budget", "monthly", "usd_cad",
    "projects",
)  # fmt: skip
_FLAGS = ("holidays", "wallet")
_NAMES = ("must", "never")


def typed_in(sent: QueryDict) -> Typed:
    """What was typed into the fields, which are called as those of ``Typed`` are.

    Periods come as two days, of which one may be absent, and weekdays each in its own field.
    """
    values: dict[str, Any] = {name: sent.get(name, "").strip() or None for name in _TEXTS}
    values |= {name: True if sent.get(name) else None for name in _FLAGS}
    values |= {name: _filled(sent.getlist(name)) for name in _NAMES}
    days = [(day, sent.get(f"weekday-{day}", "").strip()) for day in WEEKDAYS]
    values["weekday"] = [f"{day}={hours}" for day, hours in days if hours] or None
    values["away"] = [_days(*row) for row in _rows(sent, "away", ("from", "to"))] or None
    values["during"] = [
        f"{_days(*row[:2])}={row[2]}" for row in _rows(sent, "during", ("from", "to", "hours"))
    ] or None
    return Typed(**values)


def shown(typed: Typed) -> dict[str, Any]:
    """What the fields show, with empty rows for more."""
    values: dict[str, Any] = {name: getattr(typed, name) or "" for name in _TEXTS}
    values |= {name: bool(getattr(typed, name)) for name in _FLAGS}
    values |= {name: [*(getattr(typed, name) or ()), "", ""] for name in _NAMES}
    values["weekday"] = dict(_cut(one, "=") for one in typed.weekday or ())
    values["away"] = [*(_cut(one, "..") for one in typed.away or ()), ("", ""), ("", "")]
    cut = [_cut(one, "=") for one in typed.during or ()]
    values["during"] = [*((*_cut(days, ".."), hours) for days, hours in cut), ("", "", "")]
    return values


def kept(typed: Typed) -> dict[str, Any]:
    """What was typed, to be kept as JSON."""
    values = {field.name: getattr(typed, field.name) for field in fields(typed)}
    return {name: value for name, value in values.items() if value is not None}


def typed_of(values: Mapping[str, Any]) -> Typed:
    """What was kept; what another version kept under names that are none is left out."""
    names = {field.name for field in fields(Typed)}
    return Typed(**{name: value for name, value in values.items() if name in names})


def _filled(values: Sequence[str]) -> list[str] | None:
    return [value.strip() for value in values if value.strip()] or None


def _rows(sent: QueryDict, name: str, parts: Sequence[str]) -> list[tuple[str, ...]]:
    """Rows of fields that aren't empty."""
    columns = [[one.strip() for one in sent.getlist(f"{name}-{part}")] for part in parts]
    return [row for row in zip(*columns, strict=False) if any(row)]


def _days(first: str, last: str) -> str:
    return f"{first or last}..{last or first}"


def _cut(words: str, at: str) -> tuple[str, str]:
    first, _, last = words.partition(at)
    return first, last
