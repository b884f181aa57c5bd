"""What isn't known, counted, and what is to be read again."""

from dataclasses import dataclass
from datetime import date

from voyageur.catalogue.check import review, status
from voyageur.catalogue.check.rule import Breach, Known
from voyageur.domain.names import say
from voyageur.domain.requirement import ENOUGH
from voyageur.locale.translate import Translator
from voyageur.publishing.notebook import titled
from voyageur.web.render import context


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing, of how many of how many."""

    words: str
    n: int
    of: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """A fact that somebody should look at, and why."""

    name: str
    why: str


def gaps(t: Translator) -> tuple[Gap, ...]:
    """What is missing of certifications, postings and official figures."""
    facts = context().catalogue
    every = tuple(facts.certifications.values())
    found = [
        Gap(t("Certifications without a known price"),
            sum(not one.prices for one in every), len(every)),
        Gap(t("Certifications of which nobody says how long they are valid"),
            sum("validity_months" in (one.gaps or {}) for one in every), len(every)),
        Gap(t("Certifications whose first day isn't known"),
            sum("events.launched" in (one.gaps or {}) for one in every), len(every)),
        Gap(t("Roles with fewer than {n} postings of their own", n=ENOUGH),
            sum(map(_few, facts.roles)), len(facts.roles)),
        Gap(t("Employers that don't exist under the name the guide gives"),
            sum(not one.exists for one in facts.companies.values()), len(facts.companies)),
    ]  # fmt: skip
    return tuple(gap for gap in found if gap.n)


def doubts(t: Translator, at: date) -> tuple[Doubt, ...]:
    """What is past its review on a day, and announcements that nobody has confirmed."""
    known = Known(context().catalogue, context().tables, at, {})
    found = (*review.check(known), *status.check(known))
    return tuple(Doubt(_name(one, t), t.say(one.cause)) for one in found if one.doubt)


def _few(role: str) -> bool:
    """Whether a role has too few postings of its own to state a share."""
    sets = context().requirement_sets.sets
    return sum(one.n for one in sets if (one.country, one.role) == ("CA", role)) < ENOUGH


def _name(breach: Breach, t: Translator) -> str:
    """What people call a fact; a table by its folder and edition."""
    facts, ident = context().catalogue, breach.ident
    match breach.folder:
        case "certifications":
            return say(facts.certifications[ident].name, t.lang)
        case "notices":
            return say(facts.notices[ident].name, t.lang)
        case "sources":
            return titled(facts.sources[ident], t)
    return f"{breach.folder}/{ident}"
