"""The market that the server was started with, where it was started with one."""

import os
from pathlib import Path

from voyageur.market.folder import MarketFolder

MARKET = "VOYAGEUR_WEB_MARKET"
"""Names its folder."""


def market_folder() -> Path | None:
    """The folder, None where there is no market."""
    given = os.environ.get(MARKET)
    return Path(given) if given else None


def built_at(folder: Path) -> int:
    """When its tables were built, in nanoseconds: what was made of others is out of date.

    Nothing where there are none; whoever reads them says so.
    """
    about = MarketFolder(folder).about
    return about.stat().st_mtime_ns if about.is_file() else 0
