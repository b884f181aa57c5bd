"""A test that hangs says where."""

import faulthandler
import sys
from collections.abc import Iterator

import pytest

from tests.fuzz.effort import EXAMPLES

LONGEST = 120
"""Seconds after which one test is stopped with a traceback; a long run has no end of its own."""


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    if EXAMPLES is None:
        faulthandler.dump_traceback_later(LONGEST, exit=True, file=sys.__stderr__)
    yield
    faulthandler.cancel_dump_traceback_later()
