"""Only the browser that was opened with the token gets in, and only from our own pages."""

import pytest
from django.test import Client

from tests.web.conftest import THE_TOKEN
from voyageur.web.gate import COOKIE


def test_the_token_in_the_address_opens_the_door_and_leaves_the_address(stranger: Client) -> None:
    answer = stranger.get("/en/roles/?token=" + THE_TOKEN + "&in=ON")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/en/roles/?in=ON")
    cookie = answer.cookies[COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert stranger.get("/en/roles/").status_code == 200


@pytest.mark.parametrize("token", ["", "?token=", "?token=wrong", "?token=é"])
def test_without_the_token_nothing_is_shown(stranger: Client, token: str) -> None:
    answer = stranger.get(f"/en/{token}")
    assert answer.status_code == 403
    assert "voyageur serve" in answer.content.decode()


def test_another_host_is_refused(browser: Client) -> None:
    assert browser.get("/en/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"origin": "http://127.0.0.1:1", "sec-fetch-site": "same-site"},
    ],
)
def test_a_form_from_elsewhere_changes_nothing(browser: Client, headers: dict[str, str]) -> None:
    assert browser.post("/en/", headers=headers).status_code == 403


def test_every_answer_keeps_pages_to_themselves(browser: Client, stranger: Client) -> None:
    for answer in (browser.get("/en/"), stranger.get("/en/"), browser.get("/en/nowhere")):
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
