"""Whatever the API's document allows or forbids, asked by strangers, a member, and one whose
account was closed: no answer is a fault, and nobody gets more than is theirs.
"""

import os
from datetime import timedelta
from typing import Any

import pytest
import schemathesis
from django.urls import resolve
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import ignored_auth, positive_data_acceptance

from tests.organisation.conftest import Account
from tests.organisation.environment import HOST
from tests.organisation.people import NOW
from voyageur.services.secret import digest_of
from voyageur.store.organisation.models import ProgramKey
from voyageur.web.api.openapi import document
from voyageur.web.organisation.gate import OPEN
from voyageur.web.wsgi import application

BEYOND_A_SCHEMA = [positive_data_acceptance, ignored_auth]
"""That a deadline has passed, or that nothing is called so, no schema can say; nor does ours, which
is that of the single-person application too, that facts are open here.
"""
OPERATIONS = [(path, method) for path, found in document("en")["paths"].items() for method in found]
SECRET = "a key that somebody made"
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "3"))
"""Of each operation, allowed and forbidden ones, for each kind of user."""


@pytest.fixture(scope="module")
def api() -> Any:
    """The API by its own document."""
    found = schemathesis.openapi.from_dict(document("en"))
    found.app = application
    found.config.update(base_url=f"https://{HOST}")
    return found


@pytest.fixture(params=["stranger", "member", "closed"])
def who(request: pytest.FixtureRequest, account: Account) -> str:
    """Somebody, whose key is there unless they are a stranger."""
    who: str = request.param
    if who != "stranger":
        user = account(is_active=who == "member").lives().user
        ProgramKey.objects.create(
            digest=digest_of(SECRET),
            person_id=user.person_id,
            name="x",
            made=NOW,
            expires=NOW + timedelta(days=365),
        )
    return who


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_every_operation_keeps_its_word_to_everybody(
    api: Any, who: str, mode: GenerationMode
) -> None:
    for path, method in OPERATIONS:
        found = statuses(api[path][method], mode, who)
        name = resolve(path.replace("{id}", "x")).view_name
        if name not in OPEN and who != "member":
            assert found == {401}, (method, path)
        elif mode is GenerationMode.POSITIVE:
            assert 401 not in found, (method, path)


def test_a_stranger_gets_facts_and_a_member_what_is_theirs(api: Any, who: str) -> None:
    asked = [(path, method) for path, method in OPERATIONS if "{" not in path and method == "get"]
    for path, method in asked:
        case = api[path][method].Case()
        answer = case.call_and_validate(headers=sent(who), excluded_checks=BEYOND_A_SCHEMA)
        facts = resolve(path).view_name in OPEN
        assert answer.status_code == (200 if facts or who == "member" else 401), path


def statuses(operation: Any, mode: GenerationMode, who: str) -> set[int]:
    """What it is answered with, each answer as the document has it."""
    found = set()

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        answer = case.call_and_validate(headers=sent(who), excluded_checks=BEYOND_A_SCHEMA)
        found.add(answer.status_code)

    ask()
    return found


def sent(who: str) -> dict[str, str]:
    """Headers, as they come through the proxy with TLS."""
    headers = {"Host": HOST, "X-Forwarded-Proto": "https", "Accept-Encoding": "identity"}
    return headers if who == "stranger" else headers | {"Authorization": f"Bearer {SECRET}"}
