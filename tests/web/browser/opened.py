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


class Opened:
    """A page, its server's address, and what was wrong so far."""

    def __init__(self, context: BrowserContext, server: str) -> None:
        self.page: Page = context.new_page()
        self.server = server
        self.wrong: list[str] = []
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        context.on("request", self._asked)

    def go(self, path: str) -> int:
        """Open a path; the status of the answer."""
        answer = self.page.goto(self.server + path)
        assert answer is not None
        return answer.status

    @property
    def path(self) -> str:
        """Where it is, without the server."""
        return self.page.url.removeprefix(self.server)

    def check(self) -> None:
        """Fail where anything was wrong so far, or where the page isn't accessible."""
        assert self.wrong == []
        self.page.evaluate(AXE)
        for scheme, rules in _RULES.items():
            self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert self._violations(rules) == [], scheme
        self.page.emulate_media(color_scheme="light")

    def _violations(self, rules: dict[str, Any]) -> list[str]:
        found: dict[str, Any] = self.page.evaluate(f"axe.run(document, {json.dumps(rules)})")
        return [
            f"{one['id']}: {node['html'][:200]} {node['failureSummary']}"
            for one in found["violations"]
            for node in one["nodes"]
        ]

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.server}/", "data:", "blob:")):
            self.wrong.append(f"outgoing: {request.url}")
