"""Programs get in with the token, and whatever can't be answered is told in one form."""

import pytest
from django.test import Client

from tests.web.api.conftest import JSON
from tests.web.conftest import THE_TOKEN
from voyageur.shapes import parse
from voyageur.web.api.told import Told


def test_a_program_gets_in_with_the_token_in_its_header(stranger: Client) -> None:
    for scheme in ("Bearer", "bearer"):
        sent = {"authorization": f"{scheme} {THE_TOKEN}"}
        assert stranger.get("/api/wallet", headers=sent).status_code == 200


@pytest.mark.parametrize("sent", ["", "Bearer wrong", "Bearer", f"Basic {THE_TOKEN}", "Bearer é"])
def test_without_it_nothing_is_answered(stranger: Client, sent: str) -> None:
    answer = stranger.get("/api/wallet", headers={"authorization": sent} if sent else {})
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert parse(Told, answer.content).where == "/api/wallet"


def test_the_header_opens_no_page(stranger: Client) -> None:
    sent = {"authorization": f"Bearer {THE_TOKEN}"}
    assert stranger.get("/en/roles/", headers=sent).status_code == 403


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/nowhere", 404),
        ("GET", "/api/roles/nobody", 404),
        ("GET", "/api/roles/data-engineer?in=nowhere", 404),
        ("GET", "/api/skills?lang=de", 404),
        ("GET", "/api/certifications?status=lost", 422),
        ("DELETE", "/api/roles", 405),
        ("GET", "/api/plan", 405),
    ],
)
def test_whatever_can_not_be_answered_is_told_in_one_form(
    browser: Client, method: str, path: str, status: int
) -> None:
    answer = browser.generic(method, path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, JSON)
    told = parse(Told, answer.content)
    assert told.what
    assert told.where
    assert told.remedy
    assert ("Allow" in answer.headers) == (status == 405)


def test_another_site_and_another_host_are_told_so(browser: Client) -> None:
    elsewhere = {"origin": "https://evil.example"}
    answer = browser.post("/api/log", {"time": "1h"}, content_type=JSON, headers=elsewhere)
    assert (answer.status_code, bool(parse(Told, answer.content).what)) == (403, True)
    answer = browser.get("/api/roles", headers={"host": "evil.example"})
    assert (answer.status_code, bool(parse(Told, answer.content).what)) == (400, True)


def test_a_form_can_write_nothing(browser: Client) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        answer = browser.generic("POST", "/api/log", b'{"time": "1h"}', content_type=kind)
        assert (answer.status_code, parse(Told, answer.content).where) == (415, "Content-Type")
