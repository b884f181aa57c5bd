"""A condition names one thing."""

import pytest

from voyageur.domain.level import Level
from voyageur.domain.need import Condition


@pytest.mark.parametrize("kind", ["skill", "unit", "certification"])
def test_a_condition_names_a_skill_or_a_unit_or_a_certification(kind: str) -> None:
    assert getattr(Condition(**{kind: "this"}), kind) == "this"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "named",
    [
        {},
        {"skill": "python", "unit": "study-python"},
        {"unit": "study-python", "certification": "pcep"},
        {"skill": "python", "unit": "study-python", "certification": "pcep"},
    ],
)
def test_a_condition_that_names_none_or_several_is_refused(named: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="exactly one of skill, unit, certification"):
        Condition(**named)  # type: ignore[arg-type]


def test_a_skill_is_wanted_with_guidance_unless_said_otherwise() -> None:
    assert Condition(skill="python").level == Level.GUIDED
