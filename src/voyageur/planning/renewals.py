"""Certifications that run out before the plan is over."""

from collections.abc import Iterable, Iterator
from datetime import date

from voyageur.domain.certification import Certification
from voyageur.domain.period import months_after
from voyageur.domain.plan import Item, Renewal
from voyageur.domain.profile import Profile
from voyageur.planning.selection import Facts


def find_renewals(items: Iterable[Item], profile: Profile, facts: Facts) -> Iterator[Renewal]:
    """Those held and those earned on the way whose validity ends within the plan, soonest first.

    Where no validity is known none is claimed.
    """
    planned = list(items)
    if not planned:
        return
    first, last = planned[0].start, max(item.exam_on or item.end for item in planned)
    ends = {held.certification: held.expires for held in profile.certifications if held.expires}
    for item in planned:
        certification = facts.units[item.unit].certification
        months = certification and facts.certifications[certification].validity_months
        if certification and months and item.exam_on:
            ends[certification] = months_after(item.exam_on, months)
    for ident, expires in sorted(ends.items(), key=lambda pair: (pair[1], pair[0])):
        if first <= expires <= last:
            yield _renewal(ident, expires, facts.certifications.get(ident))


def _renewal(ident: str, expires: date, known: Certification | None) -> Renewal:
    if known is None:
        return Renewal(certification=ident, expires=expires)
    ends = known.status(expires) == "retired"
    rule = None if ends else known.renewing
    return Renewal(
        certification=ident,
        expires=expires,
        by=rule.by if rule else None,
        cost=known.renewal_cost() if rule else None,
        ends=ends,
    )
