"""A plan in sentences, the same for terminal and paper."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from math import ceil

from voyageur.catalogue.model import Catalogue
from voyageur.domain.fact import Source
from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.domain.plan import (
    BEYOND,
    CLOSING,
    MOST_HOURS_A_DAY,
    OWN_MARKET,
    WEEKDAYS,
    Conflict,
    Item,
    Offer,
    Plan,
    Remedy,
    StageGap,
    Window,
)
from voyageur.locale.format import day, exact, money, number, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.renewal_words import renewal_rule
from voyageur.publishing.words import sentence


def answer(plan: Plan, t: Translator) -> list[str]:
    """The answer in a few lines: when, how sure, how many postings, how much."""
    if plan.work_ends is None:
        return [
            t("Nothing is left to learn for this role: you know all that its roadmap asks for.")
        ]
    hours = sum(item.hours for item in plan.items)
    lines = [
        t(
            "{weeks} weeks at {hours} hours a week, from {start}: done on {end}.",
            weeks=weeks_of(plan),
            hours=number(plan.person.hours, t.lang),
            start=day(plan.items[0].start, t.lang),
            end=day(plan.work_ends, t.lang),
        ),
        _proof(plan, t, hours),
    ]
    first, last = plan.reach[0], plan.reach[-1]
    if first.share is not None and last.share is not None:
        lines.append(
            t(
                "Requirements met: {today} of {n} postings today, {then} at the end ({scope}).",
                today=percent(first.share, t.lang),
                then=percent(last.share, t.lang),
                n=first.n,
                scope=t.say(first.scope),
            )
        )
    else:
        lines.append(
            t(
                "Too few postings to state a share (n = {n}; {scope}).",
                n=first.n,
                scope=t.say(first.scope),
            )
        )
    if plan.window is not None:
        lines.append(_window(plan.window, t))
    if plan.projects is not None and plan.projects < plan.person.projects:
        lines.append(_fewer_for_projects(plan.projects, plan, t))
    if plan.cost is not None:
        lines.append(_cost(plan, t))
    return lines


def _fewer_for_projects(hours: float, plan: Plan, t: Translator) -> str:
    return t(
        "Projects get {hours} of the {asked} hours a week: with more, a last day would be missed.",
        hours=number(hours, t.lang),
        asked=number(plan.person.projects, t.lang),
    )


def _window(window: Window, t: Translator) -> str:
    return t(
        "Hours are estimates: eight times in ten it is done between {early} and {late}, "
        "half the time by {middle}.",
        early=day(window.early, t.lang),
        late=day(window.late, t.lang),
        middle=day(window.middle, t.lang),
    )


def offer_words(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[str]:
    """What a little more of each limit would bring, a line each."""
    end = plan.work_ends
    if end is None:
        return
    exams = {catalogue.units[item.unit].certification for item in plan.items}
    for offer in plan.offers:
        more = _more(offer, t)
        gains = []
        if offer.certification and offer.certification not in exams:
            name = t.name(f"certification:{offer.certification}")
            gains.append(t("{certification} comes within it", certification=name))
        if offer.end != end:
            sooner, before = day(offer.end, t.lang), day(end, t.lang)
            gains.append(t("done on {day} instead of {before}", day=sooner, before=before))
        if gains:
            yield t("{name}: {reason}", name=more, reason=t(" and ").join(gains))
        elif offer.binds:
            yield t(
                "{more} would change nothing; without this limit the plan would differ", more=more
            )
        else:
            yield t("{more} would change nothing; this limit doesn't bind", more=more)


def _more(offer: Offer, t: Translator) -> str:
    if offer.limit == "hours":
        to, from_ = (number(float(hours), t.lang) for hours in (offer.to, offer.from_))
        return t("{to} hours a week instead of {from_}", to=to, from_=from_)
    if offer.limit == "by":
        to, from_ = (day(date.fromisoformat(d), t.lang) for d in (offer.to, offer.from_))
        return t("until {to} instead of {from_}", to=to, from_=from_)
    to, from_ = (
        money(Money(round(float(a) * 100), "CAD"), t.lang) for a in (offer.to, offer.from_)
    )
    if offer.limit == "monthly":
        return t("{to} a month instead of {from_}", to=to, from_=from_)
    return t("{to} instead of {from_}", to=to, from_=from_)


def renewal_words(plan: Plan, t: Translator) -> Iterator[str]:
    """Certifications that run out before the plan is over, a line each."""
    for renewal in plan.renewals:
        template = (
            N_("{name} is valid until {day}, and the plan goes on; it can't be renewed.")
            if renewal.ends
            else N_("{name} is valid until {day}, and the plan goes on: renew it in time.")
        )
        words = t(
            template,
            name=t.name(f"certification:{renewal.certification}"),
            day=day(renewal.expires, t.lang),
        )
        if how := renewal_rule(renewal.by, renewal.cost, t):
            words += " " + sentence(how)
        yield words


def parts_of(plan: Plan, t: Translator) -> Iterator[tuple[str, list[Item]]]:
    """The items under a heading each: by stages, or of a race in one row."""
    learning = [item for item in plan.items if not item.beside]
    if plan.order == "fastest":
        yield t("Postings in reach soonest"), learning
    else:
        for stage, items in groupby(learning, key=lambda item: item.stage):
            yield stage_name(plan, stage, t), list(items)
    if plan.projects is not None and (beside := [item for item in plan.items if item.beside]):
        hours = number(plan.projects, t.lang)
        yield t("Beside learning, {hours} hours a week of it", hours=hours), beside


def gains_of(plan: Plan, t: Translator) -> dict[str, str]:
    """Of a race, the units after which more postings are in reach, and how many are then."""
    if plan.order == "roadmap":
        return {}
    return {
        (point.after or "").removeprefix("unit:"): t(
            "{met} of {n} postings in reach", met=point.met, n=point.n
        )
        for point in plan.reach[1:]
    }


def weeks_of(plan: Plan) -> int:
    """Calendar weeks from the first day of work to the last."""
    return ((plan.work_ends - plan.items[0].start).days + 7) // 7 if plan.work_ends else 0


def stage_name(plan: Plan, stage: str, t: Translator) -> str:
    """A stage's number and name; the closing one has no number."""
    if stage == CLOSING:
        return t("Portfolio and network")
    if stage == BEYOND:
        return t("Beyond the roadmap: what postings ask for")
    order = [s.stage for s in plan.gap.stages]
    return f"{order.index(stage) + 1}. {t.name(f'stage:{plan.target.role}/{stage}')}"


