"""A renewal is said in words and as data, and both say the same."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.cli.conftest import harbour
from voyageur.catalogue.check.renewal import check
from voyageur.catalogue.check.rule import Known
from voyageur.catalogue.tables import Tables
from voyageur.domain.certification import Renewing

WORDS = {"en": "Sit it again.", "fr": "Le repasser."}


def breaches(**changes: Any) -> list[str]:
    facts = harbour()
    anchor = replace(facts.certifications["anchor"], **changes)
    changed = replace(facts, certifications={"anchor": anchor})
    return [b.cause.text for b in check(Known(changed, Tables(()), date(2026, 1, 2), {}))]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"renewal": WORDS, "renewing": Renewing(by="exam"), "validity_months": 12},
        {"renewal": WORDS, "renewing": Renewing(by="nothing")},
    ],
)
def test_both_together_or_none(changes: dict[str, Any]) -> None:
    assert breaches(**changes) == []


@pytest.mark.parametrize("changes", [{"renewal": WORDS}, {"renewing": Renewing(by="exam")}])
def test_one_without_the_other_is_a_mistake(changes: dict[str, Any]) -> None:
    assert breaches(**changes) == ["renewal and renewing go together; one is missing"]


def test_what_ends_needs_a_renewal() -> None:
    changes = {"renewal": WORDS, "renewing": Renewing(by="nothing"), "validity_months": 12}
    assert breaches(**changes) == ["it needs no renewal, but ends after validity_months"]
