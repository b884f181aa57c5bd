"""What is told on the next page, in a cookie of its own name."""

from django.conf import settings
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest


class Notes(CookieStorage):
    """As Django keeps them; on a server with TLS under a name that other hosts can't set."""

    cookie_name = settings.NOTES_COOKIE


def notes_of(request: HttpRequest) -> list[str]:
    """What is to be told now. Without any, the cookie isn't touched, so that the page is anybody's.

    Of a request that was refused before its notes were read, none.
    """
    storage = getattr(request, "_messages", None)
    if storage is None or not (request.COOKIES.get(settings.NOTES_COOKIE) or storage.added_new):
        return []
    return [str(note) for note in get_messages(request)]
