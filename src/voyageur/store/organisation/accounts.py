"""Who may come in."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.timezone import now
from uuid_utils.compat import uuid7

from voyageur.domain.profile import Profile
from voyageur.shapes import to_json
from voyageur.store.models import Person


class UserManager(BaseUserManager["User"]):
    """Makes accounts, each with somebody of whom nothing is known yet."""

    def create_user(self, email: str, password: str | None = None, **values: Any) -> "User":
        """An account."""
        user = User(email=self.normalize_email(email).lower(), **values)
        user.set_password(password)
        user.save()
        return user


class User(AbstractBaseUser):
    """An account: an address, and the person whose plans it opens, by an id that says nothing.

    ``is_administrator`` may manage cohorts and accounts, and sees nobody's plans.
    """

    email = models.EmailField(unique=True, max_length=254)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="account")
    is_administrator = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    joined = models.DateTimeField(default=now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def save(self, *args: Any, **values: Any) -> None:
        """Keep it, with a person of its own where it has none yet."""
        if not self.person_id:
            profile = to_json(Profile())
            self.person = Person.objects.create(id=uuid7().hex, profile=profile)
        super().save(*args, **values)

    def delete(self, *args: Any, **values: Any) -> tuple[int, dict[str, int]]:
        """Delete it with all that is kept of its person."""
        return self.person.delete(*args, **values)
