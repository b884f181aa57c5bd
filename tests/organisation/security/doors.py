"""Ways in, as a browser goes them."""

import re
from typing import Any

from django.core import mail
from django.test import Client

from tests.organisation.environment import HOST
from tests.organisation.people import NOW, PASSWORD
from voyageur.services.organisation.invitations import invite

SIGN_IN, SIGN_UP = "/en/account/login/", "/en/account/signup/"
RESET = "/en/account/password/reset/"


def strict() -> Client:
    """A browser whose forms have to come from our pages."""
    headers = {"host": HOST, "x-forwarded-proto": "https"}
    return Client(enforce_csrf_checks=True, headers=headers, secure=True)


def sign_in(browser: Client, email: str, password: str = PASSWORD, **more: Any) -> Any:
    """Send the form."""
    return browser.post(SIGN_IN, {"login": email, "password": password, **more})


def invited(browser: Client) -> Client:
    """Come with an invitation."""
    browser.get(f"/en/join/{invite('administrator', NOW)}/")
    return browser


def token_of(page: str) -> str:
    """The token of a page's first form."""
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert found
    return found[1]


def code() -> str:
    """The code in the last mail."""
    found = re.search(r"^[A-Z0-9]{3,4}-?[A-Z0-9]{3,4}$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found, mail.outbox[-1].body
    return found[0]
