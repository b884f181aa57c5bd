"""Read a résumé, or a profile corrected by its person, into a profile."""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Claim, Profile
from voyageur.services.context import Context
from voyageur.services.json_resume import profile_in
from voyageur.understanding.documents import Document, read_document
from voyageur.understanding.foundations import with_foundations
from voyageur.understanding.profile import build_profile, with_implied
from voyageur.understanding.reading import Reading
from voyageur.understanding.sections import Sections

MOST_CHARACTERS = 1_000_000
"""About three hundred pages: what is longer is something else than a résumé."""

_ADDRESS = 120
"""Characters: a longer line is no address."""


def read_profile(
    context: Context,
    path: Path,
    as_of: date,
    *,
    have: Mapping[str, Level] | None = None,
    without: Sequence[str] = (),
    max_bytes: int,
) -> tuple[Document, Profile]:
    """The document and what is understood of it, with the person's corrections by skill id.

    Raises:
        InputError: the file can't be read, or nothing of a career was found in it.
    """
    document = read_document(path, max_bytes=max_bytes)
    return document, profile_of_document(
        context, document, as_of, str(path), have=have, without=without
    )


def profile_of_document(
    context: Context,
    document: Document,
    as_of: date,
    where: str,
    *,
    have: Mapping[str, Level] | None = None,
    without: Sequence[str] = (),
) -> Profile:
    """What is understood of a document that was read from ``where``, with the corrections.

    Raises:
        InputError: it is too long, or nothing of a career was found in it.
    """
    if len(document.text) > MOST_CHARACTERS:
        raise InputError(
            N_("it holds {n} characters of text, far more than a résumé"),
            remedy=N_("Give the résumé alone, as a file of its own."),
            where=where,
            n=len(document.text),
        )
    profile = profile_in(document, context.catalogue) or _understand(
        context, document, as_of, without
    )
    profile = correct(context, profile, have or {}, without)
    if not profile.claims and not profile.certifications:
        raise InputError(
            N_("no skill that Voyageur knows was found in it"),
            remedy=N_("If it is a résumé, say what you know with --have SKILL=LEVEL (1 to 4)."),
            where=where,
        )
    return profile


def correct(
    context: Context, profile: Profile, have: Mapping[str, Level], without: Sequence[str]
) -> Profile:
    """Take out what was misread, with what followed from it, and add the person's own word."""
    dropped = {f"skill:{skill}" for skill in without}
    kept = _without(profile.claims, dropped)
    own = {
        f"skill:{skill}": Claim(
            ref=f"skill:{skill}",
            level=level,
            reason=Message(N_("your own word")),
            origin="override",
        )
        for skill, level in have.items()
    }
    claims: dict[str, list[Claim]] = {}
    for claim in kept:
        claims.setdefault(claim.ref, []).append(claim)
    for claim in with_implied(own.values(), context.vocabulary.implied_by):
        most = max((one.level for one in claims.get(claim.ref, [])), default=Level.NONE)
        if claim.ref not in dropped and claim.level > most:
            claims[claim.ref] = [claim]
    claims |= {ref: [claim] for ref, claim in own.items()}
    return replace(profile, claims=tuple(one for ref in sorted(claims) for one in claims[ref]))


def _without(claims: Iterable[Claim], dropped: AbstractSet[str]) -> list[Claim]:
    """The claims less those dropped, those only shown by them, those shown by these, and so on."""
    kept = [claim for claim in claims if claim.ref not in dropped]
    gone = {claim.ref for claim in kept if claim.reason.values.get("skill") in dropped}
    return _without(kept, gone) if gone else kept


def _understand(
    context: Context, document: Document, as_of: date, without: Sequence[str]
) -> Profile:
    reading = Reading(document.text, context.vocabulary, "resume")
    profile = build_profile(document, context.vocabulary, as_of, without, reading)
    claims = with_foundations(profile.claims, context.catalogue.units.values())
    return replace(profile, claims=claims, region=_region(context, document, reading.sections))


def _region(context: Context, document: Document, sections: Sections) -> str | None:
    """The place of a person's address: in the head of a résumé or in a side bar."""
    offset = 0
    for line in document.text.splitlines(keepends=True):
        outside = sections.at(offset) not in ("experience", "education", "projects")
        if outside and len(line) < _ADDRESS:
            for part in re.split(r"[|•·;]|\s{2,}", line):
                if province := context.lookup.province_in(part):
                    return province
        offset += len(line)
    return None
