"""Ways in: each for one person, for two weeks, kept only as the digest of its secret."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.message import N_
from voyageur.services.organisation.consents import give
from voyageur.services.secret import digest_of, new_secret
from voyageur.store.organisation.models import Coaching, Cohort, Invitation, User

VALID = timedelta(days=14)
"""How long an invitation is one."""


def invite(
    role: str,
    at: datetime,
    *,
    cohort: Cohort | None = None,
    email: str = "",
    name: str = "",
    scenario: str = "",
) -> str:
    """Make an invitation into the open store; its secret, which is kept nowhere.

    Those that ended go, with what was prepared for people who didn't come.
    """
    Invitation.objects.filter(expires__lte=at).delete()
    secret = new_secret()
    Invitation.objects.create(
        digest=digest_of(secret),
        role=role,
        cohort=cohort,
        email=email.lower(),
        name=name,
        scenario=scenario,
        made=at,
        expires=at + VALID,
    )
    return secret


def invitation_of(secret: str, at: datetime) -> Invitation:
    """The invitation that a secret opens.

    Raises:
        InputError: there is none, or it has expired or is used; which of them is only told to
            whoever has a secret that was one.
    """
    found = Invitation.objects.filter(digest=digest_of(secret)).first()
    if found is None:
        raise InputError(
            N_("this invitation leads to nothing"),
            remedy=N_("Open the whole address that you were sent, or ask for a new one."),
        )
    if found.accepted is not None:
        raise _used()
    if found.expires <= at:
        raise InputError(
            N_("this invitation has expired"),
            remedy=N_("Ask whoever sent it for a new one."),
        )
    return found


def accept(secret: str, user: User, shown_as: str, at: datetime) -> Invitation:
    """Take what an invitation offers; of two who try, one does. Members thereby agree to be seen.

    Raises:
        InputError: it is none any more, or it is for another address.
    """
    found = invitation_of(secret, at)
    if found.email and found.email != user.email:
        raise InputError(
            N_("this invitation is for another address than the one you signed in with"),
            remedy=N_("Sign in with the address that it was sent to, or ask for one for this."),
        )
    with transaction.atomic():
        mine = Invitation.objects.filter(digest=found.digest, accepted=None, expires__gt=at)
        if not mine.update(accepted=at):
            raise _used()
        if found.role == "administrator":
            User.objects.filter(pk=user.pk).update(is_administrator=True)
        elif found.role == "coach":
            Coaching.objects.get_or_create(cohort=found.cohort, user=user)
        elif found.cohort is not None:
            give(found.cohort, user, shown_as, at)
    return found


def checked(email: str) -> str:
    """The address.

    Raises:
        UsageError: it is none.
    """
    try:
        validate_email(email)
    except ValidationError:
        raise UsageError(
            N_("“{words}” is no e-mail address"),
            remedy=N_("Write it like name@example.org."),
            where="field email",
            words=email[:100],
        ) from None
    return email


def _used() -> InputError:
    return InputError(
        N_("this invitation has been used already"),
        remedy=N_("Each is for one person: ask whoever sent it for one of your own."),
    )
