"""A plan in the terminal."""

from collections.abc import Sequence

from rich.box import ROUNDED
from rich.console import Console
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from voyageur.cli.console import bar, console, head, link, paragraph, wrapped
from voyageur.cli.profile_view import claims_table, legend
from voyageur.domain.names import Lang, say
from voyageur.domain.plan import Item, Plan
from voyageur.domain.profile import Claim, Profile
from voyageur.locale.format import day as write_day
from voyageur.locale.format import money, number, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.plan_words import (
    answer,
    conflict_words,
    exchange_words,
    gains_of,
    left_out,
    missing_words,
    offer_words,
    own_sources,
    parts_of,
    quoted,
    renewal_words,
    review_words,
    shipped_sources,
)
from voyageur.publishing.reach_words import reach_words
from voyageur.services.context import Context
from voyageur.understanding.documents import Document

_CLAIMS_SHOWN = 12
_WEEKS_SHOWN = 4
_FRAME = 4
"""Columns that the frame around the answer takes."""


def show_plan(
    context: Context, document: Document, profile: Profile, plan: Plan, lang: Lang
) -> None:
    """Print the answer, what it rests on, and the plan stage by stage."""
    t = context.translator(lang)
    out = console()
    _show_answer(out, plan, t)
    head(out, t("What was read in {name}", name=document.name))
    out.print(claims_table(_relevant(context, profile, plan), t, most=_CLAIMS_SHOWN))
    paragraph(out, Text(legend(t), style="dim"))
    _show_gap(out, context, plan, t)
    if plan.items:
        _show_items(out, context, plan, t)
        _show_weeks(out, context, plan, t)
    _show_reach(out, plan, t)
    _show_offers(out, context, plan, t)
    _show_left_out(out, plan, t)
    _show_notes(out, context, plan, t)


def show_conflicts(context: Context, plan: Plan, lang: Lang) -> None:
    """Say on stderr which limits collide and the least change of each that would free it."""
    t = context.translator(lang)
    out = Console(stderr=True, highlight=False)
    paragraph(out, Text(t("No plan keeps all your limits."), style="bold red"))
    for line in conflict_words(plan, t):
        paragraph(out, Text(line), hang=2)


def _relevant(context: Context, profile: Profile, plan: Plan) -> list[Claim]:
    """What speaks for the role first; the rest only where nothing does."""
    role = context.catalogue.roles[plan.target.role]
    wanted = {f"skill:{c.skill}" for s in role.stages for need in s.needs for c in need}
    wanted |= {f"skill:{skill}" for group in role.groups for skill in group.members}
    return [claim for claim in profile.claims if claim.ref in wanted] or list(profile.claims)


def _show_answer(out: Console, plan: Plan, t: Translator) -> None:
    title = f"{t.name(f'role:{plan.target.role}')} · {t.name(f'region:{plan.target.region}')}"
    lines = [
        line for words in answer(plan, t) for line in wrapped(out, Text(words), out.width - _FRAME)
    ]
    out.print(Panel(Text("\n").join(lines), title=Text(title), box=ROUNDED, border_style="cyan"))


def _show_gap(out: Console, context: Context, plan: Plan, t: Translator) -> None:
    role = context.catalogue.roles[plan.target.role]
    head(out, t("How far it is"))
    table = Table.grid(padding=(0, 1))
    for place, stage in enumerate(plan.gap.stages, start=1):
        table.add_row(
            Text(f" {place}."),
            Text(t.name(f"stage:{role.id}/{stage.stage}")),
            bar(stage.met / stage.asked, 6),
            Text(f"{stage.met}/{stage.asked}"),
            Text(missing_words(stage, t) or t("done"), style="dim"),
        )
    names = {group.id: group.name for group in role.groups}
    for group in plan.gap.groups:
        known = ", ".join(t.name(f"skill:{skill}") for skill in group.known)
        table.add_row(
            Text(""),
            Text(say(names[group.group], t.lang), style="italic"),
            bar(group.met / group.asked, 6),
            Text(f"{group.met}/{group.asked}"),
            Text(t("known: {skills}", skills=known) if known else t("none known yet"), style="dim"),
        )
    out.print(table)


def _show_items(out: Console, context: Context, plan: Plan, t: Translator) -> None:
    head(out, t("The plan"))
    width = max(len(_span(item, t)) for item in plan.items)
    gains = gains_of(plan, t)
    for heading, items in parts_of(plan, t):
        paragraph(out, Text(heading, style="bold"), indent=1, hang=3)
        for item in items:
            _show_item(out, context, item, width, t)
            if gain := gains.get(item.unit):
                paragraph(out, Text(f"→ {gain}", style="bold green"), indent=3)


