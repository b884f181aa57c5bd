"""Everything that is kept as a file, as ``voyageur data export`` writes it, and that back in."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.services.clock import now
from voyageur.services.export import bring_in, export, read_export
from voyageur.services.store import opened
from voyageur.web.language import lang_of
from voyageur.web.pages.kept.views import show
from voyageur.web.pages.progress.form import Form, posted
from voyageur.web.render import address, translator

FILE = "file"
MOST_BYTES = 20_000_000
"""What the server takes of a form."""


@require_safe
def everything(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's
    """All of it, as JSON Lines."""
    with opened():
        text = "".join(export(now()))
    return HttpResponse(
        text,
        content_type="application/jsonl",
        headers={
            "Content-Disposition": 'attachment; filename="everything.jsonl"',
            "Cache-Control": "no-store",
        },
    )


@posted("kept")
def bring(request: HttpRequest) -> HttpResponse:
    """Add what isn't here yet of such a file, all or nothing."""
    t = translator(request)
    try:
        with _sent(request) as path:
            people = read_export(path)
            with opened():
                n = bring_in(people, path, now())
    except InputError as error:
        _, _, line = error.where.rpartition(":")
        place = t("Line {n}", n=line) if line.isdecimal() else ""
        form = Form("bring", t)
        form.wrong(FILE, error.what, error.remedy, place)
        return show(request, bring=form)
    words = t("Brought in. Entries: {n}, people: {people}.", n=n, people=len(people))
    messages.success(request, words)
    return redirect(address(lang_of(request), "kept"))


@contextmanager
def _sent(request: HttpRequest) -> Iterator[Path]:
    """The file that was sent, on the disk only while it is read.

    Raises:
        InputError: there is none, or it is too large; then not a byte of it was kept.
    """
    sent = request.FILES.get(FILE)
    size = int(request.META.get("CONTENT_LENGTH") or 0) if sent is None else sent.size or 0
    if size > MOST_BYTES:
        raise InputError(
            N_("the file has {size} MB; the limit is {limit} MB"),
            remedy=N_("voyageur data import journal FILE takes larger ones."),
            size=ceil(size / 100_000) / 10,
            limit=MOST_BYTES // 1_000_000,
        )
    if sent is None:
        raise InputError(N_("no file was chosen"), remedy=N_("Choose one."))
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        path.write_bytes(sent.read())
        yield path
