"""Signing in, signing up and a forgotten password: who gets in, and what strangers learn."""

import re

import pytest
from django.core import mail
from django.test import Client

from tests.organisation.conftest import Account, both, browser
from tests.organisation.people import PASSWORD
from tests.organisation.security.doors import (
    RESET,
    SIGN_IN,
    SIGN_UP,
    code,
    invited,
    sign_in,
)
from voyageur.store.organisation.models import User

NEW = "another pass phrase, 78"
UNKNOWN = "nobody@college.example"


def plain(page: str) -> str:
    """A page without what is another each time, and without the address that was typed."""
    return re.sub(r'value="[^"]*"|[\w.]+@college\.example', "", page)


def test_nobody_signs_up_without_an_invitation(stranger: Client) -> None:
    page = stranger.get(SIGN_UP)
    assert "password1" not in page.text
    stranger.post(SIGN_UP, {"email": UNKNOWN, "password1": PASSWORD})
    assert not User.objects.exists()


@both
def test_somebody_invited_signs_up_with_the_code_in_their_post(stranger: Client) -> None:
    answer = invited(stranger).post(SIGN_UP, {"email": UNKNOWN, "password1": PASSWORD})
    assert answer.status_code == 302
    assert stranger.get("/en/you/").status_code == 302
    wrong = stranger.post(answer.url, {"code": "AAAAAA"})
    assert wrong.status_code == 200
    right = stranger.post(answer.url, {"code": code()})
    assert "/join/" in right.url
    assert stranger.get("/en/you/").status_code == 200


def test_a_code_is_good_for_three_tries(stranger: Client) -> None:
    answer = invited(stranger).post(SIGN_UP, {"email": UNKNOWN, "password1": PASSWORD})
    for _ in range(3):
        stranger.post(answer.url, {"code": "AAAAAA"})
    stranger.post(answer.url, {"code": code()})
    assert stranger.get("/en/you/").status_code == 302