def _span(item: Item, t: Translator) -> str:
    return f"{write_day(item.start, t.lang)} – {write_day(item.end, t.lang)}"


def _show_item(out: Console, context: Context, item: Item, width: int, t: Translator) -> None:
    unit = context.catalogue.units[item.unit]
    line = Text(f"{_span(item, t):<{width}}  ", style="dim")
    line.append(say(unit.name, t.lang), style="not dim" if unit.kind == "study" else "not dim bold")
    line.append(f"  {number(item.hours, t.lang)}\u00a0h", style="not dim cyan")
    if item.cost is not None:
        line.append(f"  {money(item.cost, t.lang)}", style="not dim yellow")
    elif unit.certification:
        line.append(f"  {t('price unknown')}", style="not dim yellow")
    if item.exam_on is not None:
        line.append(f"  {t('exam on {day}', day=write_day(item.exam_on, t.lang))}", style="not dim")
    paragraph(out, line, indent=3, hang=3)
    for why in item.why[:1]:
        paragraph(out, Text(t.say(why), style="dim"), indent=6)
    if unit.brief and unit.kind != "study":
        paragraph(out, Text(say(unit.brief, t.lang), style="dim"), indent=6)
    for resource in unit.resources_in(t.lang)[:1]:
        title = t("{title}:", title=resource.title)
        link(out, Text(title, style="dim"), resource.url, indent=6)


def _show_weeks(out: Console, context: Context, plan: Plan, t: Translator) -> None:
    units = {item.uid: context.catalogue.units[item.unit] for item in plan.items}
    head(out, t("The first weeks"))
    rows = []
    for week in plan.weeks[:_WEEKS_SHOWN]:
        work = "; ".join(
            f"{say(units[share.item].name, t.lang)} ({number(share.hours, t.lang)}\u00a0h)"
            for share in week.items
        )
        rows.append((write_day(week.monday, t.lang), work))
    _show_rows(out, rows)


def _show_rows(out: Console, rows: Sequence[tuple[str, str]]) -> None:
    """Pairs in two columns, the second wrapped beside the first."""
    width = max(len(first) for first, _ in rows) + 2
    for first, second in rows:
        paragraph(out, Text(f"{first:<{width}}{second}"), indent=1, hang=width)


def _show_reach(out: Console, plan: Plan, t: Translator) -> None:
    head(out, t("Postings whose requirements you meet (skills only)"))
    table = Table.grid(padding=(0, 1))
    for point in plan.reach:
        when = t("after {stage}", stage=t.name(point.after)) if point.after else t("today")
        row = [Text(f" {write_day(point.date, t.lang)} ")]
        if point.share is not None:
            row += [bar(point.share, 20), Text(f"{percent(point.share, t.lang):>5}", style="bold")]
        table.add_row(*row, Text(when, style="dim"))
    if plan.reach[-1].share is not None:
        out.print(table)
    paragraph(out, Text(reach_words(plan.reach[-1], t), style="dim"), indent=1)


def _show_offers(out: Console, context: Context, plan: Plan, t: Translator) -> None:
    offers = list(offer_words(plan, context.catalogue, t))
    if offers:
        head(out, t("What a little more would bring"))
        for words in offers:
            paragraph(out, Text(words), indent=1, hang=2)


def _show_left_out(out: Console, plan: Plan, t: Translator) -> None:
    if not plan.skipped:
        return
    head(out, t("Left out, and why"))
    for words, evidence in left_out(plan, t):
        paragraph(out, Text(words), indent=1, hang=2)
        if evidence:
            paragraph(out, Text(quoted(evidence, t), style="dim"), indent=3)


def _show_notes(out: Console, context: Context, plan: Plan, t: Translator) -> None:
    head(out, t("Notes"))
    notes = [exchange_words(plan, t)] if plan.cost and plan.cost.cents else []
    notes += [
        t("{name}: {reason}", name=t.name(u.ref), reason=t.say(u.reason))
        for u in plan.unknown_costs
    ]
    notes += renewal_words(plan, t)
    notes += review_words(plan, context.catalogue, t)
    shipped = [source.title for source in shipped_sources(plan, context.catalogue)]
    sources = " · ".join([*own_sources(plan, t), *shipped])
    notes.append(t("Hours are Voyageur's estimates. Sources: {sources}.", sources=sources))
    for words in notes:
        paragraph(out, Text(words, style="dim"), indent=1, hang=2)
