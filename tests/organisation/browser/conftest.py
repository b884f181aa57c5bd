"""A real server with a PostgreSQL of its own, and Debian's Chromium; skipped where that is missing.

All of these tests belong to one group of xdist, so that one worker has one browser and one server.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.web.organisation.database import database
from bench.web.organisation.serving import environment, served
from tests.organisation.browser.college import College, found
from tests.organisation.browser.person import Person, Site
from tests.web.browser.conftest import chromium

__all__ = ["chromium"]

ADMINISTRATOR, COACH, MEMBER = "ada@college.example", "cora@college.example", "ben@college.example"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep them on one worker."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.xdist_group("organisation-browser"))


@pytest.fixture(scope="package")
def site(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One server for all tests."""
    folder = tmp_path_factory.mktemp("server")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        with database() as own:
            told = environment(folder, own.address)
            with served(told, folder / "log") as server:
                yield Site(server.address, folder / "log", told)


@pytest.fixture(autouse=True)
def home(site: Site) -> Site:
    """What is kept, the server keeps; these tests look into nothing but its pages."""
    return site


Somebody = Callable[..., Person]


@pytest.fixture
def somebody(chromium: Any, site: Site) -> Iterator[Somebody]:
    """A person with a browser of their own."""
    came = []

    def make(email: str = "", lang: str = "en") -> Person:
        came.append(Person(chromium.new_context(), site, email, lang))
        return came[-1]

    yield make
    for one in came:
        one.page.context.close()


@pytest.fixture(scope="package")
def administrator(chromium: Any, site: Site) -> Iterator[Person]:
    """The first one, who came by an invitation of the terminal."""
    ada = Person(chromium.new_context(), site, ADMINISTRATOR)
    ada.comes_by(site.invites(ADMINISTRATOR))
    ada.press("Accept")
    ada.follow("Cohorts and accounts")
    yield ada
    ada.page.context.close()


@pytest.fixture(scope="package")
def college(chromium: Any, site: Site, administrator: Person) -> Iterator[College]:
    """A cohort that all tests look at."""
    coach, member = (Person(chromium.new_context(), site, email) for email in (COACH, MEMBER))
    yield found(administrator, coach, member)
    for one in (coach, member):
        one.page.context.close()
