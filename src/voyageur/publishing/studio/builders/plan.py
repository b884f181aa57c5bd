"""My plan: how long, when, in which stages, what comes in reach."""

import re
from collections.abc import Iterator

from voyageur.catalogue.model import Catalogue
from voyageur.domain.names import say
from voyageur.domain.plan import Item, Plan
from voyageur.locale.translate import Translator
from voyageur.publishing.plan_words import parts_of
from voyageur.publishing.studio.builders.words import call, hashtags, tag_of
from voyageur.publishing.studio.references.found import Material
from voyageur.publishing.studio.source import (
    CertificationsSource,
    ChartSource,
    DeckSource,
    FigureSource,
    FiguresSource,
    HookSource,
    SlideSource,
    StepSource,
    StepsSource,
)

_FIRST = 3
_NUMBER = re.compile(r"^\d+\. ")
"""The slide numbers the stages itself."""


def plan_deck(plan: Plan, material: Material) -> DeckSource:
    """The deck of a plan; nothing in it says whose it is."""
    t = material.t
    role = material.facts.roles[plan.target.role]
    return DeckSource(
        lang=t.lang,
        title=t("My plan: {role}", role=say(role.name, t.lang)),
        region=plan.target.region,
        caption="\n".join(
            (
                t("My plan: {role} in {weeks} weeks.", role="{plan.role}", weeks="{plan.weeks}"),
                "",
                t("{hours} hours a week, from {start}; done by {end} if the estimates hold.",
                  hours="{plan.hours-a-week}", start="{plan.start}", end="{plan.end}"),
                "",
                t("What would you do first?"),
            )
        ),
        hashtags=hashtags(t, tag_of(role, t), t("Learning in public")),
        slides=tuple(_slides(plan, material)),
    )  # fmt: skip


def _slides(plan: Plan, material: Material) -> Iterator[SlideSource]:
    t, facts = material.t, material.facts
    yield HookSource(
        kicker=t("My plan"),
        title=t("{role} in {weeks} weeks", role="{plan.role}", weeks="{plan.weeks}"),
        text=t(
            "{hours} hours a week, from {start}", hours="{plan.hours-a-week}", start="{plan.start}"
        ),
    )
    yield _figures(plan, t)
    yield StepsSource(title=t("Stage by stage"), steps=tuple(_stages(plan, facts, t)))
    yield StepsSource(title=t("What comes first"), steps=tuple(_first(plan, facts, t)))
    exams = tuple(
        certification
        for item in plan.items
        if (certification := facts.units[item.unit].certification)
    )
    if exams:
        yield CertificationsSource(title=t("Certifications on the way"), certifications=exams)
    if plan.reach and plan.reach[-1].met:
        yield ChartSource(title=t("What comes in reach"), chart="reach")
    yield call(t)


def _figures(plan: Plan, t: Translator) -> SlideSource:
    figures = [
        FigureSource(value="{plan.end}", label=t("done, if the estimates hold")),
        FigureSource(value="{plan.hours}", label=t("hours of work")),
    ]
    if plan.cost is not None and plan.cost.cents:
        figures.append(FigureSource(value="{plan.cost}", label=t("known costs")))
    text = ""
    if plan.window is not None:
        text = t("Eight times in ten it is done between {window}.", window="{plan.window}")
    return FiguresSource(title=t("In figures"), figures=tuple(figures), text=text)


def _stages(plan: Plan, facts: Catalogue, t: Translator) -> Iterator[StepSource]:
    for place, (name, items) in enumerate(parts_of(plan, t), start=1):
        units = t("{n} units", n=len(items)) if len(items) > 1 else _unit(items[0], facts, t)
        words = t(
            "{units}, {hours} h, until {day}",
            units=units,
            hours=f"{{plan.part.{place}.hours}}",
            day=f"{{plan.part.{place}.end}}",
        )
        yield StepSource(name=_NUMBER.sub("", name), text=words)


def _unit(item: Item, facts: Catalogue, t: Translator) -> str:
    return say(facts.units[item.unit].name, t.lang)


def _first(plan: Plan, facts: Catalogue, t: Translator) -> Iterator[StepSource]:
    for item in plan.items[:_FIRST]:
        why = t.say(item.why[0]) if item.why else ""
        yield StepSource(name=_unit(item, facts, t), text=why)
