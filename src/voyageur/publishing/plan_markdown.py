"""A plan as Markdown, to keep, print or send: every week is a line to tick off."""

from collections.abc import Iterator

from voyageur.catalogue.model import Catalogue
from voyageur.domain.names import say
from voyageur.domain.plan import Item, Plan
from voyageur.domain.profile import Profile
from voyageur.locale.format import day, money, number, percent
from voyageur.locale.translate import Translator
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
)


def plan_markdown(plan: Plan, profile: Profile, catalogue: Catalogue, t: Translator) -> str:
    """The whole plan as one Markdown document."""
    parts = [
        _opening(plan, t),
        _gap(plan, catalogue, t),
        _stages(plan, catalogue, t),
        _weeks(plan, catalogue, t),
        _reach(plan, t),
        _offers(plan, catalogue, t),
        _known(profile, t),
        _left_out(plan, t),
        _notes(plan, catalogue, t),
    ]
    return "\n".join(line for part in parts for line in part) + "\n"


def _opening(plan: Plan, t: Translator) -> Iterator[str]:
    role, region = t.name(f"role:{plan.target.role}"), t.name(f"region:{plan.target.region}")
    yield f"# {role} · {region}"
    yield ""
    yield from (f"- {line}" for line in answer(plan, t))
    yield "- " + t("Made on {day}.", day=day(plan.as_of, t.lang))


def _gap(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[str]:
    yield ""
    yield f"## {t('How far it is')}"
    yield ""
    yield f"| {t('Stage')} | {t('Met')} | {t('Missing')} |"
    yield "| --- | --- | --- |"
    for stage in plan.gap.stages:
        missing = missing_words(stage, t) or t("done")
        yield f"| {stage_name(plan, stage.stage, t)} | {stage.met}/{stage.asked} | {missing} |"
    names = {group.id: group.name for group in catalogue.roles[plan.target.role].groups}
    if names:
        yield ""
        yield f"| {t('Learn these')} | {t('Met')} | {t('Known')} |"
        yield "| --- | --- | --- |"
    for group in plan.gap.groups:
        known = " · ".join(t.name(f"skill:{skill}") for skill in group.known)
        yield f"| {say(names[group.group], t.lang)} | {group.met}/{group.asked} | {known} |"


def _stages(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[str]:
    yield ""
    yield f"## {t('The plan')}"
    gains = gains_of(plan, t)
    for heading, items in parts_of(plan, t):
        yield ""
        yield f"### {heading}"
        yield ""
        for item in items:
            yield from _item(item, catalogue, t)
            if gain := gains.get(item.unit):
                yield f"  - **{gain}**"


def _item(item: Item, catalogue: Catalogue, t: Translator) -> Iterator[str]:
    unit = catalogue.units[item.unit]
    cost = f", {money(item.cost, t.lang)}" if item.cost else ""
    if item.cost is None and unit.certification:
        cost = f", {t('price unknown')}"
    yield (
        f"- [ ] **{say(unit.name, t.lang)}** — {day(item.start, t.lang)} – "
        f"{day(item.end, t.lang)}, {number(item.hours, t.lang)}\u00a0h{cost}"
    )
    if item.exam_on:
        yield "  - " + t("Exam on {day}", day=day(item.exam_on, t.lang))
    for why in item.why:
        yield "  - " + t("{name}: {reason}", name=t("Why"), reason=t.say(why))
    for here in item.here:
        yield "  - " + t("{name}: {reason}", name=t("Why here"), reason=t.say(here))
    if unit.brief:
        yield f"  - {say(unit.brief, t.lang)}"
    for resource in unit.resources_in(t.lang):
        free = t("free") if resource.free else t("paid")
        yield f"  - [{resource.title}]({resource.url}) ({resource.language}, {free})"


def _weeks(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[str]:
    names = {item.uid: say(catalogue.units[item.unit].name, t.lang) for item in plan.items}
    yield ""
    yield f"## {t('Week by week')}"
    yield ""
    for week in plan.weeks:
        work = "; ".join(f"{names[s.item]} ({number(s.hours, t.lang)}\u00a0h)" for s in week.items)
        yield f"- [ ] {day(week.monday, t.lang)} — {work}"


def _reach(plan: Plan, t: Translator) -> Iterator[str]:
    yield ""
    yield f"## {t('Postings whose requirements you meet (skills only)')}"
    yield ""
    yield f"| {t('Day')} | {t('After')} | {t('Met')} |"
    yield "| --- | --- | --- |"
    for point in plan.reach:
        after = t.name(point.after) if point.after else t("today")
        share = percent(point.share, t.lang) if point.share is not None else t("too few postings")
        yield f"| {day(point.date, t.lang)} | {after} | {point.met}/{point.n} ({share}) |"
    yield ""
    yield t.say(plan.reach[-1].scope)


def _offers(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[str]:
    offers = list(offer_words(plan, catalogue, t))
    if offers:
        yield ""
        yield f"## {t('What a little more would bring')}"
        yield ""
        yield from (f"- {words}" for words in offers)


def _known(profile: Profile, t: Translator) -> Iterator[str]:
    yield ""
    yield f"## {t('What was read')}"
    yield ""
    yield levels_words(t)
    yield ""
    for claim in sorted(profile.claims, key=lambda c: (-c.level, c.ref)):
        words = f" — {quoted(claim.evidence[0].words, t)}" if claim.evidence else ""
        known = f"{int(claim.level)} ({t.say(claim.reason)}){words}"
        yield "- " + t("{name}: {reason}", name=t.name(claim.ref), reason=known)
    for held in profile.certifications:
        yield f"- {t.name(f'certification:{held.certification}')}"


def _left_out(plan: Plan, t: Translator) -> Iterator[str]:
    yield ""
    yield f"## {t('Left out, and why')}"
    yield ""
    for words, evidence in left_out(plan, t):
        yield f"- {words}" + (f" — {quoted(evidence, t)}" if evidence else "")


def _notes(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[str]:
    yield ""
    yield f"## {t('Notes')}"
    yield ""
    yield f"- {exchange_words(plan, t)}"
    for unknown in plan.unknown_costs:
        reason = t.say(unknown.reason)
        yield "- " + t("{name}: {reason}", name=t.name(unknown.ref), reason=reason)
    yield from (f"- {words}" for words in renewal_words(plan, t))
    yield from (f"- {words}" for words in review_words(plan, catalogue, t))
    yield "- " + t("Hours are Voyageur's estimates (editorial); each unit says how they were made.")
    yield "- " + t("Sources:")
    yield from (f"  - {words}" for words in own_sources(plan, t))
    for source in shipped_sources(plan, catalogue):
        yield f"  - {source.title} ({source.publisher}; {day(source.seen_on, t.lang)})"
