"""An engine for the tests of markets."""

from collections.abc import Iterator

import pytest

from voyageur.market.engines.duck import Duck
from voyageur.services.extract import make_extract


@pytest.fixture(scope="module")
def duck() -> Iterator[Duck]:
    engine = Duck(make_extract, processes=1)
    yield engine
    engine.close()
