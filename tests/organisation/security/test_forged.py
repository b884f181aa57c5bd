"""What another site has somebody's browser send changes nothing."""

import pytest
from django.test import Client

from tests.organisation.conftest import Account
from tests.organisation.environment import HOST
from tests.organisation.people import PASSWORD, Somebody
from tests.organisation.security.doors import SIGN_IN, strict, token_of
from voyageur.store.organisation.models import ProgramKey

OURS = {"origin": f"https://{HOST}"}


@pytest.fixture
def ben(account: Account) -> Somebody:
    """Somebody whose browser is as strict as they are."""
    made = account()
    browser = strict()
    browser.force_login(made.user)
    return Somebody(made.user, browser)


def test_a_form_needs_the_token_of_its_page(ben: Somebody) -> None:
    sent = {"name": "x"}
    assert ben.browser.post("/en/keys/", sent, headers=OURS).status_code == 403
    sent["csrfmiddlewaretoken"] = token_of(ben.browser.get("/en/keys/").text)
    assert ben.browser.post("/en/keys/", sent).status_code == 403  # it says not where it is from
    assert not ProgramKey.objects.exists()
    assert ben.browser.post("/en/keys/", sent, headers=OURS).status_code == 200
    assert ProgramKey.objects.count() == 1


@pytest.mark.parametrize(
    "from_elsewhere",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": f"http://{HOST}"},
        {"origin": f"https://{HOST}:8443"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_form_with_its_token_from_elsewhere_is_refused(
    ben: Somebody, from_elsewhere: dict[str, str]
) -> None:
    sent = {"name": "x", "csrfmiddlewaretoken": token_of(ben.browser.get("/en/keys/").text)}
    headers = {**OURS, **from_elsewhere}
    assert ben.browser.post("/en/keys/", sent, headers=headers).status_code == 403
    assert not ProgramKey.objects.exists()


def test_nobody_is_signed_in_as_another_by_another_site(account: Account) -> None:
    ben, browser = account(), strict()
    sent = {"login": ben.user.email, "password": PASSWORD}
    for headers in (OURS, {"origin": "https://evil.example"}):
        assert browser.post(SIGN_IN, sent, headers=headers).status_code == 403
    sent["csrfmiddlewaretoken"] = token_of(browser.get(SIGN_IN).text)
    assert browser.post(SIGN_IN, sent, headers=OURS).status_code == 302


def test_the_api_takes_nothing_that_a_form_could_send(ben: Somebody) -> None:
    """What a page of another site may send without asking first has another type."""
    ben.lives()
    sent = '{"unit": "1", "time": "1h"}'
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        answer = ben.browser.post("/api/log", sent, content_type=kind, headers=OURS)
        assert answer.status_code == 415, kind
    evil = {"origin": "https://evil.example"}
    answer = ben.browser.post("/api/log", sent, content_type="application/json", headers=evil)
    assert answer.status_code == 403


def test_an_address_alone_changes_nothing(ben: Somebody, account: Account) -> None:
    """Signing out too is asked first."""
    for path in ("/en/account/logout/", "/en/kept/delete/", "/en/account/oidc/issuer/login/"):
        answer = ben.browser.get(path)
        assert answer.status_code in (200, 405), path
    assert ben.browser.get("/en/you/").status_code == 200


def test_another_browser_has_another_token(stranger: Client) -> None:
    other = strict()
    taken = token_of(stranger.get(SIGN_IN).text)
    other.get(SIGN_IN)
    sent = {"login": "x@y.example", "password": "x", "csrfmiddlewaretoken": taken}
    assert other.post(SIGN_IN, sent, headers=OURS).status_code == 403
