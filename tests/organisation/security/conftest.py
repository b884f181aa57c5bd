"""What all tests of security begin with."""

import pytest
from django.core import mail


@pytest.fixture(autouse=True)
def post(home: object) -> None:
    """No mail is there yet."""
    mail.outbox = []
