"""What a posting says, in words: role, place, pay, requirements; for terminal and pages."""

from collections.abc import Iterator, Mapping

from voyageur.domain.job import RoleGuess, Seniority, Workplace
from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.domain.posted_pay import HOURS_A_WEEK, PayNote, PostedPay
from voyageur.domain.requirement import Requirements, Wanted, WantedDegree
from voyageur.locale.format import language, money, number, percent, territory
from voyageur.locale.translate import Translator
from voyageur.publishing.pay_lines import PER

RUNG: Mapping[str, str] = {
    "intern": N_("intern"),
    "junior": N_("junior"),
    "intermediate": N_("intermediate"),
    "senior": N_("senior"),
    "lead": N_("lead"),
    "principal": N_("principal"),
    "manager": N_("manager"),
    "director": N_("director"),
    "executive": N_("executive"),
}
RUNG_SOURCE: Mapping[str, str] = {
    "title": N_("its title says so"),
    "text": N_("its text says so"),
    "years": N_("the years asked for suggest it"),
}
MODE: Mapping[str, str] = {
    "remote": N_("remote"),
    "hybrid": N_("hybrid"),
    "onsite": N_("on site"),
}
DEGREE: Mapping[str, str] = {
    "secondary": N_("secondary school diploma"),
    "college": N_("college diploma"),
    "bachelor": N_("bachelor's degree"),
    "master": N_("master's degree"),
    "doctorate": N_("doctorate"),
    "any": N_("degree, level not said"),
}
CONDITION: Mapping[str, str] = {
    "work-permit": N_("right to work"),
    "clearance": N_("security clearance"),
    "background-check": N_("background check"),
    "on-call": N_("on call"),
    "travel": N_("travel"),
    "driving": N_("driver's licence"),
}
PAY_NOTE: Mapping[PayNote, str] = {
    "currency-assumed": N_("no currency is named"),
    "currency-doubtful": N_("its currency is doubtful: the posting speaks of another country too"),
    "period-assumed": N_("no period is named; the likely one is taken"),
    "estimate": N_("a job board's estimate, not the employer's word"),
}


def role_words(role: RoleGuess, t: Translator, neighbours: Mapping[str, str]) -> str:
    """The role or neighbour with its probability and NOC group; ``neighbours`` are named by id."""
    if role.role:
        named = t.name(f"role:{role.role}")
    elif role.neighbour:
        named = t("{name}, none of the seven roles", name=neighbours[role.neighbour])
    else:
        return t("none of the seven roles, nor a neighbour of them")
    told = f"{named} ({percent(role.probability, t.lang)})"
    return f"{told} · {t('NOC {code}', code=role.noc)}" if role.noc else told


def seniority_words(seniority: Seniority, t: Translator) -> str:
    """The rung, and what says so."""
    return f"{t(RUNG[seniority.rung])} ({t(RUNG_SOURCE[seniority.source])})"


def workplace_words(place: Workplace, t: Translator) -> str:
    """City, province, country and mode, as far as they are known."""
    regions = (place.city or place.economic_region, place.province)
    named = [t.name(f"region:{region}") for region in regions if region]
    if not named and place.country:
        named = [territory(place.country, t.lang)]
    mode = [t(MODE[place.mode])] if place.mode else []
    return " · ".join(filter(None, [", ".join(named), *mode]))


def pay_words(pay: PostedPay, t: Translator) -> str:
    """The pay as stated, and what it is a year."""
    stated = _range(pay.low, pay.high, pay.currency, t)
    told = t(PER[pay.period], amount=stated)
    if not pay.base:
        told = t("{pay}, with variable pay", pay=told)
    if pay.period not in ("year", "once"):
        yearly = t(PER["year"], amount=_range(*_thousands(pay), pay.currency, t))
        hours = number(float(pay.hours_a_week or HOURS_A_WEEK), t.lang)
        told = t(
            "{pay}: about {yearly} at {hours} hours a week", pay=told, yearly=yearly, hours=hours
        )
    return told


def _thousands(pay: PostedPay) -> tuple[int | None, int | None]:
    """A year's pay in whole dollars."""
    low, high = pay.a_year()
    return (low and low // 100 * 100), (high and high // 100 * 100)


def _range(low: int | None, high: int | None, currency: str, t: Translator) -> str:
    said = [money(Money(c, currency, "year"), t.lang) for c in (low, high) if c is not None]
    if low is None:
        return t("up to {amount}", amount=said[0])
    if high is None:
        return t("from {amount}", amount=said[0])
    return said[0] if low == high else t("{low} to {high}", low=said[0], high=said[1])


def group_words(any_of: tuple[Wanted, ...], t: Translator) -> str:
    """Alternatives, each with level and years where they are said."""
    return t(" or ").join(_wanted(wanted, t) for wanted in any_of)


def _wanted(wanted: Wanted, t: Translator) -> str:
    more = []
    if wanted.years:
        more.append(_years(wanted.years, t))
    if wanted.level:
        more.append(t("level {n}", n=int(wanted.level)))
    name = t.name(f"skill:{wanted.skill}")
    return f"{name} ({', '.join(more)})" if more else name


def _years(n: int, t: Translator) -> str:
    return t("1 year") if n == 1 else t("{n} years", n=n)


def other_requirements(asked: Requirements, t: Translator) -> Iterator[tuple[str, str, bool]]:
    """Everything asked for besides skills: what it is, in words, and whether it is a must."""
    if asked.years is not None:
        yield t("Experience"), _years(asked.years, t), True
    for degree in asked.education:
        yield t("Education"), _degree(degree, t), degree.must
    for wanted in asked.certifications:
        named = t(" or ").join(t.name(f"certification:{ident}") for ident in wanted.any_of)
        yield t("Certification"), named, wanted.must
    for spoken in asked.languages:
        yield t("Language"), language(spoken.code, t.lang), spoken.must
    for condition in asked.conditions:
        yield t(CONDITION[condition.kind]), condition.words, condition.must


def _degree(degree: WantedDegree, t: Translator) -> str:
    named = t(DEGREE[degree.degree])
    return (
        t("{degree}, or the equivalent in experience", degree=named)
        if degree.or_equivalent
        else named
    )
