"""What somebody types for their portfolio. It is read, used and not kept."""

from dataclasses import dataclass, field

from django.http import QueryDict

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_, Message
from voyageur.services.portfolio import Wanted
from voyageur.services.portfolio_links import page_address

MOST_NAME, MOST_ABOUT, MOST_LINKS = 100, 1_000, 12
"""Characters, characters, and links. Editorial: more is no portfolio any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """As typed; ``links`` one a line, ``role`` an id."""

    role: str = ""
    name: str = ""
    about: str = ""
    links: str = ""
    quotes: bool = False


@dataclass(slots=True)
class Read:
    """What is wanted, as far as it can be, and what can't, by field."""

    wanted: Wanted
    wrong: dict[str, list[Message]] = field(default_factory=dict)


def typed_in(form: QueryDict, role: str) -> Typed:
    """What a form has; ``role`` where it has none."""
    return Typed(
        role=form.get("role", "").strip() or role,
        name=" ".join(form.get("name", "").split()),
        about=form.get("about", "").strip(),
        links=form.get("links", "").strip(),
        quotes="quotes" in form,
    )


def read(typed: Typed) -> Read:
    """What of it can be published."""
    wrong: dict[str, list[Message]] = {}
    for name, words, most in (("name", typed.name, MOST_NAME), ("about", typed.about, MOST_ABOUT)):
        if len(words) > most:
            template = N_("it has {n} characters; there is room for {most}")
            wrong[name] = [Message(template, {"n": len(words), "most": most})]
    links = []
    lines = [line for line in typed.links.splitlines() if line.strip()]
    for line in lines:
        try:
            links.append(page_address(line))
        except UsageError as error:
            wrong.setdefault("links", []).append(error.what)
    if len(lines) > MOST_LINKS:
        template = N_("there are {n} links; there is room for {most}")
        wrong["links"] = [Message(template, {"n": len(lines), "most": MOST_LINKS})]
    wanted = Wanted(
        name=None if "name" in wrong else typed.name or None,
        links=() if "links" in wrong else tuple(links),
        about=None if "about" in wrong else typed.about or None,
        quotes=typed.quotes,
    )
    return Read(wanted, wrong)
