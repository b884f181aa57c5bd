"""Signing in with a second step: codes of a device, and codes to write down."""

import time

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
)
from django.test import Client

from tests.organisation.conftest import Account, both, browser
from tests.organisation.people import Somebody
from tests.organisation.security.doors import RESET, code, sign_in

SECOND = "/en/account/2fa/authenticate/"


@pytest.fixture(autouse=True)
def stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the middle of a half minute, which doesn't end."""
    at = time.time() // 30 * 30 + 15
    monkeypatch.setattr("time.time", lambda: at)


def with_device(somebody: Somebody) -> str:
    """Let somebody have a device that makes codes; its secret."""
    secret = generate_totp_secret()
    TOTP.activate(somebody.user, secret)
    return secret


def shown(secret: str, at: float) -> str:
    """What the device shows."""
    return format_hotp_value(hotp_value(secret, int(at) // 30))


def within(browser: Client) -> bool:
    return bool(browser.get("/en/you/").status_code == 200)


@both
def test_the_password_alone_lets_nobody_in_then(account: Account) -> None:
    ben, other = account(), browser()
    secret = with_device(ben)
    answer = sign_in(other, ben.user.email)
    assert answer.url.startswith(SECOND)
    assert not within(other)
    assert other.post(SECOND, {"code": "000000"}).status_code == 200
    assert not within(other)
    other.post(SECOND, {"code": shown(secret, time.time())})
    assert within(other)


def test_a_code_is_good_once(account: Account) -> None:
    ben = account()
    made = shown(with_device(ben), time.time())
    entered = []
    for _ in range(2):
        other = browser()
        sign_in(other, ben.user.email)
        other.post(SECOND, {"code": made})
        entered.append(within(other))
    assert entered == [True, False]


@pytest.mark.parametrize("seconds", [-30, 30])
def test_a_code_is_good_for_its_half_minute(account: Account, seconds: int) -> None:
    ben, other = account(), browser()
    secret = with_device(ben)
    sign_in(other, ben.user.email)
    other.post(SECOND, {"code": shown(secret, time.time() + seconds)})
    assert not within(other)


def test_codes_to_write_down_are_good_once(account: Account) -> None:
    ben = account()
    with_device(ben)
    written = RecoveryCodes.activate(ben.user).get_unused_codes()
    assert len(set(written)) == 10
    assert all(len(one) == 8 for one in written)
    entered = []
    for _ in range(2):
        other = browser()
        sign_in(other, ben.user.email)
        other.post(SECOND, {"code": written[0]})
        entered.append(within(other))
    assert entered == [True, False]


def test_who_guesses_codes_waits(account: Account) -> None:
    ben, other = account(), browser()
    secret = with_device(ben)
    sign_in(other, ben.user.email)
    for n in range(6):
        other.post(SECOND, {"code": f"{n:06}"})
    other.post(SECOND, {"code": shown(secret, time.time())})
    assert not within(other)


def test_a_forgotten_password_leads_past_no_second_step(account: Account) -> None:
    ben, other, new = account(), browser(), "another pass phrase, 78"
    with_device(ben)
    answer = other.post(RESET, {"email": ben.user.email})
    answer = other.post(answer.url, {"code": code()})
    other.post(answer.url, {"password1": new, "password2": new})
    assert not within(other)
    assert sign_in(other, ben.user.email, new).url.startswith(SECOND)
    assert not within(other)
