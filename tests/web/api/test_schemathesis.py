"""Whatever the document allows or forbids: no answer is a fault, and each has its schema."""

import os
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.web.conftest import THE_TOKEN
from voyageur.domain.plan import Plan
from voyageur.web.api.openapi import document
from voyageur.web.wsgi import application

SENT = {"Authorization": f"Bearer {THE_TOKEN}", "Accept-Encoding": "identity"}
BEYOND_A_SCHEMA = [positive_data_acceptance]
"""That a deadline has passed, or that nothing is called so, no schema can say."""
OPERATIONS = [(path, method) for path, found in document("en")["paths"].items() for method in found]


EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "5"))
"""Of each operation, allowed and forbidden ones; ``make fuzz-api`` sets more."""


@pytest.fixture(scope="module")
def api() -> Any:
    """The API by its own document."""
    found = schemathesis.openapi.from_dict(document("en"))
    found.app = application
    found.config.update(base_url="http://127.0.0.1")
    return found


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize(("path", "method"), OPERATIONS)
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_every_operation_keeps_its_word(
    api: Any, following: Plan, path: str, method: str, mode: GenerationMode, data: st.DataObject
) -> None:
    case = data.draw(api[path][method].as_strategy(generation_mode=mode))
    case.call_and_validate(headers=SENT, excluded_checks=BEYOND_A_SCHEMA)


@pytest.mark.parametrize("path", [path for path, method in OPERATIONS if method == "post"])
def test_what_the_document_gives_as_an_example_is_answered(
    api: Any, following: Plan, path: str
) -> None:
    body = document("en")["paths"][path]["post"]["requestBody"]["content"]["application/json"]
    case = api[path]["post"].Case(body=body["example"], media_type="application/json")
    answer = case.call_and_validate(headers=SENT)
    assert answer.status_code == 200
