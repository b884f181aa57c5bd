"""Django's own checks for deployment, where every warning counts."""

import django
from django.core.checks import run_checks

from voyageur.domain.errors import Finding, InputError
from voyageur.domain.message import N_, Message


def refuse_warnings() -> None:
    """Stop where there is one.

    Raises:
        InputError: with each of them.
    """
    django.setup()
    found = run_checks(include_deployment_checks=True)
    if found:
        raise InputError(
            N_("the server isn't set up safely"),
            remedy=N_("Correct the variables that docs/guide/organisation.md lists."),
            findings=tuple(
                Finding("", 0, Message(N_("{words}"), {"words": f"{one.id}: {one.msg}"}), None)
                for one in found
            ),
        )
