"""What to say once the wallet has changed, at every door the same."""

from voyageur.domain.event import Event
from voyageur.domain.message import N_, Message
from voyageur.domain.wallet import Card


def added_words(card: Card, name: str) -> Message:
    """That a certification is in the wallet, and until when it counts."""
    if card.expires is None and card.validity == "valid":
        return Message(N_("{name} is in your wallet; it doesn't expire."), {"name": name})
    if card.expires is None:
        return Message(N_("{name} is in your wallet; no end of it is known."), {"name": name})
    values = {"name": name, "day": card.expires.isoformat()}
    if card.validity == "expired":
        return Message(N_("{name} is in your wallet; it expired on {day}."), values)
    return Message(N_("{name} is in your wallet; it counts until {day}."), values)


def undone_words(event: Event, name: str) -> Message:
    """What was taken back."""
    if event.kind == "held":
        return Message(N_("Taken back: what was said last of {name}."), {"name": name})
    return Message(N_("Taken back: {name} is in your wallet again."), {"name": name})
