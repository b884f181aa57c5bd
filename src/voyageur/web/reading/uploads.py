"""A file that comes in with a form."""

from math import ceil

from django.http import HttpRequest

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.web.reading.apart import MOST_BYTES


def uploaded(request: HttpRequest, field: str) -> tuple[str, bytes] | None:
    """Name and bytes of the file that was sent in a field, None where none was.

    Raises:
        InputError: it is too large; then not a byte of it was kept.
    """
    sent = request.FILES.get(field)
    size = int(request.META.get("CONTENT_LENGTH") or 0) if sent is None else sent.size or 0
    if size > MOST_BYTES:
        raise InputError(
            N_("the file has {size} MB; the limit is {limit} MB"),
            remedy=N_("Give a smaller file."),
            size=ceil(size / 100_000) / 10,
            limit=MOST_BYTES // 1_000_000,
        )
    return None if sent is None else (sent.name or "", sent.read())
