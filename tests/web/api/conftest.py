"""A plan that is followed, for what is answered about it."""

import pytest
from django.test import Client

from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.services.clock import now
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.shapes import parse

PROFILE = {
    "claims": [
        {"ref": "skill:python", "level": 3, "reason": {"text": "said so"}, "origin": "resume"},
        {"ref": "skill:sql", "level": 3, "reason": {"text": "said so"}, "origin": "resume"},
    ]
}
JSON = "application/json"


@pytest.fixture(scope="session")
def a_plan() -> list[Plan]:
    """Where the plan is kept once it was made."""
    return []


@pytest.fixture
def following(browser: Client, a_plan: list[Plan]) -> Plan:
    """A plan to become a data engineer, made by the API and followed from now on."""
    if not a_plan:
        asked = {"profile": PROFILE, "to": "data-engineer", "in": "Ontario", "hours": 12}
        a_plan.append(parse(Plan, browser.post("/api/plan", asked, content_type=JSON).content))
    with opened():
        Journal("self").start(a_plan[0], parse(Profile, PROFILE), now())
    return a_plan[0]
