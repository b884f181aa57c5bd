"""An invitation in the post."""

import smtplib

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.http import HttpRequest

from voyageur.domain.errors import UnavailableError
from voyageur.domain.message import N_
from voyageur.services.clock import now
from voyageur.services.organisation.invitations import VALID, checked, invite
from voyageur.store.organisation.models import Cohort
from voyageur.web.language import lang_of
from voyageur.web.render import address, translator


def invite_by_mail(
    request: HttpRequest, role: str, email: str, cohort: Cohort | None = None
) -> None:
    """Invite whoever has the address; only they get the link.

    Raises:
        UsageError: it is no address.
        UnavailableError: the mail server takes nothing now; then nobody is invited.
    """
    checked(email)
    t = translator(request)
    subject = t("Your invitation from {organisation}", organisation=settings.ORGANISATION)
    text = t(
        "{organisation} invites you to Voyageur, to plan your way to a tech job. Open this address "
        "within {n} days; it is for you alone:",
        organisation=settings.ORGANISATION,
        n=VALID.days,
    )
    try:
        with transaction.atomic():  # no invitation without its mail
            link = link_of(request, invite(role, now(), cohort=cohort, email=email))
            send_mail(subject, f"{text}\n\n{link}\n", None, [email])
    except (OSError, smtplib.SMTPException):
        raise UnavailableError(
            N_("the mail server can't be reached right now; {email} wasn't invited"),
            remedy=N_("Try again in a minute, or tell whoever runs this server."),
            email=email,
        ) from None


def link_of(request: HttpRequest, secret: str) -> str:
    """The address to give to somebody."""
    return request.build_absolute_uri(address(lang_of(request), "join", secret=secret))
