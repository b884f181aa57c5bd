"""A file that came in, on the disk only while it is looked at."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import HttpRequest

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.evidence.badges.taken_out import MOST_BYTES, too_large

FILE = "file"


@contextmanager
def uploaded(request: HttpRequest) -> Iterator[Path]:
    """The file that was sent.

    Raises:
        InputError: there is none, or it is larger than a badge; then it isn't looked at.
    """
    sent = request.FILES.get(FILE)
    size = int(request.META.get("CONTENT_LENGTH") or 0) if sent is None else sent.size or 0
    if size > MOST_BYTES:
        raise too_large("")
    if sent is None:
        raise InputError(N_("no file was chosen"), remedy=N_("Choose one."))
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        path.write_bytes(sent.read())
        yield path
