"""A browser as far as a measurement needs one: a connection that stays open, and its cookies."""

import gzip
import sys
import time
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
        return self._ask("GET", path)

    def post(self, path: str, values: dict[str, str]) -> bytes:
        """What a live form gets for an answer."""
        form = urlencode(values | {"csrfmiddlewaretoken": self._cookies["csrftoken"]})
        return self._ask("POST", path, form)

    def wait_for(self, path: str, pause: float) -> bytes:
        """What a part of a page that looks again and again gets in the end."""
        while not (body := self._ask("GET", path, live=True)):
            time.sleep(pause)
        return body

    def _ask(self, method: str, path: str, form: str = "", *, live: bool = False) -> bytes:
        sent = {"Accept-Encoding": "gzip"}
        if live or form:
            sent["HX-Request"] = "true"
        if self._cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        if form:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        self._way.request(method, path, body=form or None, headers=sent)
        answer = self._way.getresponse()
        body = answer.read()
        self._keep(answer)
        if answer.status >= 400:
            sys.exit(f"{path} answers {answer.status}.")
        return body

    def _keep(self, answer: HTTPResponse) -> None:
        for cookie in answer.headers.get_all("Set-Cookie", ()):
            name, _, value = cookie.partition(";")[0].partition("=")
            if "Max-Age=0" in cookie:
                self._cookies.pop(name, None)
            else:
                self._cookies[name] = value


def plain(body: bytes) -> bytes:
    """A body, no longer compressed."""
    return gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body
