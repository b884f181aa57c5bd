"""Signing in with an account of the organisation's issuer, as far as it doesn't take the issuer."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.test import Client
from requests import TooManyRedirects

from tests.organisation.environment import HOST
from voyageur.store.organisation.models import User

START = "/en/account/oidc/issuer/login/"
BACK = "/account/oidc/issuer/login/callback/"
ISSUER = "https://id.college.example"
KNOWN = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/authorize",
    "token_endpoint": f"{ISSUER}/token",
    "userinfo_endpoint": f"{ISSUER}/userinfo",
    "jwks_uri": f"{ISSUER}/keys",
}


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the issuer says of itself."""
    monkeypatch.setattr(OpenIDConnectOAuth2Adapter, "openid_config", KNOWN)


def test_one_goes_there_with_a_state_and_a_challenge_of_ones_own(stranger: Client) -> None:
    seen = []
    for _ in range(2):
        answer = stranger.post(START)
        assert answer.url.startswith(KNOWN["authorization_endpoint"])
        asked = parse_qs(urlsplit(answer.url).query)
        assert asked["response_type"] == ["code"]
        assert asked["code_challenge_method"] == ["S256"]
        assert asked["redirect_uri"][0].startswith(f"https://{HOST}/")
        seen += [asked["state"][0], asked["code_challenge"][0]]
    assert len(set(seen)) == 4


def test_nobody_is_sent_there_without_pressing_the_button(stranger: Client) -> None:
    assert stranger.get(START).status_code == 200


@pytest.mark.parametrize("state", ["", "forged"])
def test_who_comes_back_with_a_state_that_isnt_theirs_is_not_let_in(
    stranger: Client, state: str
) -> None:
    stranger.post(START)
    stranger.get(BACK, {"code": "x", "state": state}, follow=True)
    assert stranger.get("/en/you/").status_code == 302
    assert not User.objects.exists()


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """A server that sends whoever asks on to another address."""

    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(302)
            self.send_header("Location", "/secret")
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Elsewhere)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_the_server_follows_no_issuer_to_another_address(elsewhere: str) -> None:
    with get_adapter().get_requests_session() as session, pytest.raises(TooManyRedirects):
        session.get(elsewhere)
