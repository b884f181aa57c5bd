"""What postings say to a guide: one rule for each kind of statement.

A verdict speaks against the guide only where an interval of 95 % lies wholly on one side of what it
says; what is within it is supported.
"""

from typing import Literal

from voyageur.domain.market_figures import Finding, Spread, Verdict
from voyageur.domain.message import N_, Message
from voyageur.market.statistics.wilson import wilson
from voyageur.market.tables.finish import FEWEST

SELDOM = 0.05
"""A skill that fewer than one job in twenty names is none that a guide should put first. Editorial:
the guide lists about ten skills a role, and employers as many."""
RARE = 0.005
"""The same for certifications, which postings name far less often than skills. Editorial."""


def pay(
    role: str,
    subject: Literal["pay-from", "pay-to"],
    cents: int,
    spread: Spread | None,
    n: int,
) -> Finding:
    """Whether an end of a range of pay (cents a year) is where posted pay is.

    The lower end is fair from the lowest tenth of posted pay up to its middle, the upper end from
    the middle up to the highest tenth. Without a ``spread``, ``n`` jobs were too few for one.
    """
    if spread is None:
        return _of_pay(role, subject, cents, "not-enough-data", _few_paid(n), n)
    first, last = (spread.p10, spread.p50) if subject == "pay-from" else (spread.p50, spread.p90)
    verdict: Verdict = "supported"
    if cents > last.value:
        verdict = "not-enough-data" if last.high is None else "supported"
        if last.high is not None and cents > last.high:
            verdict = "too-high"
    elif cents < first.value:
        verdict = "not-enough-data" if first.low is None else "supported"
        if first.low is not None and cents < first.low:
            verdict = "too-low"
    words = (
        N_("lowest tenth {first}, middle {last}; {n} jobs post pay")
        if subject == "pay-from"
        else N_("middle {first}, highest tenth {last}; {n} jobs post pay")
    )
    values = {"first": _dollars(first.value), "last": _dollars(last.value), "n": spread.n}
    return _of_pay(role, subject, cents, verdict, Message(words, values), spread.n)


def skill(role: str, ident: str, k: int, must: int, n: int) -> Finding:
    """Whether enough of ``n`` jobs name a skill (``k``, ``must`` of them as a must)."""
    words = N_("{k} of {n} jobs name it, {must} as a must")
    return _named(
        role, "skill", ident, (k, n, SELDOM), Message(words, {"k": k, "n": n, "must": must})
    )


def certification(
    role: str, ident: str, k: int, n: int, *, retired_on: str | None, retired: bool
) -> Finding:
    """Whether a certification can still be got, and whether jobs name it."""
    said = Message(N_("{k} of {n} jobs name it"), {"k": k, "n": n})
    found = _named(role, "certification", ident, (k, n, RARE), said)
    if not retired:
        return found
    words = (
        N_("retired on {day}; {k} of {n} jobs name it")
        if retired_on
        else N_("retired; {k} of {n} jobs name it")
    )
    evidence = Message(words, {"day": retired_on or "", "k": k, "n": n})
    return Finding(
        role=role, subject="certification", said=ident, verdict="outdated", evidence=evidence,
        n=n, k=k, low=found.low, high=found.high,
    )  # fmt: skip


def company(role: str, ident: str, k: int, n: int, *, exists: bool) -> Finding:
    """Whether an employer advertises for the role; that it doesn't here proves nothing."""
    verdict: Verdict = "supported" if k else "not-enough-data"
    evidence = Message(N_("{k} of {n} jobs are its own"), {"k": k, "n": n})
    if not exists:
        verdict = "outdated"
        evidence = Message(N_("no employer of this name was found; {k} jobs"), {"k": k})
    return Finding(
        role=role, subject="company", said=ident, verdict=verdict, evidence=evidence, n=n, k=k
    )


def _named(
    role: str, subject: Literal["skill", "certification"], ident: str,
    counts: tuple[int, int, float], evidence: Message,
) -> Finding:  # fmt: skip
    k, n, least = counts
    if n < FEWEST:
        return Finding(
            role=role, subject=subject, said=ident, verdict="not-enough-data", evidence=_few(n),
            n=n, k=k,
        )  # fmt: skip
    low, high = (round(end, 4) for end in wilson(k, n))
    verdict: Verdict = "not-enough-data"
    if high < least:
        verdict = "too-high"
    elif k / n >= least:
        verdict = "supported"
    return Finding(
        role=role, subject=subject, said=ident, verdict=verdict, evidence=evidence,
        n=n, k=k, low=low, high=high,
    )  # fmt: skip


def _of_pay(
    role: str, subject: Literal["pay-from", "pay-to"], cents: int, verdict: Verdict,
    evidence: Message, n: int,
) -> Finding:  # fmt: skip
    return Finding(role=role, subject=subject, said=cents, verdict=verdict, evidence=evidence, n=n)


def _few(n: int) -> Message:
    return Message(N_("{n} jobs, too few"), {"n": n})


def _few_paid(n: int) -> Message:
    return Message(N_("{n} jobs post pay in Canadian dollars, too few"), {"n": n})


def _dollars(cents: int) -> int:
    return round(cents / 100)