def missing_words(stage: StageGap, t: Translator) -> str:
    """What a stage still asks for; alternatives are joined by "or"."""
    return " · ".join(
        t(" or ").join(t.name(ref) for ref in need.split(" | ")) for need in stage.missing
    )


def levels_words(t: Translator) -> str:
    """What the levels mean."""
    return t("Levels: 1 has met it, 2 works with guidance, 3 works alone, 4 leads.")


def quoted(words: str, t: Translator) -> str:
    """Words of a document in the quotation marks of the language."""
    return t("“{words}”", words=words)


def left_out(plan: Plan, t: Translator) -> Iterator[tuple[str, str | None]]:
    """What is left out, joined where the reason is the same, and the words that show it."""
    joined: dict[str, list[str]] = {}
    evidence: dict[str, str] = {}
    for skipped in plan.skipped:
        reason = t.say(skipped.reason)
        joined.setdefault(reason, []).append(t.name(skipped.ref))
        if skipped.evidence:
            evidence.setdefault(reason, skipped.evidence[0])
    for reason, names in joined.items():
        yield f"{' · '.join(names)} — {reason}", evidence.get(reason)


def exchange_words(plan: Plan, t: Translator) -> str:
    """The rate used for prices in US dollars, and where it is from."""
    rate = plan.exchange
    if rate is None:
        return ""
    if rate.observed_on is None:
        return t(
            "Exams are priced in US dollars; at your rate of {rate}.",
            rate=exact(rate.rate, t.lang),
        )
    return t(
        "Exams are priced in US dollars, before tax; at {rate}, an approximate rate seen on {day} "
        "(another can be set).",
        rate=exact(rate.rate, t.lang),
        day=day(rate.observed_on, t.lang),
    )


def review_words(plan: Plan, catalogue: Catalogue, t: Translator) -> Iterator[str]:
    """What the plan rests on and should be read again before somebody pays or relies on it."""
    exams = (catalogue.units[item.unit].certification for item in plan.items)
    for ident in dict.fromkeys(exam for exam in exams if exam):
        due = catalogue.certifications[ident].verify_by()
        if due and due < plan.as_of:
            yield t(
                "{name}: what is known of it is past its review since {day}; ask the issuer first.",
                name=t.name(f"certification:{ident}"),
                day=day(due, t.lang),
            )
    for source in shipped_sources(plan, catalogue):
        due = source.verify_by()
        if due and due < plan.as_of:
            yield t("{name}: past its review since {day}.", name=source.title, day=day(due, t.lang))


def shipped_sources(plan: Plan, catalogue: Catalogue) -> list[Source]:
    """The sources of the plan that the product has facts of."""
    return [catalogue.sources[i] for i in plan.sources if not i.startswith(OWN_MARKET)]


def own_sources(plan: Plan, t: Translator) -> list[str]:
    """The sources of postings that the person brought, in words."""
    own = [i.removeprefix(OWN_MARKET) for i in plan.sources if i.startswith(OWN_MARKET)]
    return [t("postings of your market: {source}", source=source) for source in own]


def conflict_words(plan: Plan, t: Translator) -> Iterator[str]:
    """Each conflict and its remedies, a line each."""
    if not plan.conflicts:
        yield t("The facts themselves allow none: no exam of this role can be sat in time.")
    for conflict in plan.conflicts:
        yield collision(plan, conflict, t)
        for remedy in conflict.remedies:
            yield f"→ {_remedy(plan, remedy, t)}"
        if not conflict.remedies:
            yield "→ " + t("No change of one of them alone would do; change several.")


