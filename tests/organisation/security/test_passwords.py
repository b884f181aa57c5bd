"""Which passwords are taken, how they are changed, and what is kept of them."""

import pytest
from django.test import Client

from tests.organisation.conftest import Account, both, browser
from tests.organisation.people import PASSWORD
from tests.organisation.security.doors import SIGN_IN, SIGN_UP, invited, sign_in
from voyageur.store.organisation.models import User

CHANGE = "/en/account/password/change/"
EMAIL = "zenobie.quux@college.example"


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("eleven char", "at least 12 characters"),
        ("1q2w3e4r5t6y", "too common"),
        ("Administrator", "too common"),
        ("zenobie.quux1", "too similar"),
        ("Voyageur2026!", "too common"),
        ("LakeheadCollege#1", "too common"),
        ("plans.college.example", "too common"),
    ],
)
def test_a_password_that_is_easy_to_guess_is_refused(
    stranger: Client, password: str, words: str
) -> None:
    answer = invited(stranger).post(SIGN_UP, {"email": EMAIL, "password1": password})
    assert words in answer.text
    assert not User.objects.exists()


@pytest.mark.parametrize(
    "password",
    [
        "correct horse",
        "aaaaaaaaaaab",
        "918273645546372819",
        "mot de passe très éloigné",
        "x7 " * 40,
    ],
)
def test_any_kind_of_characters_and_any_length_will_do(stranger: Client, password: str) -> None:
    answer = invited(stranger).post(SIGN_UP, {"email": EMAIL, "password1": password})
    assert answer.status_code == 302
    assert User.objects.get().check_password(password)


def test_a_password_is_compared_as_it_was_typed(account: Account) -> None:
    ben = account()
    long = "a pass phrase of more than seventy-two characters, " * 2 + "the End "
    ben.user.set_password(long)
    ben.user.save()
    for other in (long.strip(), long.lower(), long[:72], long[:-2]):
        assert sign_in(browser(), ben.user.email, other).status_code == 200, other
    assert sign_in(browser(), ben.user.email, long).status_code == 302


@both
def test_what_is_kept_of_a_password_is_slow_to_guess(account: Account) -> None:
    kept = account().user.password
    algorithm, kind, _, costs, *_ = kept.split("$")
    assert (algorithm, kind) == ("argon2", "argon2id")
    memory, times, _ = (int(one.partition("=")[2]) for one in costs.split(","))
    assert memory >= 19 * 1024
    assert times >= 2


def test_to_change_it_one_has_to_know_it(account: Account) -> None:
    ben, new = account(), "another pass phrase, 78"
    sent = {"oldpassword": "wrong wrong wrong", "password1": new, "password2": new}
    assert ben.browser.post(CHANGE, sent).status_code == 200
    assert User.objects.get().check_password(PASSWORD)
    ben.browser.post(CHANGE, sent | {"oldpassword": PASSWORD})
    assert User.objects.get().check_password(new)


def test_fields_hide_what_is_typed_and_let_managers_fill_them(
    stranger: Client, account: Account
) -> None:
    pages = [stranger.get(SIGN_IN), invited(stranger).get(SIGN_UP), account().browser.get(CHANGE)]
    for page in pages:
        fields = [one for one in page.text.split("<input")[1:] if "password" in one.split(">")[0]]
        assert fields
        for field in fields:
            tag = field.split(">")[0]
            assert 'type="password"' in tag
            assert 'autocomplete="current-password"' in tag or 'autocomplete="new-password"' in tag
            assert "onpaste" not in tag
