"""The account that a request comes from, and what it may."""

from collections.abc import Callable
from functools import wraps

from allauth.account.decorators import reauthentication_required
from django.http import Http404, HttpRequest, HttpResponse

from voyageur.store.organisation.models import User
from voyageur.web.language import account_addresses, lang_of

View = Callable[..., HttpResponse]


def signed_in_lately(view: View) -> View:
    """Ask once more who somebody is before what is grave, unless they said so within five minutes.

    In the language of the page.
    """
    again: View = reauthentication_required(view)

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **parts: object) -> HttpResponse:
        with account_addresses(lang_of(request)):
            return again(request, *args, **parts)

    return answer


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
