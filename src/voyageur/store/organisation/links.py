"""What people open to others, or to their own programs."""

from django.db import models
from uuid_utils.compat import uuid7

from voyageur.store.models import Person


class Share(models.Model):
    """A link to something of a person for whoever has it, until it expires; revoked by deletion.

    The address is signed with the server's key, so that the id alone opens nothing.
    """

    KINDS = ("plan", "calendar", "portfolio")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="shares")
    kind = models.CharField(max_length=10)
    lang = models.CharField(max_length=2)
    note = models.CharField(max_length=100, blank=True)
    made = models.DateTimeField()
    expires = models.DateTimeField()


class ProgramKey(models.Model):
    """A secret with which a program of somebody's asks the API; only its digest is kept."""

    digest = models.CharField(primary_key=True, max_length=64)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="program_keys")
    name = models.CharField(max_length=100)
    made = models.DateTimeField()
    expires = models.DateTimeField()
