"""Who agreed to be seen by the coaches of which cohort, since when, and until when."""

from datetime import datetime
from uuid import UUID

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.store.organisation.models import Cohort, Consent, User

MOST_NAME = 100


def give(cohort: Cohort, user: User, shown_as: str, at: datetime) -> None:
    """Let the coaches of a cohort see somebody's progress, under a name of their choice.

    Raises:
        UsageError: the name is missing or too long.
    """
    name = _name(shown_as)
    Consent.objects.update_or_create(
        cohort=cohort,
        user=user,
        withdrawn=None,
        defaults={"shown_as": name},
        create_defaults={"shown_as": name, "given": at},
    )


def withdraw(user: User, cohort: UUID, at: datetime) -> bool:
    """Let them see nothing from this moment; whether they saw anything before."""
    mine = Consent.objects.filter(user=user, cohort_id=cohort, withdrawn=None)
    return bool(mine.update(withdrawn=at))


def rename(user: User, cohort: UUID, shown_as: str) -> None:
    """Be called otherwise by the coaches of a cohort.

    Raises:
        UsageError: the name is missing or too long.
    """
    mine = Consent.objects.filter(user=user, cohort_id=cohort, withdrawn=None)
    mine.update(shown_as=_name(shown_as))


def _name(words: str) -> str:
    name = " ".join(words.split())
    if not 0 < len(name) <= MOST_NAME:
        raise UsageError(
            N_("the name that your coaches see is missing or too long"),
            remedy=N_("Write one of up to {most} characters; a first name or initials will do."),
            where="field name",
            most=MOST_NAME,
        )
    return name


def coaches_of(cohort: Cohort) -> str:
    """The addresses of those who see a cohort now."""
    found = cohort.coachings.order_by("user__email").values_list("user__email", flat=True)
    return ", ".join(found)
