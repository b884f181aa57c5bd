"""The account that a request comes from, and what it may."""

from collections.abc import Callable

from allauth.account.decorators import reauthentication_required
from django.http import Http404, HttpRequest, HttpResponse

from voyageur.store.organisation.models import User

View = Callable[..., HttpResponse]
signed_in_lately: Callable[[View], View] = reauthentication_required
"""Asks once more who somebody is before what is grave, unless they said so within five minutes."""


def signed_in(request: HttpRequest) -> User:
    """The account.

    Raises:
        Http404: there is none: a key of a program opens the API and no page.
    """
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def administrator(request: HttpRequest) -> User:
    """The account of an administrator.

    Raises:
        Http404: it is nobody's, or somebody else's, to whom such pages don't exist.
    """
    user = signed_in(request)
    if not user.is_administrator:
        raise Http404
    return user
