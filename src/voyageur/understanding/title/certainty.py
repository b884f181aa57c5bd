"""How often each rule was right, counted on labelled postings."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("certainty.toml")


@cache
def probabilities() -> Mapping[str, float]:
    """The probability by rule: (right + 1) / (n + 2), from ``certainty.toml``."""
    return {
        rule: (count["right"] + 1) / (count["n"] + 2) for rule, count in _counted()["rules"].items()
    }


def held_back() -> Mapping[str, Mapping[str, int]]:
    """By role, and for ``all``: postings taken for it, that were it, and both.

    These weren't looked at while the reader was built.
    """
    found: Mapping[str, Mapping[str, int]] = _counted()["held_back"]
    return found


@cache
def _counted() -> Mapping[str, Any]:
    return tomllib.loads(FILE.read_text("utf-8"))
