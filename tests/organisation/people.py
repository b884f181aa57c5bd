"""People with accounts, and what they have of their own."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from allauth.account.models import EmailAddress
from django.test import Client

from tests.web.lived import live
from voyageur.store.organisation.models import Coaching, Cohort, Consent, User
from voyageur.store.whose import acting_for

PASSWORD = "a long pass phrase, 77"
NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Somebody:
    """An account, and a browser in which it is signed in."""

    user: User
    browser: Client

    @classmethod
    def made(cls, email: str, browser: Client, **values: Any) -> "Somebody":
        """Make an account with an address that was confirmed, and sign it in."""
        user = User.objects.create_user(email, PASSWORD, **values)
        EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
        browser.force_login(user)
        return cls(user, browser)

    def lives(self) -> "Somebody":
        """Give them a résumé, a plan that they follow, a certification and an application."""
        with acting_for(self.user.person_id):
            live()
        return self

    def agrees(self, cohort: Cohort, name: str = "Ben") -> "Somebody":
        """Let the coaches of a cohort see them."""
        Consent.objects.create(cohort=cohort, user=self.user, shown_as=name, given=NOW)
        return self

    def coaches(self, cohort: Cohort) -> "Somebody":
        """Let them coach a cohort."""
        Coaching.objects.create(cohort=cohort, user=self.user)
        return self


def a_cohort(name: str = "Autumn") -> Cohort:
    """A cohort."""
    return Cohort.objects.create(name=name, made=NOW)
