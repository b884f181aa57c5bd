"""One profile of all that speaks for somebody: résumé, code, finished units, their own word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from voyageur.domain.evidence import Scan, Shown
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Claim, Contradiction, Evidence, Held, Origin, Profile

STRENGTH: tuple[Origin, ...] = ("override", "repository", "badge", "unit", "resume", "self")
"""What proves more comes first; the person's own correction goes before all of it."""

FADES_AFTER = 5
"""Years without use after which a skill counts one level lower, never below 1. Editorial: versions
and habits of five years ago have changed, and the ideas are still there."""

_FADED = N_("last used in {year}, {years} years ago: one level lower than {level}")

_FEW, _MANY_YEARS, _LONG_AGO = 5, 3.0, 3
"""Commits that say little beside so many years in a résumé; years since the last commit."""


def merged(
    profile: Profile, scans: Iterable[Scan], learned: Profile | None, as_of: date
) -> tuple[Profile, tuple[Contradiction, ...]]:
    """The profile with what repositories show and finished units taught, and what doesn't fit.

    Of each skill the best proven claim comes first. Where the person corrected a skill, their word
    alone stands. A skill that wasn't used for ``FADES_AFTER`` years counts one level lower. What
    repositories showed before stays where they don't show more now.
    """
    shown = [_of_code(one) for scan in scans for one in scan.skills]
    before = [claim for claim in profile.claims if claim.origin == "repository"]
    others = [claim for claim in profile.claims if claim.origin != "repository"]
    units = [claim for claim in learned.claims if claim.origin == "unit"] if learned else []
    found = [*others, *_once([*shown, *before]), *units]
    ordered = sorted(found, key=lambda claim: (claim.ref, STRENGTH.index(claim.origin)))
    claims: list[Claim] = []
    contradictions: list[Contradiction] = []
    for _, group in groupby(ordered, key=lambda claim: claim.ref):
        of_skill = list(group)
        contradictions += _contradictions(of_skill, as_of)
        if of_skill[0].origin == "override":
            of_skill = of_skill[:1]
        claims += [_faded(claim, as_of) for claim in of_skill]
    held = _held(profile.certifications, learned.certifications if learned else ())
    return replace(profile, claims=tuple(claims), certifications=held), tuple(contradictions)


def faded(profile: Profile, as_of: date) -> Profile:
    """The profile with skills that weren't used for ``FADES_AFTER`` years one level lower."""
    return replace(profile, claims=tuple(_faded(claim, as_of) for claim in profile.claims))


def _of_code(shown: Shown) -> Claim:
    """What authored commits show, as a claim; its evidence are the commands that show it again."""
    return Claim(
        ref=f"skill:{shown.skill}",
        level=shown.level,
        reason=Message(
            N_("{commits} commits in {files} files, {first} to {last}"),
            {
                "commits": shown.commits,
                "files": shown.files,
                "first": shown.first.isoformat(),
                "last": shown.last.isoformat(),
            },
        ),
        origin="repository",
        since=shown.first.year,
        last_used=shown.last.year,
        evidence=tuple(
            Evidence(
                doc=proof.repository,
                words=proof.command,
                section="projects",
                line=proof.lines[0] if proof.lines else None,
            )
            for proof in shown.proofs
        ),
    )


def _once(claims: Sequence[Claim]) -> list[Claim]:
    """The strongest claim of each skill, where several scans show it; the first of equals."""
    best: dict[str, Claim] = {}
    for claim in claims:
        before = best.get(claim.ref)
        if before is None or claim.level > before.level:
            best[claim.ref] = claim
    return list(best.values())


def _faded(claim: Claim, as_of: date) -> Claim:
    unused = as_of.year - claim.last_used if claim.last_used is not None else 0
    if (
        claim.origin in ("override", "self")
        or claim.reason.text == _FADED
        or unused <= FADES_AFTER
        or claim.level <= Level.MET
    ):
        return claim
    reason = Message(
        _FADED,
        {"year": str(claim.last_used), "years": unused, "level": int(claim.level)},
    )
    return replace(claim, level=Level(claim.level - 1), reason=reason)


def _contradictions(claims: Sequence[Claim], as_of: date) -> Iterator[Contradiction]:
    """The best proven claim beside each other one that doesn't fit it."""
    first, *others = claims
    for other in others:
        far = abs(first.level - other.level) >= 2
        if far or _thin(first, other) or _stale(first, other, as_of):
            yield Contradiction(first.ref, first, other)


def _thin(code: Claim, other: Claim) -> bool:
    """A handful of commits beside years of work."""
    commits = code.reason.values.get("commits")
    few = code.origin == "repository" and isinstance(commits, int) and commits <= _FEW
    return few and (other.years or 0.0) >= _MANY_YEARS


def _stale(code: Claim, other: Claim, as_of: date) -> bool:
    """Code of years ago beside a skill that is said to be in use."""
    if code.origin != "repository" or code.last_used is None or other.last_used is None:
        return False
    return as_of.year - code.last_used >= _LONG_AGO and other.last_used >= as_of.year - 1


def _held(known: Iterable[Held], passed: Iterable[Held]) -> tuple[Held, ...]:
    """Each certification once; what was passed lately tells more of its dates."""
    found = {held.certification: held for held in known}
    for held in passed:
        before = found.get(held.certification)
        if before is None or before.issued is None or held.issued:
            found[held.certification] = held
    return tuple(found.values())
