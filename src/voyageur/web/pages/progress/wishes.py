"""The form of a new plan: hours, last day and absences, the rest as it was asked for before."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from django.http import QueryDict

from voyageur.locale.translate import Translator
from voyageur.services.follow import Following
from voyageur.services.replan import typed_of
from voyageur.services.typed import Typed
from voyageur.web.pages.progress.form import Form

PLACES = {
    "--hours": "hours",
    "--weekday": "hours",
    "--projects": "hours",
    "--by": "by",
    "--away": "away",
}
"""Fields by the options of the terminal."""

_MORE = 2
"""Empty rows for further absences."""


class WishesForm(Form):
    """Its fields; ``away`` are the first and last days of absences."""

    def __init__(
        self, t: Translator, typed: dict[str, str], away: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__("wishes", t, typed)
        self.away = [*away, *[("", "")] * _MORE]


def wishes_of(following: Following, t: Translator, at: date) -> WishesForm:
    """What the plan that holds was asked for."""
    return asked_wishes(typed_of(following, Typed(), at), following, t)


def asked_wishes(asked: Typed, following: Following, t: Translator) -> WishesForm:
    """What a new plan was asked for."""
    hours = asked.hours or f"{following.plan.person.hours:g}"
    away = [(first, last) for first, _, last in (p.partition("..") for p in asked.away or ())]
    return WishesForm(t, {"hours": hours, "by": asked.by or ""}, away)


def sent_wishes(sent: QueryDict, t: Translator) -> WishesForm:
    """What was sent."""
    rows = zip(sent.getlist("away-from"), sent.getlist("away-to"), strict=False)
    away = [(first.strip(), last.strip()) for first, last in rows if (first + last).strip()]
    return WishesForm(t, {name: sent.get(name, "") for name in ("hours", "by")}, away)


def typed_in(form: WishesForm, following: Following, at: date) -> Typed:
    """All that the new plan is asked for. Hours that stay as they were stay on their weekdays.

    Raises:
        UsageError: a field has too many characters.
    """
    hours = form.text("hours")
    if hours in (None, f"{following.plan.person.hours:g}"):
        hours = None
    asked = typed_of(following, Typed(hours=hours), at)
    return replace(
        asked,
        hours=hours or asked.hours,
        by=form.text("by"),
        away=[f"{first or last}..{last or first}" for first, last in form.away if first or last],
    )


def kept(typed: Typed) -> dict[str, Any]:
    """What was typed, as JSON: ``Typed(**kept(typed)) == typed``."""
    values = {field.name: getattr(typed, field.name) for field in fields(typed)}
    return {name: value for name, value in values.items() if value is not None}
