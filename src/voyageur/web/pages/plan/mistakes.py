"""What can't be planned, beside the field that it is about, with what to do on this page."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from voyageur.domain.errors import VoyageurError
from voyageur.domain.message import N_, Message
from voyageur.locale.translate import Translator
from voyageur.publishing.words import sentence

_HERE: Mapping[str, tuple[str, str]] = {
    "Name one, for example --to data-engineer; voyageur roles lists them.": (
        "to",
        N_("Choose one of the list."),
    ),
    "Did you mean {near}? voyageur roles lists them all.": ("to", N_("Choose one of the list.")),
    "Did you mean {near}? Give a province or its code, a city, or Canada.": (
        "region",
        N_("Choose one of the list."),
    ),
    "Use --order roadmap, or bring postings of your own with --market.": (
        "order",
        N_("Choose the order of the guide's stages."),
    ),
    "Give a later deadline, or an earlier start with --start.": (
        "by",
        N_("Give a later deadline, or an earlier first day."),
    ),
    "voyageur skills and voyageur certifications list the names.": (
        "",
        N_("Write it as postings do; names to choose from appear while you write."),
    ),
    "Take it out of --never, or leave out with --never what needs it.": (
        "never",
        N_("Take it out of what is never to be in, or put there what needs it as well."),
    ),
    "Take it out of --never, or leave out the skill as well.": (
        "never",
        N_("Take it out of what is never to be in, or put the skill there as well."),
    ),
    "It can't be earned now: take it out of --must.": (
        "must",
        N_("It can't be earned now: take it out of what must be in."),
    ),
    "Ask for less with --must.": ("must", N_("Let less be in for certain.")),
    "Write for example --alarm 15.": ("alarm", N_("Write for example 15.")),
    "Give more hours with --hours.": ("hours", N_("Give more hours a week.")),
}
"""Remedies that name options of the terminal: the field they are about, and what to do here."""

_NAMES = {"in": "region"}
"""Options whose fields are called otherwise."""


class Mistake(NamedTuple):
    """What is wrong with which field ("" where it is about none), and what to do."""

    field: str
    what: str
    remedy: str


def mistake_of(error: VoyageurError, t: Translator) -> Mistake:
    """An error of a service, which names options as the terminal has them."""
    option = error.where.removeprefix("--").split(" ")[0] if error.where.startswith("--") else ""
    found = _mistake(error.what, error.remedy, t)
    name = _NAMES.get(option, option.replace("-", "_"))
    return found._replace(field=name or found.field)


def mistake_told(told: Mapping[str, Any], t: Translator) -> Mistake:
    """What a worker told of a task that failed."""
    return _mistake(Message(*told["what"]), Message(*told["remedy"]), t)


def _mistake(what: Message, remedy: Message, t: Translator) -> Mistake:
    field, here = _HERE.get(remedy.text, ("", remedy.text))
    return Mistake(field, sentence(t.say(what)), t.say(Message(here, remedy.values)))
