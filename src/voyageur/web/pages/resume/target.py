"""What a posting of the form asks for: its text, or a file that becomes that text."""

from django.http import HttpRequest

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.locale.translate import Translator
from voyageur.services.clock import today
from voyageur.services.resume.asked import Demands, of_posting
from voyageur.web.pages.progress.form import Form
from voyageur.web.reading.apart import posting_apart
from voyageur.web.reading.uploads import uploaded

TEXT, FILE = "posting", "posting-file"
_PASTED = "posting.txt"


def posting_sent(request: HttpRequest, form: Form, t: Translator) -> Demands:
    """What it asks for; the field of the text then has the text of the file.

    Raises:
        InputError: there is none, it can't be read, or asks for nothing that is known.
    """
    sent = uploaded(request, FILE)
    text = form.shown(TEXT).strip()
    if sent is None and not text:
        raise InputError(
            N_("no posting was given"), remedy=N_("Paste its text, or choose its file.")
        )
    name, data = sent or (_PASTED, text.encode())
    read = posting_apart(name, data, today())
    if sent:
        form.typed = {**form.typed, TEXT: read.text}
    return of_posting(read.posting, read.posting.title or t("a posting"), name)
