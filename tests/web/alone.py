"""A guard: what would go out from this computer fails the test in which it is tried."""

import socket
from collections.abc import Callable
from typing import Any

import pytest

_HERE = ("127.0.0.1", "::1", "localhost", None)


def keep_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse connections and questions for names that leave this computer, for one test."""

    def guarded(way: Callable[..., Any]) -> Callable[..., Any]:
        def connect(self: socket.socket, address: Any) -> Any:
            if self.family != socket.AF_UNIX:
                _refuse(address[0])
            return way(self, address)

        return connect

    def resolve(host: Any, *rest: Any, **more: Any) -> Any:
        _refuse(host)
        return ask(host, *rest, **more)

    ask = socket.getaddrinfo
    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
    monkeypatch.setattr(socket, "getaddrinfo", resolve)


def _refuse(host: Any) -> None:
    """An error that no code of ours catches."""
    if host not in _HERE:
        pytest.fail(f"a connection to {host} was tried")
