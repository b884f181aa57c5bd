"""A browser as far as a measurement needs one: a connection that stays open, and its cookies."""

import gzip
import sys
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlencode, urlsplit


class Browser:
    """Let in by the printed address."""

    def __init__(self, address: str) -> None:
        place = urlsplit(address)
        self._way = HTTPConnection(place.hostname or "", place.port, timeout=60)
        self._cookies: dict[str, str] = {}
        self._ask("GET", f"{place.path}?{place.query}")

    def get(self, path: str) -> bytes:
        """The body as it was sent; the measurement ends where the answer is none."""
        status, body, _ = self._ask("GET", path)
        if status != 200:
            sys.exit(f"{path} answers {status}.")
        return body

    def follow(self, path: str) -> tuple[str, bytes]:
        """Where an address leads in the end, and the body."""
        while True:
            status, body, place = self._ask("GET", path)
            if not place:
                if status != 200:
                    sys.exit(f"{path} answers {status}.")
                return path, body
            path = place

    def post(self, path: str, values: dict[str, str]) -> str:
        """Where a form that was sent leads to."""
        form = urlencode(values | {"csrfmiddlewaretoken": self._cookies["csrftoken"]})
        status, _, place = self._ask("POST", path, form)
        if not place:
            sys.exit(f"{path} answers {status} to a form.")
        return place

    def _ask(self, method: str, path: str, form: str = "") -> tuple[int, bytes, str]:
        sent = {"Accept-Encoding": "gzip"}
        if self._cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        if form:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        self._way.request(method, path, body=form or None, headers=sent)
        answer = self._way.getresponse()
        body = answer.read()
        self._keep(answer)
        return answer.status, body, answer.headers.get("Location", "")

    def _keep(self, answer: HTTPResponse) -> None:
        for cookie in answer.headers.get_all("Set-Cookie", ()):
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name] = value


def plain(body: bytes) -> bytes:
    """A body, no longer compressed."""
    return gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body
