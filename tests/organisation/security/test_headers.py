"""What a browser is told with every answer: pages, files, refusals and faults."""

import re

import pytest
from django.test import Client, override_settings

from tests.organisation.conftest import Account
from tests.organisation.environment import HOST
from tests.organisation.security.doors import SIGN_IN, sign_in

ANSWERS = [
    ("/en/", 200),
    ("/en/privacy/", 200),
    ("/", 302),
    (SIGN_IN, 200),
    ("/en/progress/", 302),
    ("/en/nowhere/", 404),
    ("/en/join/none/", 400),
    ("/static/web/style.css", 200),
    ("/static/web/none.css", 404),
    ("/api/roles", 200),
    ("/api/docs", 200),
    ("/api/openapi.json", 200),
    ("/api/progress", 401),
    ("/api/nowhere", 404),
]


def fail(*args: object, **values: object) -> None:
    raise ValueError("of ours")


@pytest.mark.parametrize(("path", "status"), [*ANSWERS, ("/en/privacy/?fault", 500)])
def test_every_answer_keeps_to_itself(
    stranger: Client, monkeypatch: pytest.MonkeyPatch, path: str, status: int
) -> None:
    if status == 500:
        monkeypatch.setattr("voyageur.web.organisation.pages.privacy.views.page", fail)
        stranger.raise_request_exception = False
    answer = stranger.get(path, headers={"origin": "https://evil.example"})
    assert answer.status_code == status
    policy = answer.headers["Content-Security-Policy"]
    for rule in ("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert rule in policy
    assert "unsafe" not in policy
    elsewhere = [rule for rule in policy.split("; ") if "http" in rule]
    assert elsewhere == ["form-action 'self' https://id.college.example"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in answer.headers
    hsts = answer.headers["Strict-Transport-Security"]
    assert re.match(r"max-age=31536000; includeSubDomains", hsts)
    if answer.headers.get("Content-Type", "").startswith("text/"):
        assert "charset=" in answer.headers["Content-Type"].lower()
    answer.close()


def test_pages_have_no_script_or_style_of_their_own(stranger: Client, account: Account) -> None:
    """The policy would stop them; so would it those that somebody smuggles in."""
    ben = account().lives()
    for browser, path in [(stranger, SIGN_IN), (ben.browser, "/en/you/"), (stranger, "/en/")]:
        page = browser.get(path).text
        assert not re.search(r"<script(?![^>]*(src=|application/))", page), path
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", page), path


def test_what_is_somebodys_is_in_no_cache_of_a_browser(account: Account) -> None:
    ben = account().lives()
    for path in ("/en/", "/en/progress/", "/en/you/", "/en/kept/", "/api/progress"):
        assert ben.browser.get(path).headers["Cache-Control"] == "no-store", path
    gone = ben.browser.post("/en/account/logout/")
    assert gone.headers["Clear-Site-Data"] == '"cache"'
    assert gone.headers["Cache-Control"] == "no-store"


def test_another_host_is_refused(stranger: Client) -> None:
    for name in ("host", "x-forwarded-host"):
        answer = stranger.get("/en/", headers={name: "evil.example"})
        assert "evil.example" not in answer.text
        assert (answer.status_code == 400) == (name == "host")


def test_without_tls_one_is_sent_to_it() -> None:
    answer = Client(headers={"host": HOST}).get("/en/roles/?group=data")
    assert answer.status_code == 301
    assert answer.url == f"https://{HOST}/en/roles/?group=data"


def test_a_program_without_tls_is_refused() -> None:
    answer = Client(headers={"host": HOST}).get("/api/roles")
    assert answer.status_code == 426
    assert "over TLS only" in answer.text


def test_cookies_are_for_this_host_over_tls_and_no_script(
    stranger: Client, account: Account
) -> None:
    stranger.get(SIGN_IN)
    ben = account()
    ben.browser.post("/en/account/logout/")
    sign_in(ben.browser, ben.user.email)
    cookies = {**stranger.cookies, **ben.browser.cookies}
    assert set(cookies) == {"__Host-csrf", "__Host-session", "__Host-messages"}
    for name, cookie in cookies.items():
        assert cookie["secure"], name
        assert cookie["httponly"], name
        assert cookie["samesite"] == "Lax", name
        assert cookie["path"] == "/", name
        assert not cookie["domain"], name


@pytest.mark.parametrize("path", ["/en/", "/api/roles", SIGN_IN, "/en/you/"])
def test_nothing_is_traced_back(stranger: Client, path: str) -> None:
    answer = stranger.trace(path, headers={"x-said": "words of a header"})
    assert answer.status_code in (401, 403, 405)
    assert b"words of a header" not in answer.content


def test_there_are_no_lists_of_files(stranger: Client) -> None:
    for path in ("/static/", "/static/web/", "/static/web/../../settings.py", "/.git/config"):
        assert stranger.get(path, follow=True).status_code == 404, path


def test_a_fault_tells_nothing_of_how_it_came(
    stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voyageur.web.organisation.pages.privacy.views.page", fail)
    stranger.raise_request_exception = False
    with override_settings(ADMINS=[]):
        answer = stranger.get("/en/privacy/")
    assert answer.status_code == 500
    assert "A fault in Voyageur itself" in answer.text
    for words in ("of ours", "ValueError", "Traceback", "views.py"):
        assert words not in answer.text
