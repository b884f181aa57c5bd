"""A plan to keep, print or send: the answer, the way, and every week a line to tick off."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from voyageur.catalogue.model import Catalogue
from voyageur.domain.names import say
from voyageur.domain.plan import Item, Plan, Week
from voyageur.domain.profile import Profile
from voyageur.locale.format import day, money, number, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.document import (
    Block,
    Bullets,
    Chart,
    Check,
    Checklist,
    Cover,
    Document,
    Grid,
    Heading,
    KeyFigure,
    Line,
    Para,
    Span,
    line,
)
from voyageur.publishing.notebook import editorial, titled
from voyageur.publishing.plan_pictures import reach_picture, timeline_picture
from voyageur.publishing.plan_words import (
    answer,
    exchange_words,
    gains_of,
    left_out,
    levels_words,
    missing_words,
    offer_words,
    own_sources,
    parts_of,
    quoted,
    renewal_words,
    review_words,
    shipped_sources,
    stage_name,
    weeks_of,
    whole_dollars,
)
from voyageur.publishing.roadmap_picture import roadmap_picture

_LONG = 60
"""Weeks of a plan that all have a line of their own."""


def plan_document(
    plan: Plan, profile: Profile | None, catalogue: Catalogue, t: Translator
) -> Document:
    """The whole plan, with what was read of the person where that is known."""
    role, region = t.name(f"role:{plan.target.role}"), t.name(f"region:{plan.target.region}")
    blocks = [
        *_opening(plan, role, region, t),
        *_in_reach(plan, t),
        *_in_time(plan, catalogue, t),
        *_gap(plan, catalogue, t),
        *_parts(plan, catalogue, t),
        *_weeks(plan, catalogue, t),
        *_steps(plan, t),
        *_offers(plan, catalogue, t),
        *_known(profile, t),
        *_left_out(plan, t),
        *_notes(plan, catalogue, t),
    ]
    return Document(f"{role} · {region}", t.lang, tuple(blocks))


def _opening(plan: Plan, role: str, region: str, t: Translator) -> Iterator[Block]:
    made = t("Plan for {region}, made on {day}", region=region, day=day(plan.as_of, t.lang))
    yield Cover(role, made, tuple(_figures(plan, t)))
    yield Bullets(tuple(line(words) for words in answer(plan, t)))


def _figures(plan: Plan, t: Translator) -> Iterator[KeyFigure]:
    if plan.work_ends is None:
        return
    hours = number(plan.person.hours, t.lang)
    yield KeyFigure(str(weeks_of(plan)), t("weeks at {hours} hours a week", hours=hours))
    yield KeyFigure(day(plan.work_ends, t.lang), t("done, if the estimates hold"))
    last = plan.reach[-1] if plan.reach else None
    if last is not None and last.share:
        label = t("of {n} postings in reach at the end", n=last.n)
        yield KeyFigure(percent(last.share, t.lang), label)
    if plan.cost is not None:
        yield KeyFigure(money(whole_dollars(plan.cost), t.lang), t("known costs"))


def _in_reach(plan: Plan, t: Translator) -> Iterator[Block]:
    """The curve, where it leads to something."""
    if plan.reach and plan.reach[-1].met and (picture := reach_picture(plan, t)):
        yield Heading(2, picture.title)
        yield Chart(picture, tabled=True)


def _in_time(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[Block]:
    if not plan.items:
        return
    yield Heading(2, t("The plan in time"))
    yield Chart(timeline_picture(plan, catalogue, t), tabled=True)


def _gap(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[Block]:
    role = catalogue.roles[plan.target.role]
    yield Heading(2, t("How far it is"))
    yield Grid(
        (t("Stage"), t("Met"), t("Missing")),
        tuple(
            (
                line(stage_name(plan, stage.stage, t)),
                line(f"{stage.met}/{stage.asked}"),
                line(missing_words(stage, t) or t("done")),
            )
            for stage in plan.gap.stages
        ),
    )
    names = {group.id: group.name for group in role.groups}
    if names:
        yield Grid(
            (t("Learn these"), t("Met"), t("Known")),
            tuple(
                (
                    line(say(names[group.group], t.lang)),
                    line(f"{group.met}/{group.asked}"),
                    line(" · ".join(t.name(f"skill:{skill}") for skill in group.known)),
                )
                for group in plan.gap.groups
            ),
        )
    yield Chart(roadmap_picture(role, catalogue, t, plan.gap), tabled=True)


def _parts(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[Block]:
    yield Heading(2, t("The plan"))
    gains = gains_of(plan, t)
    for heading, items in parts_of(plan, t):
        yield Heading(3, heading)
        yield Checklist(tuple(_item(item, gains.get(item.unit), catalogue, t) for item in items))


def _item(item: Item, gain: str | None, catalogue: Catalogue, t: Translator) -> Check:
    unit = catalogue.units[item.unit]
    cost = f", {money(whole_dollars(item.cost), t.lang)}" if item.cost else ""
    if item.cost is None and unit.certification:
        cost = f", {t('price unknown')}"
    when = f"{day(item.start, t.lang)} – {day(item.end, t.lang)}"
    hours = f"{number(item.hours, t.lang)}\u00a0h{cost}"
    named = line(Span(say(unit.name, t.lang), "strong"), f" — {when}, {hours}")
    return Check(named, tuple(_details(item, gain, catalogue, t)))


def _details(item: Item, gain: str | None, catalogue: Catalogue, t: Translator) -> Iterator[Line]:
    unit = catalogue.units[item.unit]
    if item.exam_on:
        yield line(t("Exam on {day}", day=day(item.exam_on, t.lang)))
    for why in item.why:
        yield line(t("{name}: {reason}", name=t("Why"), reason=t.say(why)))
    for here in item.here:
        yield line(t("{name}: {reason}", name=t("Why here"), reason=t.say(here)))
    if unit.brief:
        yield line(say(unit.brief, t.lang))
    for resource in unit.resources_in(t.lang):
        free = t("free") if resource.free else t("paid")
        about = f" ({resource.language}, {free})"
        yield line(Span(resource.title, url=resource.url), Span(about, "quiet"))
    if gain:
        yield line(Span(gain, "strong"))


def _weeks(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[Block]:
    """Weeks to tick off; those of a long plan that are alike share a line, a box each."""
    yield Heading(2, t("Week by week"))
    names = {item.uid: say(catalogue.units[item.unit].name, t.lang) for item in plan.items}
    checks: list[Check] = []
    before: date | None = None
    for alike in _alike(plan.weeks, 1 if len(plan.weeks) <= _LONG else len(plan.weeks)):
        first, last = alike[0].monday, alike[-1].monday
        if before is not None and first - before > timedelta(days=7):
            yield Checklist(tuple(checks))
            checks = []
            yield Para(line(Span(_away(before + timedelta(days=7), first, t), "quiet")))
        days = (
            day(first, t.lang) if first == last else f"{day(first, t.lang)} – {day(last, t.lang)}"
        )
        work = _work(alike[0], names, t)
        checks.append(Check(line(Span(days, "strong"), f" — {work}"), boxes=len(alike)))
        before = last
    yield Checklist(tuple(checks))


def _alike(weeks: Sequence[Week], most: int) -> Iterator[list[Week]]:
    """Weeks one after the other in which the same is done, at most so many together."""
    found: list[Week] = []
    for week in weeks:
        next_ = not found or (
            week.items == found[-1].items and week.monday - found[-1].monday == timedelta(days=7)
        )
        if not next_ or len(found) == most:
            yield found
            found = []
        found.append(week)
    if found:
        yield found


def _away(monday: date, until: date, t: Translator) -> str:
    days = f"{day(monday, t.lang)} – {day(until - timedelta(days=1), t.lang)}"
    return t("{days}: no work is planned", days=days)


def _work(week: Week, names: Mapping[str, str], t: Translator) -> str:
    return "; ".join(
        f"{names[share.item]} ({number(share.hours, t.lang)}\u00a0h)" for share in week.items
    )


def _steps(plan: Plan, t: Translator) -> Iterator[Block]:
    """The curve as figures, and what its postings are."""
    if not plan.reach:
        return
    yield Heading(2, t("What comes in reach, step by step"))
    if plan.reach[-1].share == 0:
        words = t(
            "None of {n} postings come in reach ({scope}): they ask for more than this roadmap.",
            n=plan.reach[-1].n,
            scope=t.say(plan.reach[-1].scope),
        )
        yield Para(line(words))
        return
    yield Grid(
        (t("Day"), t("After"), t("Met"), t("Share")),
        tuple(
            (
                line(day(point.date, t.lang)),
                line(t.name(point.after) if point.after else t("today")),
                line(f"{point.met}/{point.n}"),
                line(
                    t("too few postings") if point.share is None else percent(point.share, t.lang)
                ),
            )
            for point in plan.reach
        ),
        frozenset((2, 3)),
    )
    yield Para(line(Span(t.say(plan.reach[-1].scope), "quiet")))


def _offers(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[Block]:
    if offers := tuple(line(words) for words in offer_words(plan, catalogue, t)):
        yield Heading(2, t("What a little more would bring"))
        yield Bullets(offers)


def _known(profile: Profile | None, t: Translator) -> Iterator[Block]:
    if profile is None:
        return
    yield Heading(2, t("What was read"))
    yield Para(line(Span(levels_words(t), "quiet")))
    lines = []
    for claim in sorted(profile.claims, key=lambda c: (-c.level, c.ref)):
        name = Span(t("{name}:", name=t.name(claim.ref)), "strong")
        known = f" {int(claim.level)} ({t.say(claim.reason)})"
        words = f" — {quoted(claim.evidence[0].words, t)}" if claim.evidence else ""
        lines.append(line(name, known, Span(words, "quiet")))
    held = [line(t.name(f"certification:{one.certification}")) for one in profile.certifications]
    if lines or held:
        yield Bullets((*lines, *held))


def _left_out(plan: Plan, t: Translator) -> Iterator[Block]:
    lines = [
        line(words, Span(f" — {quoted(evidence, t)}", "quiet") if evidence else "")
        for words, evidence in left_out(plan, t)
    ]
    if lines:
        yield Heading(2, t("Left out, and why"))
        yield Bullets(tuple(lines))


def _notes(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[Block]:
    lines = [exchange_words(plan, t)] if plan.exchange else []
    for unknown in plan.unknown_costs:
        reason = t.say(unknown.reason)
        lines.append(t("{name}: {reason}", name=t.name(unknown.ref), reason=reason))
    lines += renewal_words(plan, t)
    lines += review_words(plan, catalogue, t)
    lines.append(
        t("Hours are Voyageur's estimates (editorial); each unit says how they were made.")
    )
    yield Heading(2, t("Notes"))
    yield Bullets(tuple(line(words) for words in lines))
    yield Heading(2, t("Sources"))
    shipped = [
        line(
            Span(titled(source, t), url=source.url),
            Span(f" ({editorial(source.publisher, t)}; {day(source.seen_on, t.lang)})", "quiet"),
        )
        for source in shipped_sources(plan, catalogue)
    ]
    yield Bullets((*(line(words) for words in own_sources(plan, t)), *shipped))
