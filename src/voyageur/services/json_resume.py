"""Profiles as JSON Resume with our extension ``x-voyageur``; keys we don't know are kept."""

from collections.abc import Iterator, Sequence
from string import Formatter
from typing import Any

from voyageur.catalogue.model import Catalogue
from voyageur.domain.errors import Finding, InputError
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Profile
from voyageur.services.context import Context
from voyageur.services.json_resume_sections import sections_of
from voyageur.shapes import Mistake, ShapeError, dump, parse
from voyageur.understanding.documents import Document

EXTENSION = "x-voyageur"


def profile_in(document: Document, catalogue: Catalogue) -> Profile | None:
    """The profile that a JSON Resume of ours carries; None for any other document.

    Raises:
        InputError: the extension doesn't have the shape of a profile, or names what the catalogue
            doesn't know; names the first mistakes.
    """
    if document.data is None or EXTENSION not in document.data:
        return None
    try:
        profile = parse(Profile, document.data[EXTENSION])
    except ShapeError as error:
        raise _mistaken(document, error.mistakes) from None
    if unknown := tuple(_unknown(profile, catalogue)):
        raise _mistaken(document, unknown)
    return profile


def _mistaken(document: Document, mistakes: Sequence[Mistake]) -> InputError:
    return InputError(
        N_("the profile has mistakes: {n}"),
        remedy=N_("Mend them, or write the profile anew with voyageur read FILE --format json."),
        where=document.name,
        findings=tuple(
            Finding(document.name, 0, m.what, None, ".".join(map(str, (EXTENSION, *m.path))))
            for m in mistakes
        ),
        n=len(mistakes),
    )


def _unknown(profile: Profile, catalogue: Catalogue) -> Iterator[Mistake]:
    """What a profile written or corrected by hand names that isn't there."""
    for place, claim in enumerate(profile.claims):
        if claim.ref.removeprefix("skill:") not in catalogue.skills or ":" not in claim.ref:
            what = Message(N_("“{words}” is no skill"), {"words": claim.ref})
            yield Mistake(("claims", place, "ref"), what)
        if not _can_be_said(claim.reason):
            what = Message(N_("a place in braces in it has no value"))
            yield Mistake(("claims", place, "reason", "text"), what)
    for place, held in enumerate(profile.certifications):
        if held.certification not in catalogue.certifications:
            path = ("certifications", place, "certification")
            what = Message(N_("“{words}” is no certification"), {"words": held.certification})
            yield Mistake(path, what)
    if profile.region is not None and profile.region not in catalogue.regions:
        what = Message(N_("“{words}” is no region"), {"words": profile.region})
        yield Mistake(("region",), what)


def _can_be_said(message: Message) -> bool:
    try:
        fields = [name for _, name, _, _ in Formatter().parse(message.text) if name is not None]
    except ValueError:
        return False
    return set(fields) <= set(message.values)


def to_json_resume(context: Context, document: Document, profile: Profile) -> dict[str, Any]:
    """JSON Resume of a read document: its own keys where it had them, ours beside them."""
    resume: dict[str, Any] = {
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
    }
    if document.data is None:
        resume |= sections_of(profile, context.catalogue)
    else:
        resume |= dict(document.data)
    resume[EXTENSION] = dump(profile)
    return resume
