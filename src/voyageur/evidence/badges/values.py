"""What stands in a badge, as the types that it should have: a stranger wrote it."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from voyageur.domain.message import N_
from voyageur.evidence.badges.refused import RefusedError
from voyageur.evidence.pathnames import printable

_LONGEST = 500


def line(value: object) -> str | None:
    """A text in one line that a terminal can print; the first of several languages."""
    if isinstance(value, Mapping):
        value = value.get("@value")
    if not isinstance(value, str) or not value.strip():
        return None
    return printable(" ".join(value.split()))[:_LONGEST]


def one_id(value: object) -> str | None:
    """An address, alone or as the ``id`` of an object."""
    if isinstance(value, Mapping):
        value = value.get("id")
    return value if isinstance(value, str) and value else None


def listed(value: object) -> list[Any]:
    """One value or several, as a list."""
    return value if isinstance(value, list) else [value]


def only_object(value: object) -> dict[str, Any]:
    """The one object that a value is, perhaps in a list; empty where it is anything else."""
    alone = value[0] if isinstance(value, list) and len(value) == 1 else value
    return alone if isinstance(alone, dict) else {}


def types_of(data: Mapping[str, Any]) -> set[str]:
    """The types of an object."""
    return {one for one in listed(data.get("type")) if isinstance(one, str)}


def moment(data: Mapping[str, Any], name: str) -> datetime | None:
    """A moment as ISO 8601 writes it, in UTC where no zone is given; None where there is none.

    Raises:
        RefusedError: it is no moment.
    """
    value = data.get(name)
    if value is None:
        return None
    if isinstance(value, str):
        try:
            found = datetime.fromisoformat(value)
            return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError):
            pass
    raise _no_moment(value, name)


def of_seconds(data: Mapping[str, Any], name: str) -> datetime | None:
    """A moment as JWT writes it, in seconds since 1970; None where there is none.

    Raises:
        RefusedError: it is no moment.
    """
    value = data.get(name)
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            return datetime.fromtimestamp(value, UTC)
        except (ValueError, OverflowError, OSError):
            pass
    raise _no_moment(value, name)


def known(read: Callable[[], datetime | None]) -> datetime | None:
    """A moment, or None where what stands for it is none."""
    try:
        return read()
    except RefusedError:
        return None


def _no_moment(value: object, name: str) -> RefusedError:
    return RefusedError(
        "contradictory",
        N_("its “{name}” is no date: {value}"),
        name=name,
        value=printable(str(value))[:60],
    )
