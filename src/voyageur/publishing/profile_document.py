"""A profile with what proves it, as a document."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from voyageur.domain.message import N_
from voyageur.domain.profile import Claim, Contradiction, Origin, Profile
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.document import (
    Block,
    Bullets,
    Document,
    Grid,
    Heading,
    Line,
    Para,
    Span,
    line,
)
from voyageur.publishing.plan_words import levels_words

_ORIGIN: Mapping[Origin, str] = {
    "override": N_("your own word"),
    "repository": N_("code"),
    "badge": N_("badge"),
    "unit": N_("finished unit"),
    "resume": N_("résumé"),
    "self": N_("self-assessed"),
}
_PROOFS = 2


def profile_document(
    profile: Profile, misfits: Sequence[Contradiction], t: Translator, *, proofs: bool = True
) -> Document:
    """Skills with their claims, the best proven first, and what doesn't fit."""
    return Document(t("Profile"), t.lang, tuple(_blocks(profile, misfits, t, proofs=proofs)))


def _blocks(
    profile: Profile, misfits: Sequence[Contradiction], t: Translator, *, proofs: bool
) -> Iterator[Block]:
    yield Heading(1, t("Profile"))
    if misfits:
        yield Heading(2, t("What doesn't fit together"))
        yield Bullets(tuple(line(_misfit(one, t)) for one in misfits))
    yield Heading(2, t("Skills"))
    yield Grid(
        (t("Skill"), t("Level"), t("Proven by"), t("Why"), t("Last used")),
        tuple(_rows(profile, t)),
        frozenset((1,)),
    )
    yield Para(line(Span(levels_words(t), "quiet")))
    if proofs and (commands := list(_commands(profile, t))):
        yield Heading(2, t("To see it again"))
        yield Bullets(tuple(commands))
    if profile.certifications:
        yield Heading(2, t("Certifications"))
        yield Bullets(tuple(_held(profile, t)))


def _rows(profile: Profile, t: Translator) -> Iterator[tuple[Line, ...]]:
    skills = [list(found) for _, found in groupby(profile.claims, key=lambda claim: claim.ref)]
    for claims in sorted(skills, key=lambda found: (-max(c.level for c in found), found[0].ref)):
        for number, claim in enumerate(claims):
            used = "" if claim.last_used is None else str(claim.last_used)
            yield (
                line(t.name(claim.ref) if number == 0 else ""),
                line(str(int(claim.level))),
                line(
                    Span(
                        t(_ORIGIN[claim.origin]),
                        "strong" if claim.origin == "override" else "plain",
                    )
                ),
                line(t.say(claim.reason)),
                line(used),
            )


def _misfit(found: Contradiction, t: Translator) -> str:
    def said(claim: Claim) -> str:
        return t("{name}: {reason}", name=t(_ORIGIN[claim.origin]), reason=t.say(claim.reason))

    return t(
        "{skill} — {one} (level {level}); {other} (level {lower})",
        skill=found.ref,
        one=said(found.one),
        level=int(found.one.level),
        other=said(found.other),
        lower=int(found.other.level),
    )


def _commands(profile: Profile, t: Translator) -> Iterator[Line]:
    for claim in profile.claims:
        if claim.origin == "repository":
            for proof in claim.evidence[:_PROOFS]:
                where = t("{skill}, in {repository}: ", skill=claim.ref, repository=proof.doc)
                yield line(where, Span(proof.words, "quiet"))


def _held(profile: Profile, t: Translator) -> Iterator[Line]:
    for held in profile.certifications:
        name = t.name(f"certification:{held.certification}")
        parts = []
        if held.issued:
            parts.append(t("since {day}", day=day(held.issued, t.lang)))
        if held.expires:
            parts.append(t("valid until {day}", day=day(held.expires, t.lang)))
        yield line(name, Span(f" {', '.join(parts)}" if parts else "", "quiet"))
