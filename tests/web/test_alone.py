"""The application makes no outgoing connection; every test of it would fail that did."""

import socket

import pytest
from django.test import Client

from tests.web.browser.test_pages import WITH_ID, WITHOUT_ID
from voyageur.domain.names import LANGS


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "example.org"])
def test_a_connection_that_goes_out_fails_a_test(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as way, pytest.raises(pytest.fail.Exception):
        way.connect((host, 80))
    with pytest.raises(pytest.fail.Exception):
        socket.create_connection((host, 80), timeout=1)


def test_a_connection_within_this_computer_does_not() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        socket.create_connection(server.getsockname()).close()


@pytest.mark.parametrize("path", [*WITHOUT_ID, *WITH_ID])
def test_a_page_goes_nowhere(browser: Client, path: str) -> None:
    for lang in LANGS:
        assert browser.get(f"/{lang}/{path}").status_code == 200
