"""The account that a request comes from, and what it may."""

from django.http import Http404, HttpRequest

from voyageur.store.organisation.models import User


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
