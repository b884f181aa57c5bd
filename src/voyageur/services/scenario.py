"""Scenario files: the options of ``voyageur plan`` in TOML, for one person each."""

import re
import tomllib
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from voyageur.domain.errors import UsageError, VoyageurError
from voyageur.domain.message import N_, Message
from voyageur.services.typed import Typed

_NAMES = {"in": "region", "not": "without"}
"""Keys that are called as the options are, and what code calls them."""
_TEXTS = ("to", "in", "order", "start", "by")
_NUMBERS = ("in-reach", "hours", "projects", "budget", "monthly", "usd-cad")
_LISTS = ("weekday", "during", "away", "must", "never", "have", "not")
_KEYS = ("resume", *_TEXTS, *_NUMBERS, *_LISTS, "holidays", "market")


def read_scenario(path: Path) -> tuple[Path | None, Typed]:
    """The résumé named in the file, if one is, and what it asks for.

    Paths in it start from its own folder. ``weekday`` and ``have`` may be tables
    (``weekday = { sat = 4 }``), the other lists one value alone.

    Raises:
        UsageError: there is no such file, it is no TOML, or a key or value can't be right; the line
            is named.
    """
    content, values = _load(path)
    typed: dict[str, Any] = {}
    for key, value in values.items():
        name = _NAMES.get(key, key.replace("-", "_"))
        try:
            typed[name] = _READ[key](value)
        except KeyError:
            raise _unknown(path, content, key) from None
        except TypeError:
            raise _wrong(path, content, key) from None
    resume = typed.pop("resume", None)
    if (market := typed.get("market")) is not None:
        typed["market"] = path.parent / market
    return (None if resume is None else path.parent / resume), Typed(**typed)


def at_its_line(error: VoyageurError, path: Path) -> VoyageurError:
    """An error about an option as one about the line of the file that says it."""
    if not error.where.startswith("--"):
        return error
    content = path.read_text(encoding="utf-8")
    error.where = f"{path}:{_line(content, error.where.removeprefix('--'))}"
    return error


def _load(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        content = path.read_text(encoding="utf-8-sig")
        return content, tomllib.loads(content)
    except FileNotFoundError:
        why = Message(N_("there is no such file"))
    except UnicodeDecodeError:
        why = Message(N_("the file isn't UTF-8"))
    except OSError:
        why = Message(N_("the file can't be opened"))
    except tomllib.TOMLDecodeError as error:
        why = Message(N_("the file is no TOML: {why}"), {"why": str(error)})
    raise UsageError(
        why.text,
        remedy=N_("voyageur plan --help shows a scenario file."),
        where=str(path),
        findings=(),
        **why.values,
    )


def _text(value: object) -> str:
    """A text, or a date as TOML has it."""
    if isinstance(value, str) or hasattr(value, "isoformat"):
        return str(value)
    raise TypeError


def _number(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise TypeError
    return str(value)


def _list(value: object) -> list[str]:
    if isinstance(value, dict):
        return [f"{key}={_number(each)}" for key, each in value.items()]
    return [_text(each) for each in value] if isinstance(value, list) else [_text(value)]


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


_READ: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("resume", "market", *_TEXTS), _text),
    **dict.fromkeys(_NUMBERS, _number),
    **dict.fromkeys(_LISTS, _list),
    "holidays": _flag,
}


def _unknown(path: Path, content: str, key: str) -> UsageError:
    near = get_close_matches(key, _KEYS, n=2) or _KEYS
    return UsageError(
        N_("a scenario has no key “{key}”"),
        remedy=N_("Did you mean {near}?"),
        where=f"{path}:{_line(content, key)}",
        key=key,
        near=", ".join(near),
    )


def _wrong(path: Path, content: str, key: str) -> UsageError:
    remedy = N_("Write a text in quotation marks, or several in [ ].")
    if key in _NUMBERS:
        remedy = N_("Write a number.")
    elif key == "holidays":
        remedy = N_("Write true or false.")
    return UsageError(
        N_("the value of {key} can't be read"),
        remedy=remedy,
        where=f"{path}:{_line(content, key)}",
        key=key,
    )


def _line(content: str, key: str) -> int:
    """The line that gives a key a value; 1 where it can't be told."""
    found = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=\].]|\s*\[{re.escape(key)}\]")
    lines = enumerate(content.splitlines(), start=1)
    return next((number for number, line in lines if found.match(line)), 1)
