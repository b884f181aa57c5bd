"""Forms with their mistakes, and what a badge is, are as accessible as the pages they are on."""

import json
from collections.abc import Mapping
from itertools import cycle
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from tests.evidence.badges.made import good
from tests.web.browser.opened import Opened
from tests.web.lived import live
from voyageur.domain.names import LANGS


class Wrong(NamedTuple):
    """A form by where it is sent, on its page, with values that can't be right; ``.`` is a file."""

    page: str
    form: str
    values: Mapping[str, str] = MappingProxyType({})


WRONG = (
    Wrong("fit/upload/", "/fit/upload/", {"resume": "."}),
    Wrong("fit/", ".add", {"skill": "no such skill", "level": "2"}),
    Wrong("plan/", "/plan/", {"to": "data-engineer", "hours": "999"}),
    Wrong("plan/", "/plan/", {"to": ""}),
    Wrong("plan/calendar/", "/plan/calendar/", {"alarm": "-5"}),
    Wrong("progress/", "/progress/log/", {"time": "soon"}),
    Wrong("progress/", "/progress/replan/", {"hours": "999"}),
    Wrong("wallet/", "/wallet/add/", {"name": "no such certification"}),
    Wrong("wallet/", "/wallet/badge/"),
    Wrong("wallet/", "/wallet/trust/", {"file": "."}),
    Wrong("wallet/", "/wallet/issue/", {"stage": "2"}),
    Wrong("applications/", "/applications/add/", {"employer": "Bell", "title": ""}),
    Wrong("applications/1/", "/due/", {"words": ""}),
    Wrong("applications/1/", "/note/", {"words": ""}),
    Wrong("applications/1/", "/move/", {"on": "2030-01-01"}),
    Wrong("applications/1/", "/later/", {"day": "1999-01-01"}),
    Wrong("applications/1/", "/contact/", {"name": ""}),
    Wrong("studio/", "/studio/", {"brand": "."}),
    Wrong("portfolio/", "/portfolio/", {"links": "nowhere"}),
    Wrong("compare/?role=data-engineer&role=devops-engineer", "form.for-you", {"hours": "999"}),
)
ADDRESSES = (
    "roles/?in=nowhere",
    "market/?role=nobody",
    "compare/?role=nobody",
    "notices/?in=nowhere",
)
"""Filters that somebody typed."""


def test_forms_with_mistakes_are_accessible(opened: Opened, tmp_path: Path) -> None:
    live()
    file = tmp_path / "file.json"
    file.write_text("nonsense")
    for wrong, lang in zip(WRONG, cycle(LANGS), strict=False):
        opened.go(f"/{lang}/{wrong.page}")
        send(opened, wrong, file)
        opened.was_refused()
        opened.check("form:has(.mistake)")


def send(opened: Opened, wrong: Wrong, file: Path) -> None:
    """Fill the form in and send it."""
    at = f'form[action$="{wrong.form}"]' if wrong.form.startswith("/") else f"{wrong.form}"
    form = opened.page.locator(at).last
    for name, words in wrong.values.items():
        field = form.locator(f'[name="{name}"]')
        if words == ".":
            field.set_input_files(file)
        elif field.evaluate("one => one.matches('select')"):
            field.select_option(words)
        else:
            field.fill(words)
    form.locator("button:not([name])").first.click()
    opened.page.locator(".field.wrong .mistake").first.wait_for()


def test_pages_whose_address_asks_for_what_there_is_not_are_accessible(opened: Opened) -> None:
    for path, lang in zip(ADDRESSES, cycle(LANGS), strict=False):
        assert opened.go(f"/{lang}/{path}") == 422
        opened.was_refused()
        opened.check()


def test_what_a_badge_is_and_a_mistake_among_other_forms_are_accessible(
    opened: Opened, tmp_path: Path
) -> None:
    file = tmp_path / "badge.json"
    file.write_text(json.dumps(good()))
    opened.go("/en/wallet/")
    opened.page.locator("#badge-file").set_input_files(file)
    opened.page.locator('form[action$="/wallet/badge/"] button').first.click()
    opened.page.wait_for_url("**/wallet/badge/")
    opened.check()
    opened.go("/fr/wallet/")
    send(opened, Wrong("", "/wallet/add/", {"name": ""}), file)
    opened.was_refused()
    opened.check()
