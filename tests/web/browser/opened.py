"""A page of the application in a browser that notes whatever it shouldn't do."""

import json
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

AXE = Path(__file__).with_name("axe.min.js").read_text(encoding="utf-8")
_RULES: dict[Literal["light", "dark"], dict[str, Any]] = {
    "light": {"rules": {"target-size": {"enabled": True}}},
    "dark": {"runOnly": ["color-contrast", "link-in-text-block"]},
}
"""Every rule, the one of WCAG 2.2 that axe leaves out by itself too; of the dark scheme, those that
colours matter to.
"""
_QUICKLY = {"resultTypes": ["violations"], "preload": False}
"""Nothing is told of what is right, and no style sheet is fetched a second time."""
_REFUSED = "status of 422"
_WIDTH, _HEIGHT = 1280, 900
_PHONE = 360


class Opened:
    """A page, its server's address, and what was wrong so far."""

    def __init__(self, context: BrowserContext, server: str) -> None:
        self.page: Page = context.new_page()
        self.server = server
        self.wrong: list[str] = []
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        context.on("request", self._asked)

    def begin(self) -> None:
        """As if it were opened now."""
        self.page.goto("about:blank")
        self.page.set_viewport_size({"width": _WIDTH, "height": _HEIGHT})
        self.wrong.clear()

    def go(self, path: str) -> int:
        """Open a path; the status of the answer."""
        answer = self.page.goto(self.server + path)
        assert answer is not None
        return answer.status

    @property
    def path(self) -> str:
        """Where it is, without the server and without the place on the page."""
        return self.page.url.removeprefix(self.server).partition("#")[0]

    def was_refused(self) -> None:
        """A form was answered with its mistakes, which the browser notes."""
        self.page.wait_for_timeout(50)
        assert [_REFUSED in one for one in self.wrong] == [True], self.wrong
        self.wrong.clear()

    def check(self, part: str = "html") -> None:
        """Fail where anything was wrong so far, or where the page or part isn't accessible."""
        assert self.wrong == []
        self.page.evaluate(AXE)
        self.check_again(part)

    def check_again(self, part: str = "html") -> None:
        """The same page at another width, say."""
        for scheme, rules in _RULES.items():
            self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert self._violations(part, rules) == [], scheme
        self.page.emulate_media(color_scheme="light")

    def check_on_a_phone(self) -> None:
        """Fail where it has to be moved sideways."""
        self.page.set_viewport_size({"width": _PHONE, "height": 740})
        assert self.page.evaluate("document.documentElement.scrollWidth") <= _PHONE
        self.page.set_viewport_size({"width": _WIDTH, "height": _HEIGHT})

    def _violations(self, part: str, rules: dict[str, Any]) -> list[str]:
        asked = f"axe.run({json.dumps(part)}, {json.dumps(rules | _QUICKLY)})"
        found: list[dict[str, Any]] = self.page.evaluate(f"{asked}.then(found => found.violations)")
        return [
            f"{one['id']}: {node['html'][:200]} {node['failureSummary']}"
            for one in found
            for node in one["nodes"]
        ]

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.server}/", "data:", "blob:", "about:")):
            self.wrong.append(f"outgoing: {request.url}")
