"""The newest backup in the place of a database that is damaged."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.services import store
from voyageur.services.clock import today
from voyageur.web.language import lang_of
from voyageur.web.pages.progress.form import posted
from voyageur.web.render import address, translator


@posted("kept")
def restore(request: HttpRequest) -> HttpResponse:
    """Bring it back; a database that is sound stays, so that nothing of today is lost."""
    t = translator(request)
    for words in _restored():
        messages.success(request, t.say(words))
    return redirect(address(lang_of(request), "kept"))


def _restored() -> list[Message]:
    """What was done.

    Raises:
        InputError: there is no sound backup, or the folder can't be written.
    """
    try:
        with store.opened():
            return [Message(N_("The database isn't damaged: nothing was changed."))]
    except InputError as error:
        if error.what != store.damaged(store.database()).what:
            raise
    found, moved = store.restore(today())
    done = [Message(N_("The backup {file} is in place."), {"file": str(found)})]
    if moved is not None:
        done.append(Message(N_("What was there before is kept as {file}."), {"file": str(moved)}))
    return done
