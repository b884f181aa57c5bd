"""Mistakes of this page's form, each beside its field."""

from collections.abc import Iterator
from contextlib import contextmanager

from voyageur.domain.errors import VoyageurError
from voyageur.web.pages.progress.form import Form
from voyageur.web.pages.resume.words import here


@contextmanager
def beside(form: Form, field: str) -> Iterator[None]:
    """Keep what can't be right beside a field; pages that don't suffice are a matter of theirs."""
    try:
        yield
    except VoyageurError as error:
        form.wrong("pages" if error.where == "--pages" else field, error.what, here(error.remedy))
