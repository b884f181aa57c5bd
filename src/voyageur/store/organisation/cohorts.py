"""Groups, who coaches them, who agreed to be seen by those, and how people come in."""

from typing import ClassVar

from django.db import models
from uuid_utils.compat import uuid7

from voyageur.store.models import Person
from voyageur.store.organisation.accounts import User


class Cohort(models.Model):
    """A group of people with their coaches."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=100, unique=True)
    made = models.DateTimeField()


class Coaching(models.Model):
    """Somebody coaches a cohort."""

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="coachings")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="coachings")

    class Meta:
        """Once a cohort."""

        constraints = (
            models.UniqueConstraint(fields=["cohort", "user"], name="one_coaching_of_a_cohort"),
        )


class Consent(models.Model):
    """Somebody agreed that the coaches of a cohort see their progress, under this name, until it is
    withdrawn. One that was withdrawn stays as what was, and opens nothing.
    """

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="consents")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="consents")
    shown_as = models.CharField(max_length=100)
    given = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)

    class Meta:
        """One that stands, of a person and cohort."""

        constraints = (
            models.UniqueConstraint(
                fields=["cohort", "user"],
                condition=models.Q(withdrawn__isnull=True),
                name="one_consent_that_stands",
            ),
        )


class Invitation(models.Model):
    """A way in, for one person, by a secret of which only the digest is kept.

    ``role`` is what they become; ``cohort`` where, absent for an administrator; ``email`` the only
    address that it is for, where it is for one; ``scenario`` what their coach planned for them.
    """

    ROLES = ("member", "coach", "administrator")

    digest = models.CharField(primary_key=True, max_length=64)
    role = models.CharField(max_length=20)
    cohort = models.ForeignKey(
        Cohort, null=True, on_delete=models.CASCADE, related_name="invitations"
    )
    email = models.EmailField(blank=True, max_length=254)
    name = models.CharField(blank=True, max_length=100)
    scenario = models.TextField(blank=True)
    made = models.DateTimeField()
    expires = models.DateTimeField()
    accepted = models.DateTimeField(null=True)

    class Meta:
        """The newest first."""

        ordering: ClassVar[list[str]] = ["-made", "digest"]


class Standing(models.Model):
    """How somebody's plan goes, worked out once a day and whenever their journal has a new entry.

    ``of`` is what it was worked out from: the day, the last entry and the facts; ``row`` has the
    fields of ``services.organisation.standing.Row``.
    """

    person = models.OneToOneField(
        Person, on_delete=models.CASCADE, primary_key=True, related_name="standing"
    )
    of = models.CharField(max_length=200)
    row = models.JSONField()
