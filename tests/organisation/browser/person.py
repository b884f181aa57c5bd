"""Somebody at a browser of their own, who gets post from the server."""

import re
import subprocess
import sys
from collections.abc import Mapping
from os import environ
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import BrowserContext

from tests.organisation.people import PASSWORD
from tests.web.browser.opened import Opened

_BETWEEN = "-" * 79
"""What the console's mail server writes after each mail."""
_DESK, _PHONE = 1280, 390
_BEYOND = """() => {
  const page = document.documentElement;
  const beyond = (one) => one.getBoundingClientRect().right > page.clientWidth + 1;
  if (page.scrollWidth <= page.clientWidth) return [];
  return [...document.querySelectorAll("body *")].filter(beyond).map((one) => one.outerHTML);
}"""
"""What makes a page wider than its window."""
_CODE = re.compile(r"^[A-Z0-9]{3,4}-?[A-Z0-9]{3,4}$", re.MULTILINE)
_LINK = re.compile(r"^http\S+/join/\S+$", re.MULTILINE)
WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "create": "Create an account",
        "email": "Email",
        "password": "Password",
        "sign up": "Sign Up",
        "code": "Code",
        "confirm": "Confirm",
        "sign in": "Sign in",
        "sign out": "Sign out",
        "account": "Account",
    },
    "fr": {
        "create": "Créer un compte",
        "email": "Courriel",
        "password": "Mot de passe",
        "sign up": "Création de compte",
        "code": "Code",
        "confirm": "Confirmer",
        "sign in": "Se connecter",
        "sign out": "Se déconnecter",
        "account": "Compte",
    },
}
"""What everybody presses and fills in; most of it is allauth's."""


class Site(NamedTuple):
    """A server's address, its log, which has its mails, and what the environment says to it."""

    address: str
    log: Path
    told: dict[str, str]

    def invites(self, email: str) -> str:
        """An invitation for an administrator, from the terminal."""
        voyageur = Path(sys.executable).with_name("voyageur")
        command = [voyageur, "organisation", "invite", email, "--lang", "en"]
        said = subprocess.check_output(command, env=environ | self.told, text=True)
        return f"{self.address}/en/{said.split()[-1].partition('/en/')[2]}"

    def post(self, email: str, wanted: re.Pattern[str]) -> str:
        """What is wanted of the last mail to an address that has it; mail is sent before a page
        says so.
        """
        mails = self.log.read_text(encoding="utf-8").split(_BETWEEN)
        found = [wanted.search(mail) for mail in mails if f"\nTo: {email}\n" in mail]
        return [one[0] for one in found if one][-1]


class Person(Opened):
    """Their page, and what they do there by the words that they read."""

    def __init__(self, context: BrowserContext, site: Site, email: str, lang: str = "en") -> None:
        super().__init__(context, site.address)
        self.email = email
        self._site = site
        self._lang = lang
        self._words = WORDS[lang]

    def visits(self, path: str) -> int:
        """Open a page in their language; the status of the answer."""
        return self.go(f"/{self._lang}/{path}")

    def press(self, words: str) -> None:
        """A button."""
        self.page.get_by_role("button", name=words, exact=True).click()

    def follow(self, words: str) -> None:
        """A link of the page itself."""
        self.page.get_by_role("main").get_by_role("link", name=words, exact=True).click()

    def write(self, label: str, words: str) -> None:
        """Into a field."""
        self.page.get_by_label(label, exact=True).fill(words)

    def choose(self, label: str, words: str) -> None:
        """One of a list."""
        self.page.get_by_label(label, exact=True).select_option(label=words)

    def tick(self, label: str) -> None:
        """A box."""
        self.page.get_by_label(label, exact=True).check()

    def reads(self, words: str) -> None:
        """Wait until it is on the page."""
        self.page.get_by_role("main").get_by_text(words).first.wait_for()

    def heads(self, words: str) -> None:
        """Wait for a page of this heading."""
        self.page.get_by_role("heading", name=words, level=1, exact=True).wait_for()

    @property
    def main(self) -> str:
        """All the words of the page itself."""
        return self.page.get_by_role("main").inner_text()

    def comes_by(self, link: str) -> None:
        """Make an account with an invitation, up to what it offers."""
        self.page.goto(link)
        self.press(self._words["create"])
        self.signs_up()
        self.confirms()

    def signs_up(self) -> None:
        """With the form for it."""
        self.write(self._words["email"], self.email)
        self.write(self._words["password"], PASSWORD)
        self.press(self._words["sign up"])

    def confirms(self) -> None:
        """Type the code that came by mail."""
        self.write(self._words["code"], self.code())
        self.press(self._words["confirm"])

    def code(self) -> str:
        """The one in their post."""
        return self._site.post(self.email, _CODE)

    def invitation(self) -> str:
        """The link in their post."""
        return self._site.post(self.email, _LINK)

    def signs_in(self) -> None:
        """With address and password."""
        self.visits("account/login/")
        self.write(self._words["email"], self.email)
        self.write(self._words["password"], PASSWORD)
        self.press(self._words["sign in"])

    def signs_out(self) -> None:
        """From the page of the account."""
        self.visits("you/")
        self.press(self._words["sign out"])

    def proves_it(self) -> None:
        """Type the password again, where that is asked for."""
        self.heads("Confirm Access")
        self.write(self._words["password"], PASSWORD)
        self.press(self._words["confirm"])

    def looks(self) -> None:
        """At the page, on a phone and on a desk, and needn't move it sideways."""
        for width, check in ((_PHONE, self.check), (_DESK, self.check_again)):
            self.page.set_viewport_size({"width": width, "height": 900})
            check()
            assert self.page.evaluate(_BEYOND) == [], (self.path, width)

    def was_told(self, status: int) -> None:
        """A page was answered with a status, which the browser notes."""
        self.page.wait_for_timeout(50)
        assert [f"status of {status}" in one for one in self.wrong] == [True], self.wrong
        self.wrong.clear()
