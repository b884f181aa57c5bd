"""The skills of a portfolio, each with what proves it or the mark that nothing does."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from voyageur.catalogue.model import Catalogue
from voyageur.domain.evidence import Scan, Shown
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.portfolio import PROOF_KINDS, Credential, SkillProof, SkillShown, Spot
from voyageur.domain.profile import Claim, Profile
from voyageur.domain.progress import Progress
from voyageur.evidence.merge import faded, merged
from voyageur.services.portfolio_links import page_of

_SPOTS, _UNITS, _QUOTES = 2, 2, 1
"""How much of each kind is shown of a skill: more proves nothing more, and nobody reads it."""

_COMMAND = "git show "


def skills_shown(
    profile: Profile,
    scans: Sequence[Scan],
    progress: Progress,
    held: Sequence[Credential],
    facts: Catalogue,
    as_of: date,
    *,
    quotes: bool,
) -> dict[str, SkillShown]:
    """Every skill of the catalogue that something or the person's own word speaks for, by id.

    The person's correction of a level holds; above what is proven it is marked.
    """
    code, _ = merged(Profile(), scans, None, as_of)
    in_code = {claim.ref for claim in code.claims}
    own = [
        claim
        for claim in faded(profile, as_of).claims
        if claim.origin != "repository" or claim.ref not in in_code
    ]
    claims: dict[str, list[Claim]] = {}
    for claim in (*code.claims, *own):
        claims.setdefault(claim.ref.removeprefix("skill:"), []).append(claim)
    learned = _learned(progress)
    spots = _spots(scans)
    found = {}
    for skill in sorted({*claims, *learned} & set(facts.skills)):
        mine = claims.get(skill, [])
        proofs = [
            *_by_claims(mine, spots.get(skill, ()), quotes=quotes),
            *_by_units(mine, learned.get(skill, {})),
            *_by_certifications(skill, held, facts),
        ]
        proofs.sort(key=lambda proof: PROOF_KINDS.index(proof.kind))
        if shown := _shown(skill, mine, tuple(proofs)):
            found[skill] = shown
    return found


def _shown(
    skill: str, claims: Sequence[Claim], proofs: tuple[SkillProof, ...]
) -> SkillShown | None:
    proven = max((p.level for p in proofs if p.level is not None), default=Level.NONE)
    corrected = [claim.level for claim in claims if claim.origin == "override"]
    thought = [claim.level for claim in claims if claim.origin == "self"]
    level = max(corrected) if corrected else max([proven, *thought])
    if level == Level.NONE:
        return None
    return SkillShown(skill=skill, level=level, proofs=proofs, self_assessed=level > proven)


def _by_claims(
    claims: Sequence[Claim], spots: tuple[Spot, ...], *, quotes: bool
) -> Iterator[SkillProof]:
    """Code, badges and what the résumé says; its words only where they are wanted."""
    for claim in claims:
        if claim.level == Level.NONE:
            continue
        match claim.origin:
            case "repository":
                yield SkillProof(
                    kind="code",
                    words=claim.reason,
                    level=claim.level,
                    spots=spots or _kept_spots(claim),
                )
            case "badge" | "resume":
                words = [evidence.words for evidence in claim.evidence[:_QUOTES]]
                yield SkillProof(
                    kind=claim.origin,
                    words=claim.reason,
                    level=claim.level,
                    quotes=tuple(words) if quotes else (),
                )


def _by_units(
    claims: Sequence[Claim], learned: Mapping[str, tuple[Level, date | None]]
) -> Iterator[SkillProof]:
    """Finished units, those that taught most first; also those that a profile remembers."""
    units = dict(learned)
    for claim in claims:
        unit = claim.reason.values.get("unit")
        if claim.origin == "unit" and isinstance(unit, str):
            units.setdefault(unit, (claim.level, None))
    ordered = sorted(units.items(), key=lambda one: (-one[1][0], one[0]))
    for ref, (level, on) in ordered[:_UNITS]:
        words = (
            Message(N_("{unit}, on {day}"), {"unit": ref, "day": on.isoformat()})
            if on
            else Message(N_("{unit}"), {"unit": ref})
        )
        yield SkillProof(kind="unit", words=words, level=level)


def _by_certifications(
    skill: str, held: Sequence[Credential], facts: Catalogue
) -> Iterator[SkillProof]:
    """Certifications that one can't get without the skill; they say nothing of its level."""
    for one in held:
        attested = skill in facts.certifications[one.certification].attests
        if attested and one.status != "expired" and one.proof:
            ref = f"certification:{one.certification}"
            yield SkillProof(
                kind="certification",
                words=Message(
                    N_("{certification}, whose exam asks for it"), {"certification": ref}
                ),
            )


def _learned(progress: Progress) -> dict[str, dict[str, tuple[Level, date | None]]]:
    """Of each skill the finished units that gave it, with level and day."""
    found: dict[str, dict[str, tuple[Level, date | None]]] = {}
    for ref, state in progress.units.items():
        if state.state == "done":
            for skill, level in state.gives:
                found.setdefault(skill, {})[ref] = (Level(level), state.since)
    return found


def _spots(scans: Sequence[Scan]) -> dict[str, tuple[Spot, ...]]:
    """A few places for each skill, of the scan that shows it best."""
    best: dict[str, tuple[Shown, Scan]] = {}
    for scan in scans:
        for shown in scan.skills:
            if shown.skill not in best or shown.level > best[shown.skill][0].level:
                best[shown.skill] = (shown, scan)
    found = {}
    for skill, (shown, scan) in best.items():
        urls = {repository.name: repository.url for repository in scan.repositories}
        found[skill] = tuple(
            Spot(
                repository=proof.repository,
                command=proof.command,
                path=proof.path,
                lines=proof.lines,
                url=page_of(urls.get(proof.repository), proof),
            )
            for proof in shown.proofs[:_SPOTS]
        )
    return found


def _kept_spots(claim: Claim) -> tuple[Spot, ...]:
    """The commands that a merged profile remembers; other words of it aren't published."""
    return tuple(
        Spot(repository=one.doc, command=one.words)
        for one in claim.evidence[:_SPOTS]
        if one.words.startswith(_COMMAND)
    )
