"""Names that stand where an employer's should: job boards, and agencies that hire for others."""

import tomllib
from functools import cache
from pathlib import Path

from voyageur.market.sameness import employer_key


@cache
def intermediaries() -> frozenset[str]:
    """Keys of such names; the employers behind them are unknown."""
    said = tomllib.loads(Path(__file__).with_name("intermediaries.toml").read_text("utf-8"))
    names = (name for kind in ("boards", "agencies") for name in said[kind])
    return frozenset(key for name in names if (key := employer_key(name)))
