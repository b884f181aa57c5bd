"""The page of the wallet: what is held, what comes up, and forms that change it."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from voyageur.domain.event import Event
from voyageur.domain.message import N_
from voyageur.domain.names import say
from voyageur.domain.wallet import Card, Reminders
from voyageur.locale.translate import Translator
from voyageur.publishing.wallet_document import called, reminders_document, wallet_document
from voyageur.services.clock import today
from voyageur.services.follow import Following, load_if_any
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.services.undo import WALLET, last_of
from voyageur.services.wallet import reminders, wallet_of
from voyageur.store.whose import whose
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import body, context, page, translator

_FORMS = ("add", "remove", "badge", "trust", "issue")
_AHEAD = timedelta(days=180)
"""How far ahead the page reminds of, as the terminal does where nothing else is asked for."""


def show(request: HttpRequest, sent: Form | None = None) -> HttpResponse:
    """The page; ``sent`` is a form with mistakes, which stands in it as it was sent."""
    t, at, facts = translator(request), today(), context().catalogue
    with opened():
        journal = Journal(whose())
        read = wallet_of(context(), journal, at)
        last = last_of(journal, WALLET)
        following = load_if_any(context(), journal)
    until = at + _AHEAD
    coming = Reminders(as_of=at, until=until, reminders=reminders(read, until))
    document = reminders_document(coming, t, commands=False)
    return page(
        request,
        "wallet/wallet.html",
        title=N_("Wallet"),
        status=422 if sent else 200,
        wrong=sent,
        forms={name: Form(name, t) for name in _FORMS} | ({sent.name: sent} if sent else {}),
        names=sorted(say(one.name, t.lang) for one in facts.certifications.values()),
        cards=[(card.ref, called(card, t)) for card in read.cards],
        body=body(wallet_document(read, facts, t, commands=False)),
        coming_title=document.title,
        coming=body(document),
        last=_last_words(last, read.cards, t) if last else None,
        stages=_stages(following, t) if following else [],
        kinds=[("png", "PNG"), ("svg", "SVG"), ("json", "JSON")],
    )


def _last_words(event: Event, cards: tuple[Card, ...], t: Translator) -> str:
    """What was said last, beside the button that takes it back."""
    card = next((card for card in cards if card.ref == event.ref), None)
    name = called(card, t) if card else t.name(event.ref)
    if event.kind == "held":
        return t("Said last: you hold {name}.", name=name)
    return t("Said last: you don't hold {name}.", name=name)


def _stages(following: Following, t: Translator) -> list[tuple[str, str]]:
    """The stages of the plan that is followed, by their numbers."""
    role = following.catalogue.roles[following.plan.target.role]
    return [(str(n), f"{n}. {say(one.name, t.lang)}") for n, one in enumerate(role.stages, 1)]
