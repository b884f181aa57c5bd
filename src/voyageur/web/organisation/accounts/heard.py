"""What happens with accounts, in the log: what, when and whose by number, no address, no name."""

import logging
from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from django.contrib.auth import signals as auth
from django.dispatch import receiver
from django.http import HttpRequest

_LOG = logging.getLogger("voyageur.security")


def record(what: str, request: HttpRequest | None, user: Any = None) -> None:
    """Write a line."""
    event = {
        "event": what,
        "account": getattr(user, "pk", None),
        "by": getattr(getattr(request, "user", None), "pk", None),
    }
    _LOG.info(what, extra={"event": event})


@receiver(auth.user_logged_in)
def signed_in(request: HttpRequest, user: Any, **rest: object) -> None:  # noqa: ARG001
    """Somebody came in."""
    record("signed in", request, user)


@receiver(auth.user_logged_out)
def signed_out(request: HttpRequest, user: Any, **rest: object) -> None:  # noqa: ARG001
    """Somebody went."""
    record("signed out", request, user)


@receiver(auth.user_login_failed)
def refused(request: HttpRequest | None = None, **rest: object) -> None:  # noqa: ARG001
    """Somebody didn't get in; whom they claimed to be isn't written down."""
    record("sign-in refused", request)


@receiver(account.user_signed_up)
def signed_up(request: HttpRequest, user: Any, **rest: object) -> None:  # noqa: ARG001
    """Somebody has an account now."""
    record("signed up", request, user)


@receiver([account.password_changed, account.password_set, account.password_reset])
def password(request: HttpRequest, user: Any, **rest: object) -> None:  # noqa: ARG001
    """Somebody has another password."""
    record("password changed", request, user)


@receiver([account.email_changed, account.email_added, account.email_removed])
def email(request: HttpRequest, user: Any, **rest: object) -> None:  # noqa: ARG001
    """Somebody has another address."""
    record("address changed", request, user)


@receiver([mfa.authenticator_added, mfa.authenticator_removed, mfa.authenticator_reset])
def authenticator(request: HttpRequest, user: Any, **rest: object) -> None:  # noqa: ARG001
    """Somebody signs in in another way."""
    record("ways to sign in changed", request, user)
