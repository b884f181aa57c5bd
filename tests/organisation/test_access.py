"""Every address of the server, asked for by everybody: what is another's is a 404, what needs an
account asks for one, and nothing of anybody else is in an answer.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.converters import get_converters

from tests.organisation.conftest import Account, browser
from tests.organisation.people import NOW, Somebody, a_cohort
from voyageur.services.organisation.invitations import invite
from voyageur.services.organisation.shares import share
from voyageur.services.secret import digest_of
from voyageur.store.models import CalendarLink, Draft, Happening, KeptPlan, Task
from voyageur.store.organisation.models import Cohort, Consent, ProgramKey, Share, User
from voyageur.store.whose import acting_for
from voyageur.web.organisation.gate import OPEN
from voyageur.web.tasks.queue import ask

HERS = "Zénobie Quux"
"""Words that are nobody else's."""


@dataclass(frozen=True)
class World:
    """A victim with one of everything, and those who want to see it."""

    victim: Somebody
    cohort: Cohort
    objects: dict[str, str]
    """What stands in addresses, by the name of the part."""


@pytest.fixture
def world(account: Account) -> World:
    """Made anew each test."""
    victim = account("victim@college.example").lives()
    other = a_cohort("Hers")
    person = victim.user.person_id
    with acting_for(person):
        tasks = {kind: ask(person, kind, _asked(kind, other)) for kind in _KINDS}
    for task in Task.objects.all():
        task.state, task.result = "done", {"files": ["a.pdf"], "slides": [], "ready": []}
        task.save()
    Draft.objects.filter(person_id=person).update(name=f"{HERS}.pdf")
    link = share(person, "plan", 30, "en", HERS, NOW)
    key = digest_of("hers")
    ProgramKey.objects.create(digest=key, person_id=person, name=HERS, made=NOW, expires=_LATER)
    calendar = digest_of("hers-calendar")
    CalendarLink.objects.create(digest=calendar, person_id=person, settings={}, made=NOW)
    invite("member", NOW, cohort=other, email="victim@college.example", name=HERS)
    objects = {
        "cohort": str(other.id),
        "user": str(victim.user.pk),
        "token": link,
        "number": "1",
        "digest": key,
        "calendar": calendar,
        "share": str(Share.objects.get().id),
        "tasks": json.dumps({kind: str(ident) for kind, ident in tasks.items()}),
    }
    return World(victim, other, objects)


_KINDS = ("plan", "compare", "replan", "carousel", "scenarios")
_LATER = NOW.replace(year=2030)


def _asked(kind: str, cohort: Cohort) -> dict[str, object]:
    if kind == "carousel":
        return {"wish": {"kit": ""}, "folder": "f"}
    return {"cohort": str(cohort.id), "typed": {}, "lang": "en"}


def routes() -> Iterator[tuple[str, str]]:
    """Route and name of each, but those of allauth and of ninja, of which the first one is ours."""

    def walk(
        patterns: list[URLPattern | URLResolver], before: str, space: str
    ) -> Iterator[tuple[str, str]]:
        for one in patterns:
            if isinstance(one, URLResolver):
                inner = f"{space}{one.namespace}:" if one.namespace else space
                yield from walk(one.url_patterns, before + str(one.pattern), inner)
            else:
                yield before + str(one.pattern), f"{space}{one.name}"

    for route, name in walk(get_resolver().url_patterns, "", ""):
        if not route.startswith("account/") and name != "api:api-root":
            yield route, name


ROUTES = list(routes())


def filled(route: str, name: str, world: World) -> str:
    """The address with the victim's objects in it."""
    tasks = json.loads(world.objects["tasks"])

    def value(found: re.Match[str]) -> str:
        part = found.group("part")
        if name in _TASKS and part in ("ident", "task"):
            return (
                str(tasks[_TASKS[name]])
                if part == "task" or "cohort" not in name
                else world.objects["cohort"]
            )
        if part == "ident":
            if name == "share-revoke":
                return world.objects["share"]
            return world.objects["cohort"] if "cohort" in route else _SLUGS.get(name, "python")
        if part == "digest" and "calendar" in route:
            return world.objects["calendar"]
        fixed = {
            "kind": "pdf",
            "table": "skills",
            "file": "a.pdf",
            "secret": "A" * 43,
            "role": "data-engineer",
        }
        return world.objects.get(part, fixed.get(part, "x"))

    path = re.sub(r"<(?:\w+:)?(?P<part>\w+)>", value, route)
    return f"/{path}" if path.startswith(("api/", "calendar/")) else f"/en/{path}"


_TASKS = {
    "plan-task": "plan",
    "replan-task": "replan",
    "replan-keep": "replan",
    "studio-task": "carousel",
    "studio-file": "carousel",
    "cohort-import-task": "scenarios",
    "cohort-import-make": "scenarios",
}
_SLUGS = {"role": "data-engineer", "skill": "python"}


