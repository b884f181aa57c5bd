"""What happens with accounts, in the log: what, when and whose by number, no address, no name."""

import logging
import time
from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from allauth.usersessions.models import UserSession
from django.contrib.auth import signals as auth
from django.dispatch import receiver
from django.http import HttpRequest

from voyageur.web.organisation.accounts.sessions import SINCE

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
    """Somebody came in; from now on counts how long the session may last."""
    request.session[SINCE] = time.time()
    record("signed in", request, user)


@receiver(account.authentication_step_completed)
def proved(
    request: HttpRequest,
    user: Any,
    method: str,
    reauthenticated: bool = False,  # noqa: FBT001, FBT002 - the shape of the signal
    **rest: object,  # noqa: ARG001
) -> None:
    """Somebody proved who they are. Who does so within a session goes on in another one, so that
    whoever knows of the one before can't make use of it.
    """
    record(f"proved by {method}", request, user)
    if reauthenticated:
        mine = UserSession.objects.filter(session_key=request.session.session_key)
        request.session.cycle_key()
        mine.update(session_key=request.session.session_key)


@receiver(auth.user_logged_out)
def signed_out(request: HttpRequest, user: Any, **rest: object) -> None:  # noqa: ARG001
    """Somebody went."""
    record("signed out", request, user)


@receiver(auth.user_login_failed)
def refused(request: HttpRequest | None = None, **rest: object) -> None:  # noqa: ARG001
    """Somebody didn't get in; whom they claimed to be isn't written down."""
    record("sign-in refused", request)


@receiver([account.password_reset_code_rejected, account.email_verification_code_rejected])
def code_refused(request: HttpRequest, **rest: object) -> None:  # noqa: ARG001
    """Somebody typed a code that isn't the one in their post."""
    record("code refused", request)


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
