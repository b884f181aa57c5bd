"""Values of every shape, made from its types; a law that a type keeps by itself is kept here."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from voyageur.domain.level import Level
from voyageur.domain.need import Condition
from voyageur.domain.period import Period
from voyageur.domain.portfolio import SkillShown
from voyageur.domain.unit import Hours

TEXTS = st.text(max_size=6)
LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(-(10**12), 10**12),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    Decimal: st.decimals(-(10**7), 10**7, places=4),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    time: st.times(),
    NoneType: st.none(),
    Period: st.tuples(st.dates(), st.dates()).map(lambda days: Period(min(days), max(days))),
    Hours: st.tuples(*[st.integers(1, 900)] * 3).map(lambda hours: Hours(*sorted(hours))),
    Condition: st.one_of(
        st.builds(Condition, skill=TEXTS), st.builds(Condition, unit=TEXTS),
        st.builds(Condition, certification=TEXTS),
    ),
    SkillShown: st.builds(
        SkillShown, skill=TEXTS, level=st.sampled_from(Level), self_assessed=st.just(True)
    ),
}  # fmt: skip


def values_of(kind: Any, known: Mapping[Any, Any] | None = None) -> st.SearchStrategy[Any]:
    """A strategy of ``kind``: a dataclass, generic or not, or what its fields are made of."""
    kind = (known or {}).get(kind, kind)
    origin, args = get_origin(kind), get_args(kind)
    if kind in LEAVES:
        return LEAVES[kind]
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (Union, UnionType):
        return st.one_of([values_of(arg, known) for arg in args])
    if origin is tuple:
        return _tuples(args, known)
    if origin in (dict, Mapping):
        key, value = (values_of(arg, known) for arg in args)
        return st.dictionaries(key, value, max_size=3)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    plain = origin or kind
    parameters = getattr(plain, "__parameters__", ())
    return _made(plain, dict(zip(parameters, args, strict=True)))


def _tuples(args: tuple[Any, ...], known: Mapping[Any, Any] | None) -> st.SearchStrategy[Any]:
    if args[-1] is Ellipsis:
        return st.lists(values_of(args[0], known), max_size=2).map(tuple)
    return st.tuples(*(values_of(arg, known) for arg in args))


def _made(kind: type, known: dict[TypeVar, Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    parts = {
        field.name: st.just(())
        if kind in get_args(hints[field.name])
        else values_of(hints[field.name], known)
        for field in fields(kind)
    }  # a value that holds others of its own kind holds none here
    return st.builds(kind, **parts)
