"""What workers can do, by name. A page that has long work adds its own here."""

from collections.abc import Callable, Mapping
from typing import Any

Tell = Callable[[float], None]
Work = Callable[[str, dict[str, Any], Tell], dict[str, Any]]
"""Takes the person, what was asked, and whom to tell how far it is; gives a result as JSON.

Raises ``VoyageurError`` for what the person can mend; it is shown to them.
"""


def _plan(person: str, asked: dict[str, Any], tell: Tell) -> dict[str, Any]:  # noqa: ARG001
    from voyageur.web.pages.plan.work import solve  # noqa: PLC0415 - the worker starts without it

    return solve(asked)


def _carousel(person: str, asked: dict[str, Any], tell: Tell) -> dict[str, Any]:
    from voyageur.web.pages.studio.making import make  # noqa: PLC0415 - the worker starts without

    return make(person, asked, tell)


def _replan(person: str, asked: dict[str, Any], tell: Tell) -> dict[str, Any]:  # noqa: ARG001
    from voyageur.web.pages.progress.work import solve  # noqa: PLC0415 - the worker starts without

    return solve(person, asked)


def _compare(person: str, asked: dict[str, Any], tell: Tell) -> dict[str, Any]:  # noqa: ARG001
    from voyageur.web.pages.compare.work import solve  # noqa: PLC0415 - the worker starts without

    return solve(asked)


def _scan(person: str, asked: dict[str, Any], tell: Tell) -> dict[str, Any]:  # noqa: ARG001
    from voyageur.web.pages.code.work import scanned  # noqa: PLC0415 - the worker starts without it

    return scanned(asked, tell)


def _cohort(person: str, asked: dict[str, Any], tell: Tell) -> dict[str, Any]:  # noqa: ARG001
    from voyageur.web.organisation.pages.cohorts.work import rows  # noqa: PLC0415 - accounts only

    return rows(asked, tell)


def _scenarios(person: str, asked: dict[str, Any], tell: Tell) -> dict[str, Any]:  # noqa: ARG001
    from voyageur.web.organisation.pages.cohorts.work import read_scenarios  # noqa: PLC0415

    return read_scenarios(asked, tell)


KINDS: Mapping[str, Work] = {
    "compare": _compare,
    "replan": _replan,
    "carousel": _carousel,
    "plan": _plan,
    "scan": _scan,
    "cohort": _cohort,
    "scenarios": _scenarios,
}
