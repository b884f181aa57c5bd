"""Certifications: put in, taken out, and taken back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from voyageur.domain.errors import InputError
from voyageur.domain.ref import Ref
from voyageur.publishing.wallet_document import called
from voyageur.services import wallet as wallet_
from voyageur.services.clock import now
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.services.wallet_words import added_words, undone_words
from voyageur.store.whose import whose
from voyageur.web.language import lang_of
from voyageur.web.pages.progress.form import Form, posted
from voyageur.web.pages.wallet.showing import show
from voyageur.web.render import address, context, translator

_PLACES = {"--issued": "issued", "--expires": "expires", "NAME": "name"}


@require_safe
def wallet(request: HttpRequest) -> HttpResponse:
    """What is held, until when, and what to do about it."""
    return show(request)


@posted("wallet")
def add(request: HttpRequest) -> HttpResponse:
    """Put a certification in; the same again corrects or renews it."""
    form = Form("add", translator(request), request.POST.dict())
    with opened(), form.beside("name", _PLACES):
        entered = wallet_.Entered(
            name=form.text("name") or "",
            issuer=form.text("issuer"),
            issued=form.day("issued"),
            expires=form.day("expires"),
            number=form.text("number"),
        )
        journal = Journal(whose())
        ref = wallet_.add(context(), journal, entered, now())
        return said(request, added(request, journal, ref))
    return show(request, form)


@posted("wallet")
def remove(request: HttpRequest) -> HttpResponse:
    """Take a certification out."""
    t = translator(request)
    form = Form("remove", t, request.POST.dict())
    with opened(), form.beside("name", _PLACES):
        _, _, words = (form.text("name") or "").partition(":")
        card = wallet_.remove(context(), Journal(whose()), words, now())
        return said(request, t("{name} is out of your wallet.", name=called(card, t)))
    return show(request, form)


@posted("wallet")
def undo(request: HttpRequest) -> HttpResponse:
    """Take back what was put in or taken out last."""
    t = translator(request)
    with opened():
        try:
            event, card = wallet_.take_back(context(), Journal(whose()), now())
        except InputError as error:
            return said(request, t.say(error.what))
    return said(request, t.say(undone_words(event, called(card, t) if card else event.ref)))


def added(request: HttpRequest, journal: Journal, ref: Ref) -> str:
    """What to say of a certification that was put in."""
    t = translator(request)
    cards = wallet_.wallet_of(context(), journal, now().date()).cards
    card = next(card for card in cards if card.ref == ref)
    return t.say(added_words(card, called(card, t)))


def said(request: HttpRequest, words: str) -> HttpResponse:
    """Back to the page, with what was done."""
    messages.success(request, words)
    return redirect(address(lang_of(request), "wallet"))