def collision(plan: Plan, conflict: Conflict, t: Translator) -> str:
    """Which limits can't hold together."""
    limits = _limits(plan, conflict, t)
    if len(conflict.limits) == 1:
        return t("This is too little for any plan: {limits}.", limits=limits)
    return t("These can't hold together: {limits}.", limits=limits)


def _proof(plan: Plan, t: Translator, hours: float) -> str:
    total = number(hours, t.lang)
    if plan.order == "fastest":
        return _soonest(plan, t, total)
    if plan.status == "optimal":
        return t(
            "{total} hours of work, proven optimal: no order of this roadmap ends sooner.",
            total=total,
        )
    worst = max(((o.value - o.bound) / o.value for o in plan.objectives if o.value), default=0.0)
    return t(
        "{total} hours of work; the best plan found, at most {gap} from the optimum.",
        total=total,
        gap=percent(worst, t.lang),
    )


def _soonest(plan: Plan, t: Translator, total: str) -> str:
    if plan.status == "optimal":
        return t(
            "{total} hours of work, proven optimal: no order brings postings in reach sooner.",
            total=total,
        )
    reach = plan.objectives[0]
    return t(
        "{total} hours of work in the best order found: it brings postings in reach as early as "
        "can be, to within {gap}.",
        total=total,
        gap=percent((reach.bound - reach.value) / reach.bound if reach.bound else 0.0, t.lang),
    )


def _cost(plan: Plan, t: Translator) -> str:
    assert plan.cost is not None
    whole = whole_dollars(plan.cost)
    if whole == plan.cost:
        words = t("Known costs: {cost}.", cost=money(whole, t.lang))
    else:
        words = t("Known costs: about {cost} before tax.", cost=money(whole, t.lang))
    if plan.unknown_costs:
        names = ", ".join(t.name(unknown.ref) for unknown in plan.unknown_costs)
        words += " " + t("Not counted, because unknown: {names}.", names=names)
    return words


def whole_dollars(amount: Money) -> Money:
    """A sum that an approximate rate made uneven, without more digits than it has."""
    return Money((amount.cents + 50) // 100 * 100, amount.currency, amount.per)


def _limits(plan: Plan, conflict: Conflict, t: Translator) -> str:
    person = plan.person
    days = sum((period.end - period.start).days + 1 for period in person.away)
    words = {
        "hours": t("{hours} hours a week", hours=number(person.hours, t.lang)),
        "by": t("done by {day}", day=day(person.by, t.lang)) if person.by else "",
        "budget": (
            t("a budget of {money}", money=money(person.budget, t.lang)) if person.budget else ""
        ),
        "monthly": (
            t("{money} a month", money=money(person.monthly, t.lang)) if person.monthly else ""
        ),
        "away": t("{days} days away", days=days),
        "holidays": t("no study on holidays"),
    }
    return ", ".join(words[limit] for limit in conflict.limits)


def spread(hours: Sequence[float], to: float) -> list[str] | None:
    """Hours of weekdays (DAY=HOURS) brought to a sum of at least ``to``, spread as they are now.

    None where a day would be too long for it.
    """
    more = [ceil(4 * one * to / sum(hours)) / 4 for one in hours]
    if max(more) > MOST_HOURS_A_DAY:
        return None
    return [f"{name}={one:g}" for name, one in zip(WEEKDAYS, more, strict=True) if one]


def _option(plan: Plan, remedy: Remedy) -> str:
    """What to type for a remedy."""
    if remedy.limit == "hours" and plan.person.weekdays:
        days = spread(plan.person.weekdays, float(remedy.to))
        return " ".join(f"--weekday {one}" for one in days) if days else f"--hours {remedy.to}"
    return f"--{remedy.limit} {remedy.to}"


def _remedy(plan: Plan, remedy: Remedy, t: Translator) -> str:
    """The change in words, and the option that makes it."""
    option = _option(plan, remedy)
    match remedy.limit:
        case "hours":
            hours = number(float(remedy.to), t.lang)
            return t("at least {hours} hours a week would do: {option}", hours=hours, option=option)
        case "by":
            return t("done by {day} would do: {option}", day=remedy.to, option=option)
        case "budget":
            amount = money(Money(round(float(remedy.to) * 100), "CAD"), t.lang)
            return t("{amount} would do: {option}", amount=amount, option=option)
        case "monthly":
            amount = money(Money(round(float(remedy.to) * 100), "CAD"), t.lang)
            return t("{amount} a month would do: {option}", amount=amount, option=option)
        case "holidays":
            return t("study on holidays would do: leave out --holidays")
    return t(
        "at most {days} days away would do (now {now}): shorten --away",
        days=remedy.to,
        now=remedy.from_,
    )
