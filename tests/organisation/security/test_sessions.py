"""How long somebody is signed in, where, and what ends it."""

from collections.abc import Callable
from datetime import timedelta
from time import time

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from tests.organisation.conftest import Account, both, browser
from tests.organisation.people import NOW, PASSWORD, Somebody
from tests.organisation.security.doors import sign_in
from voyageur.services.secret import digest_of
from voyageur.store.organisation.models import ProgramKey, User

CHANGE, SESSIONS = "/en/account/password/change/", "/en/account/sessions/"
NEW = "another pass phrase, 78"
Later = Callable[[timedelta], None]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Later:
    """Let time pass for sessions."""
    passed = timedelta()

    def pass_(more: timedelta) -> None:
        nonlocal passed
        passed += more

    def clock() -> float:
        return time() + passed.total_seconds()

    monkeypatch.setattr("voyageur.web.organisation.gate.time.time", clock)
    return pass_


def within(somebody: Somebody) -> bool:
    """Whether they are signed in."""
    return bool(somebody.browser.get("/en/you/").status_code == 200)


def twice(account: Account) -> tuple[Somebody, Somebody]:
    """Somebody with two browsers."""
    user = account().user
    ben, other = Somebody(user, browser()), Somebody(user, browser())
    for one in (ben, other):
        assert sign_in(one.browser, user.email).status_code == 302
        assert within(one)
    return ben, other


@both
def test_signing_out_ends_a_session_for_good(account: Account) -> None:
    ben = account()
    taken = ben.browser.cookies["__Host-session"].value
    ben.browser.post("/en/account/logout/")
    assert not Session.objects.filter(session_key=taken).exists()
    thief = browser()
    thief.cookies["__Host-session"] = taken
    assert not within(Somebody(ben.user, thief))


def test_changing_the_password_ends_every_session(account: Account) -> None:
    ben, other = twice(account)
    sent = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert ben.browser.post(CHANGE, sent).status_code == 302
    assert not within(other)
    assert not within(ben)


def test_closing_an_account_ends_every_session(account: Account) -> None:
    ben, other = twice(account)
    admin = account("admin@college.example", is_administrator=True)
    admin.browser.post(f"/en/people/account/{ben.user.pk}/")
    assert not within(ben)
    assert not within(other)
    assert sign_in(browser(), ben.user.email).status_code == 302  # to "this account is closed"
    assert not within(ben)
    assert within(admin)


def test_closing_an_account_ends_its_keys_for_programs(account: Account) -> None:
    ben = account()
    ProgramKey.objects.create(
        digest=digest_of("secret"),
        person_id=ben.user.person_id,
        name="x",
        made=NOW,
        expires=NOW.replace(year=2030),
    )
    program = browser()
    key = {"authorization": "Bearer secret"}
    assert program.get("/api/wallet", headers=key).status_code == 200
    User.objects.update(is_active=False)
    assert program.get("/api/wallet", headers=key).status_code == 401


def test_somebody_sees_where_they_are_signed_in_and_ends_the_others(account: Account) -> None:
    ben, other = twice(account)
    assert ben.browser.get(SESSIONS).url.startswith("/en/account/reauthenticate/")
    ben.browser.post("/en/account/reauthenticate/", {"password": PASSWORD})
    assert UserSession.objects.filter(user=ben.user).count() == 2
    assert ben.browser.get(SESSIONS).text.count("127.0.0.1") == 2
    ben.browser.post(SESSIONS)
    assert within(ben)
    assert not within(other)


def test_signing_in_makes_a_new_session(account: Account) -> None:
    ben, other = account(), browser()
    other.get("/en/join/none/")
    session = other.session
    session["planted"] = "1"
    session.save()
    before = session.session_key
    other.cookies["__Host-session"] = before
    sign_in(other, ben.user.email)
    after = other.cookies["__Host-session"].value
    assert after != before
    assert len(after) == 32
    assert not Session.objects.filter(session_key=before).exists()


def test_proving_again_who_one_is_makes_a_new_session(account: Account) -> None:
    ben = Somebody(account().user, browser())
    sign_in(ben.browser, ben.user.email)
    before = ben.browser.cookies["__Host-session"].value
    answer = ben.browser.post("/en/account/reauthenticate/", {"password": PASSWORD})
    assert answer.status_code == 302
    after = ben.browser.cookies["__Host-session"].value
    assert after != before
    assert not Session.objects.filter(session_key=before).exists()
    assert within(ben)
    assert [one.session_key for one in UserSession.objects.all()] == [after]


def test_a_session_ends_after_three_days_without_a_page(account: Account, later: Later) -> None:
    ben = account()
    assert within(ben)
    later(timedelta(days=2, hours=23))
    assert within(ben)
    later(timedelta(days=3, hours=1))
    assert not within(ben)


def test_a_session_ends_after_two_weeks_however_busy(account: Account, later: Later) -> None:
    ben = account()
    for _ in range(13):
        later(timedelta(days=1))
        assert within(ben)
    later(timedelta(days=1, minutes=1))
    assert not within(ben)


@pytest.mark.parametrize(
    "path",
    ["/en/kept/everything.zip", "/en/account/2fa/totp/activate/", "/en/account/2fa/webauthn/add/"],
)
def test_for_some_things_one_proves_again_who_one_is(account: Account, path: str) -> None:
    answer = account().browser.get(path)
    assert answer.status_code == 302
    assert "/account/reauthenticate/" in answer.url


def test_another_address_takes_the_password_again(account: Account) -> None:
    ben = account()
    sent = {"email": "new@college.example", "action_add": ""}
    answer = ben.browser.post("/en/account/email/", sent)
    assert "/account/reauthenticate/" in answer.url


def test_deleting_everything_takes_the_password_again(account: Account) -> None:
    answer = account().browser.post("/en/kept/delete/", {"sure": "1"})
    assert "/account/reauthenticate/" in answer.url


def test_every_page_leads_to_signing_out(account: Account) -> None:
    ben = account().lives()
    for path in ("/en/", "/en/progress/", "/en/kept/"):
        assert 'href="/en/you/"' in ben.browser.get(path).text, path
    assert "/en/account/logout/" in ben.browser.get("/en/you/").text
