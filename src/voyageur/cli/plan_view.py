"""A plan in the terminal."""

from itertools import groupby

from rich.box import ROUNDED
from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from voyageur.cli.console import bar, console
from voyageur.cli.fit_view import reach_words
from voyageur.cli.profile_view import claims_table
from voyageur.domain.names import Lang, say
from voyageur.domain.plan import Item, Plan
from voyageur.domain.profile import Claim, Profile
from voyageur.locale.format import day, money, number, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.plan_words import (
    answer,
    conflict_words,
    exchange_words,
    left_out,
    stage_name,
)
from voyageur.services.context import Context
from voyageur.understanding.documents import Document

_CLAIMS_SHOWN = 12


def show_plan(
    context: Context, document: Document, profile: Profile, plan: Plan, lang: Lang
) -> None:
    """Print the answer, what it rests on, and the plan stage by stage."""
    t = context.translator(lang)
    out = console()
    title = f"{t.name(f'role:{plan.target.role}')} · {t.name(f'region:{plan.target.region}')}"
    out.print(Panel("\n".join(answer(plan, t)), title=title, box=ROUNDED, border_style="cyan"))
    _head(out, t("What was read in {name}", name=document.name))
    out.print(claims_table(_relevant(context, profile, plan), t, most=_CLAIMS_SHOWN))
    _show_gap(out, context, plan, t)
    _head(out, t("The plan"))
    for stage, items in groupby(plan.items, key=lambda item: item.stage):
        out.print(
            Padding(Text(stage_name(plan, stage, t), style="bold"), (0, 0, 0, 1), expand=False)
        )
        for item in items:
            _show_item(out, context, item, t)
    _show_weeks(out, context, plan, t)
    _show_reach(out, plan, t)
    _show_left_out(out, plan, t)
    _show_notes(out, context, plan, t)


def show_conflicts(context: Context, plan: Plan, lang: Lang) -> None:
    """Say on stderr which limits collide and the least change of each that would free it."""
    t = context.translator(lang)
    out = Console(stderr=True, highlight=False, soft_wrap=True)
    out.print(Text(t("No plan keeps all your limits."), style="bold red"))
    for line in conflict_words(plan, t):
        out.print(line)


def _relevant(context: Context, profile: Profile, plan: Plan) -> list[Claim]:
    """What speaks for the role first; the rest only where nothing does."""
    role = context.catalogue.roles[plan.target.role]
    wanted = {f"skill:{c.skill}" for s in role.stages for need in s.needs for c in need}
    wanted |= {f"skill:{skill}" for group in role.groups for skill in group.members}
    return [claim for claim in profile.claims if claim.ref in wanted] or list(profile.claims)


def _head(out: Console, words: str) -> None:
    out.print()
    out.print(Text(words, style="bold cyan"))


def _show_gap(out: Console, context: Context, plan: Plan, t: Translator) -> None:
    role = context.catalogue.roles[plan.target.role]
    _head(out, t("How far it is"))
    table = Table.grid(padding=(0, 1))
    for stage in plan.gap.stages:
        missing = ", ".join(
            t(" or ").join(t.name(ref) for ref in need.split(" | ")) for need in stage.missing
        )
        table.add_row(
            Text(f" {stage_name(plan, stage.stage, t)}"),
            bar(stage.met / stage.asked, 6),
            Text(f"{stage.met}/{stage.asked}"),
            Text(missing or t("done"), style="dim"),
        )
    names = {group.id: group.name for group in role.groups}
    for group in plan.gap.groups:
        known = ", ".join(t.name(f"skill:{skill}") for skill in group.known)
        table.add_row(
            Text(f" {say(names[group.group], t.lang)}", style="italic"),
            bar(group.met / group.asked, 6),
            Text(f"{group.met}/{group.asked}"),
            Text(t("known: {skills}", skills=known) if known else t("none known yet"), style="dim"),
        )
    out.print(table)


def _show_item(out: Console, context: Context, item: Item, t: Translator) -> None:
    unit = context.catalogue.units[item.unit]
    line = Text(f"   {day(item.start, t.lang)} – {day(item.end, t.lang)}  ", style="dim")
    line.append(say(unit.name, t.lang), style="" if unit.kind == "study" else "bold")
    line.append(f"  {number(item.hours, t.lang)} h", style="cyan")
    if item.cost is not None:
        line.append(f"  {money(item.cost, t.lang)}", style="yellow")
    elif unit.certification:
        line.append(f"  {t('price unknown')}", style="yellow")
    out.print(line)
    for why in item.why[:1]:
        out.print(Padding(Text(t.say(why), style="dim"), (0, 0, 0, 6), expand=False))
    if unit.brief and unit.kind != "study":
        out.print(Padding(Text(say(unit.brief, t.lang), style="dim"), (0, 0, 0, 6), expand=False))
    for resource in unit.resources_in(t.lang)[:1]:
        out.print(
            Padding(Text(f"{resource.title}: {resource.url}", style="dim blue"), (0, 0, 0, 6))
        )


def _show_weeks(out: Console, context: Context, plan: Plan, t: Translator) -> None:
    units = {item.uid: context.catalogue.units[item.unit] for item in plan.items}
    _head(out, t("The first weeks"))
    for week in plan.weeks[:4]:
        work = ", ".join(
            f"{say(units[share.item].name, t.lang)} ({number(share.hours, t.lang)} h)"
            for share in week.items
        )
        out.print(Padding(Text(f"{day(week.monday, t.lang)}: {work}"), (0, 0, 0, 1), expand=False))


def _show_reach(out: Console, plan: Plan, t: Translator) -> None:
    _head(out, t("Postings whose requirements you meet (skills only)"))
    for point in plan.reach:
        when = t("after {stage}", stage=t.name(point.after)) if point.after else t("today")
        line = Text(f" {day(point.date, t.lang)}  ")
        if point.share is not None:
            line.append(bar(point.share, 20))
            line.append(f" {percent(point.share, t.lang)} ", style="bold")
        line.append(when, style="dim")
        out.print(line)
    out.print(Text(f" {reach_words(plan.reach[-1], t)}", style="dim"))


def _show_left_out(out: Console, plan: Plan, t: Translator) -> None:
    if not plan.skipped:
        return
    _head(out, t("Left out, and why"))
    for words, evidence in left_out(plan, t):
        out.print(Padding(Text(words), (0, 0, 0, 1), expand=False))
        if evidence:
            out.print(Padding(Text(f"“{evidence}”", style="dim"), (0, 0, 0, 5), expand=False))


def _show_notes(out: Console, context: Context, plan: Plan, t: Translator) -> None:
    _head(out, t("Notes"))
    notes = [exchange_words(plan, t)] if plan.cost and plan.cost.cents else []
    notes += [f"{t.name(u.ref)}: {t.say(u.reason)}" for u in plan.unknown_costs]
    sources = ", ".join(context.catalogue.sources[s].title for s in plan.sources)
    notes.append(t("Hours are Voyageur's estimates. Sources: {sources}.", sources=sources))
    for words in notes:
        out.print(Padding(Text(words, style="dim"), (0, 0, 0, 1), expand=False))
