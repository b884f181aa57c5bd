"""References to a certification: its name, how it stands, what it costs, what follows it."""

from voyageur.domain.certification import Certification
from voyageur.domain.message import N_, Message
from voyageur.domain.names import say
from voyageur.locale.format import day
from voyageur.publishing.certification_lines import price_words, status_words
from voyageur.publishing.studio.deck import Status, Tone
from voyageur.publishing.studio.references import cites
from voyageur.publishing.studio.references.found import (
    Cite,
    Found,
    Material,
    UnknownReferenceError,
)

FIGURES = ("name", "status", "price", "last-day", "after")
"""What can be asked of a certification."""


def find(certification: Certification, path: str, material: Material) -> Found:
    """The figure of a certification; a name alone is stale where it is retired.

    Raises:
        UnknownReferenceError: there is no such figure.
    """
    t = material.t
    match path:
        case "name":
            name = say(certification.name, t.lang)
            return Found(name, stale=_gone(certification, material))
        case "status":
            return Found(_standing(certification, material), _ending(certification, material))
        case "price":
            return _price(certification, material)
        case "last-day":
            last = certification.last_day()
            words = day(last, t.lang) if last else t("unknown")
            return Found(words, _ending(certification, material))
        case "after":
            return Found(after_words(certification, material) or t("unknown"))
        case _:
            reference = f"certification:{certification.id}"
            near = tuple(f"{reference}.{one}" for one in FIGURES)
            raise UnknownReferenceError(f"{reference}.{path}", near)


def status_of(certification: Certification, material: Material) -> tuple[Status, tuple[Cite, ...]]:
    """A certification as a row: always with how it stands today.

    Who states the price of one that is offered says that it is offered.
    """
    name = say(certification.name, material.t.lang)
    status = certification.status(material.at)
    gone = status == "retired"
    tone: Tone = "gone" if gone else "warning" if status != "active" else "good"
    words, said = _standing(certification, material), _ending(certification, material)
    if not gone and certification.prices:
        price = _price(certification, material)
        words = f"{words} · {price.words}"
        said = price.cites if status == "active" else (*said, *price.cites)
    after = after_words(certification, material) if gone or status == "retiring" else ""
    return Status(name, words, tone, after), said


def after_words(certification: Certification, material: Material) -> str:
    """What takes its place, and is itself still offered."""
    facts, t = material.facts.certifications, material.t
    after = (facts[one] for one in certification.successors())
    return " · ".join(say(o.name, t.lang) for o in after if o.status(material.at) != "retired")


def stale_name(certification: Certification, material: Material) -> Message:
    """Why its name alone isn't to be shown."""
    last = certification.last_day()
    values = {"name": say(certification.name, material.t.lang)}
    if last is None:
        return Message(N_("{name}: no longer offered"), values)
    return Message(N_("{name}: retired on {day}"), {**values, "day": last.isoformat()})


def _gone(certification: Certification, material: Material) -> tuple[Message, ...]:
    if certification.status(material.at) != "retired":
        return ()
    return (stale_name(certification, material),)


def _standing(certification: Certification, material: Material) -> str:
    _, words = status_words(certification, material.at, material.t)
    return words or material.t("offered today")


def _ending(certification: Certification, material: Material) -> tuple[Cite, ...]:
    """Who says how it stands: of its end, else the newest of what is known of it."""
    due = certification.verify_by()
    ending, _ = status_words(certification, material.at, material.t)
    newest = max(certification.events, key=lambda one: one.verified_on, default=None)
    event = ending or newest
    return (cites.of_event(event, material, due),) if event else ()


def _price(certification: Certification, material: Material) -> Found:
    if not certification.prices:
        return Found(material.t("price unknown"))
    first = certification.prices[0]
    cite = cites.of_fact(first, material, certification.verify_by())
    return Found(price_words(first, material.t), (cite,))