def test_a_code_is_good_for_ten_minutes(stranger: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = invited(stranger).post(SIGN_UP, {"email": UNKNOWN, "password1": PASSWORD})
    late = later(601)
    monkeypatch.setattr("allauth.account.internal.flows.code_verification.time.time", late)
    stranger.post(answer.url, {"code": code()})
    assert stranger.get("/en/you/").status_code == 302


def test_a_code_is_good_only_where_it_was_asked_for(stranger: Client) -> None:
    other = browser()
    for one, email in ((stranger, UNKNOWN), (other, "other@college.example")):
        answer = invited(one).post(SIGN_UP, {"email": email, "password1": PASSWORD})
    stranger.post(answer.url, {"code": code()})
    assert stranger.get("/en/you/").status_code == 302


def test_nobody_makes_themselves_an_administrator(stranger: Client, account: Account) -> None:
    more = {"is_administrator": "1", "is_active": "1", "person": "self", "person_id": "self"}
    invited(stranger).post(SIGN_UP, {"email": UNKNOWN, "password1": PASSWORD, **more})
    ben = account()
    ben.browser.post("/en/account/email/", {"email": "x@y.example", "action_add": "", **more})
    assert not User.objects.filter(is_administrator=True).exists()
    assert not User.objects.filter(person_id="self").exists()


@pytest.mark.parametrize(
    "words", ["x@y.example\nBcc: z@y.example", "x@y.example%0aBcc:z@y.example"]
)
def test_no_address_adds_a_header_to_a_mail(account: Account, words: str) -> None:
    admin = account("admin@college.example", is_administrator=True)
    sent = {"role": "administrator", "email": words}
    assert admin.browser.post("/en/people/invite/", sent).status_code == 422
    browser().post(RESET, {"email": words})
    assert not mail.outbox


def test_sign_in_says_the_same_of_known_and_unknown(account: Account) -> None:
    ben = account().user.email
    known, unknown = (sign_in(browser(), email, "wrong " * 3) for email in (ben, UNKNOWN))
    assert known.status_code == unknown.status_code == 200
    assert plain(known.text) == plain(unknown.text)


def test_a_closed_account_says_the_same_as_none(account: Account) -> None:
    ben = account(is_active=False).user.email
    closed, unknown = sign_in(browser(), ben, "wrong " * 3), sign_in(browser(), UNKNOWN)
    assert plain(closed.text) == plain(unknown.text)


def test_sign_up_says_the_same_of_known_and_unknown(account: Account) -> None:
    ben = account().user.email
    answers = [
        invited(browser()).post(SIGN_UP, {"email": email, "password1": PASSWORD}, follow=True)
        for email in (ben, UNKNOWN)
    ]
    assert answers[0].redirect_chain == answers[1].redirect_chain
    assert plain(answers[0].text) == plain(answers[1].text)
    assert User.objects.filter(email=ben).count() == 1


def test_a_forgotten_password_says_the_same_of_known_and_unknown(account: Account) -> None:
    ben = account().user.email
    answers = [browser().post(RESET, {"email": email}, follow=True) for email in (ben, UNKNOWN)]
    assert answers[0].redirect_chain == answers[1].redirect_chain
    assert plain(answers[0].text) == plain(answers[1].text)
    assert [one.to for one in mail.outbox] == [[ben]]


def test_a_forgotten_password_is_set_with_the_code_and_signs_nobody_in(account: Account) -> None:
    ben, other = account(), browser()
    answer = other.post(RESET, {"email": ben.user.email})
    answer = other.post(answer.url, {"code": code()})
    other.post(answer.url, {"password1": NEW, "password2": NEW})
    assert other.get("/en/you/").status_code == 302
    assert ben.browser.get("/en/you/").status_code == 302  # where it was signed in before
    assert sign_in(other, ben.user.email).status_code == 200
    assert sign_in(other, ben.user.email, NEW).status_code == 302


def test_who_tries_often_waits_and_so_does_the_right_password(account: Account) -> None:
    """Whoever knows the address can't keep its owner out who is signed in already."""
    ben, other = account(), browser()
    answers = [sign_in(other, ben.user.email, f"wrong {n} wrong") for n in range(6)]
    assert [one.status_code for one in answers[:5]] == [200] * 5
    assert "Too many failed" in answers[5].text
    assert sign_in(other, ben.user.email).status_code == 200
    assert other.get("/en/you/").status_code == 302
    assert ben.browser.get("/en/you/").status_code == 200


def test_one_network_address_tries_thirty_times_a_minute(stranger: Client) -> None:
    answers = [sign_in(stranger, f"n{n}@college.example", "") for n in range(31)]
    assert answers[29].status_code == 200
    assert answers[30].status_code == 429
    assert "Too often" in answers[30].text


def test_another_address_before_the_proxys_is_not_believed(stranger: Client) -> None:
    """The proxy adds whom it heard; what somebody wrote there before counts for nothing."""
    for n in range(31):
        headers = {"x-forwarded-for": f"203.0.113.{n}, 198.51.100.7"}
        answer = stranger.post(SIGN_IN, {"login": f"n{n}@x.example"}, headers=headers)
    assert answer.status_code == 429


def test_there_is_nobody_on_a_new_server() -> None:
    assert not User.objects.exists()


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "/\\evil.example"])
def test_nobody_is_sent_to_another_site(account: Account, target: str) -> None:
    ben, other = account(), browser()
    answer = sign_in(other, ben.user.email, next=target)
    assert answer.status_code == 302
    assert answer.url == "/en/you/"
    gone = other.post("/en/account/logout/", {"next": target})
    assert gone.url == "/en/"


def test_an_address_that_begins_like_another_sites_stays_here(stranger: Client) -> None:
    for path in ("//evil.example", "//evil.example/en/", "/en//evil.example"):
        answer = stranger.get(path)
        assert not answer.headers.get("Location", "/").startswith(("//", "http")), path


def later(seconds: float) -> object:
    """A clock that goes ahead."""
    from time import time  # noqa: PLC0415 - the one that isn't replaced yet

    return lambda: time() + seconds
