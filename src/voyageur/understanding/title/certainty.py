"""How often each rule was right, counted on labelled postings."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("certainty.toml")


@cache
def probabilities() -> Mapping[str, float]:
    """The probability by rule: (right + 1) / (n + 2), from ``certainty.toml``."""
    counted = tomllib.loads(FILE.read_text("utf-8"))
    return {
        rule: (count["right"] + 1) / (count["n"] + 2) for rule, count in counted["rules"].items()
    }
