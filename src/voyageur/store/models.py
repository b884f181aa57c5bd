"""What is kept of a person: who they are to the store, their plans, and what happened."""

from django.db import models


class Person(models.Model):
    """Somebody who follows a plan; ``profile`` is what plans are made from, as JSON.

    ``id`` is the one in ``plan.json``: no name unless somebody chose one.
    """

    id = models.CharField(primary_key=True, max_length=100)
    profile = models.TextField()


class KeptPlan(models.Model):
    """A plan that somebody follows or followed, as plan.json, found by the digest of its text."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="plans")
    digest = models.CharField(max_length=64)
    text = models.TextField()

    class Meta:
        """Each plan once a person."""

        constraints = (
            models.UniqueConstraint(fields=["person", "digest"], name="one_plan_of_a_digest"),
        )


class Happening(models.Model):
    """An event (``domain.event.Event``) of a person; never changed once written."""

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="events")
    seq = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=20)
    ref = models.CharField(max_length=200)
    payload = models.JSONField(default=dict)
    undoes = models.UUIDField(null=True)

    class Meta:
        """Events have one order a person."""

        ordering = ("seq",)
        constraints = (
            models.UniqueConstraint(fields=["person", "seq"], name="one_event_of_a_seq"),
        )


class Draft(models.Model):
    """What somebody is about in the web application, before they follow a plan.

    ``profile`` is what was understood of the document called ``name`` (which isn't kept itself),
    ``wishes`` what they typed for a plan, ``plan`` the last one made, as plan.json, ``shown`` its
    page by the digest of what it is made of.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True)
    name = models.CharField(max_length=300, blank=True)
    profile = models.TextField(blank=True)
    wishes = models.JSONField(default=dict)
    plan = models.TextField(blank=True)
    shown = models.JSONField(default=dict)


class Task(models.Model):
    """Long work: what was asked, the process that does it, how far it is, what came of it."""

    STATES = ("waiting", "running", "done", "failed")

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="tasks")
    kind = models.CharField(max_length=40)
    asked = models.JSONField(default=dict)
    state = models.CharField(max_length=10, default="waiting")
    part = models.FloatField(default=0.0)
    worker = models.IntegerField(default=0)
    result = models.JSONField(null=True)
    made = models.DateTimeField()

    class Meta:
        """The oldest first; workers look for those that wait many times a second."""

        ordering = ("made", "id")
        indexes = (models.Index(fields=["state", "made", "id"], name="tasks_by_state"),)


class CalendarLink(models.Model):
    """A secret address of somebody's calendar; only the digest of the secret is kept.

    Revoked by deleting it. ``settings`` are those of the calendar (time, zone, language).
    """

    digest = models.CharField(primary_key=True, max_length=64)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="links")
    settings = models.JSONField(default=dict)
    made = models.DateTimeField()
