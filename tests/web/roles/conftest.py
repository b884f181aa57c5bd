"""The made-up market of the market page, for posted pay."""

from tests.web.market.conftest import built, own

__all__ = ["built", "own"]