def snapshot() -> tuple[object, ...]:
    """All that is kept of anybody but for what is looked at."""
    return (
        sorted(User.objects.values_list("id", "email", "is_active", "is_administrator")),
        sorted(Happening.objects.values_list("person_id", "seq")),
        sorted(KeptPlan.objects.values_list("person_id", "digest")),
        sorted(Consent.objects.values_list("user_id", "cohort_id", "withdrawn")),
        sorted(Cohort.objects.values_list("name")),
        sorted(Share.objects.values_list("id")),
        sorted(ProgramKey.objects.values_list("digest")),
        sorted(CalendarLink.objects.values_list("digest")),
        sorted(Task.objects.values_list("id", "state")),
        sorted(Draft.objects.exclude(name="").values_list("person_id", "name", "wishes")),
    )


def test_somebody_without_an_account_sees_facts_and_changes_nothing(world: World) -> None:
    before = snapshot()
    for route, name in ROUTES:
        path = filled(route, name, world)
        for method in ("get", "post"):
            answer = getattr(browser(), method)(path)
            where = f"{method} {path} ({name}): {answer.status_code}"
            if name in ("join", "calendar-file", "shared-calendar"):
                assert answer.status_code in (400, 403, 404, 405), where
                continue
            if name == "shared":
                continue  # whoever has the link: the tests of sharing
            if method == "get" and name in OPEN:
                assert answer.status_code in (200, 301, 302, 404), where
            elif path.startswith("/api/"):
                assert answer.status_code == 401, where
            elif method == "get":
                assert answer.status_code == 302, where
                assert answer.url.startswith("/en/account/login/"), where
            else:
                assert answer.status_code == 403, where
            assert HERS not in answer.content.decode(errors="replace"), where
    assert snapshot() == before


@pytest.mark.parametrize("role", ["member", "coach", "administrator"])
def test_what_is_anothers_is_not_there(world: World, account: Account, role: str) -> None:
    """Of a coach, another's cohort; of an administrator, everybody's plans."""
    mine = a_cohort("Mine")
    who = account("who@college.example", is_administrator=role == "administrator")
    if role == "coach":
        who.coaches(mine)
    before = snapshot()
    for route, name in ROUTES:
        if "<" not in route or name in _EVERYBODYS or (role == "administrator" and name in _ADMIN):
            continue
        path = filled(route, name, world)
        answers = [who.browser.get(path, follow=True), who.browser.post(path, follow=True)]
        for answer in answers:
            where = f"{path} ({name}): {answer.status_code}"
            own = name == "plan-task" and answer.request["PATH_INFO"] == "/en/plan/"
            assert own or answer.status_code in (404, 405), where
            assert HERS not in answer.content.decode(errors="replace"), where
    assert snapshot() == before


_EVERYBODYS = {"join", "role", "skill", "market-csv", "api:role", "shared", "plan-file"}
"""Facts, and what whoever has a link may see; ``plan-file`` is always one's own."""
_ADMIN = {"cohort-rename", "cohort-delete", "coach-remove", "account-state"}


@pytest.mark.parametrize("role", ["member", "coach", "administrator"])
def test_pages_of_ones_own_show_nothing_of_anybody_else(
    world: World, account: Account, role: str
) -> None:
    mine = a_cohort("Mine")
    who = account("who@college.example", is_administrator=role == "administrator").lives()
    if role == "coach":
        who.coaches(mine)
    for route, name in ROUTES:
        if "<" in route:
            continue
        answer = who.browser.get(filled(route, name, world))
        where = f"{route} ({name}): {answer.status_code}"
        if name == "people" and role != "administrator":
            assert answer.status_code == 404, where
        else:
            assert answer.status_code in (200, 301, 302, 404, 405), where
        assert HERS not in answer.content.decode(errors="replace"), where
        if name != "people":
            assert "victim@college.example" not in answer.content.decode(errors="replace"), where


def test_administrators_manage_groups_and_see_no_progress(world: World, account: Account) -> None:
    admin = account("admin@college.example", is_administrator=True)
    world.victim.agrees(world.cohort, HERS)
    page = admin.browser.get("/en/people/")
    assert page.status_code == 200
    assert HERS not in page.text
    assert admin.browser.get(f"/en/cohort/{world.cohort.id}/").status_code == 404


def test_a_key_for_programs_opens_the_api_and_no_page(world: World, account: Account) -> None:
    who = account("who@college.example").lives()
    secret = "a key that somebody made"
    ProgramKey.objects.create(
        digest=digest_of(secret), person_id=who.user.person_id, name="x", made=NOW, expires=_LATER
    )
    program = Client(
        headers={
            "host": "plans.college.example",
            "x-forwarded-proto": "https",
            "authorization": f"Bearer {secret}",
        },
        secure=True,
    )
    assert program.get("/api/progress").status_code == 200
    assert program.get("/en/progress/").status_code == 302
    ProgramKey.objects.update(expires=NOW.replace(year=2020))
    assert program.get("/api/progress").status_code == 401


def test_every_kind_of_part_is_filled() -> None:
    """A new kind of part in an address would be asked for with nothing of the victim's."""
    kinds = {kind for route, _ in ROUTES for kind in re.findall(r"<(\w+):", route)}
    assert kinds <= {"uuid", "slug", "int", "str"} <= set(get_converters())
