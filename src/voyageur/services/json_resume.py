"""Profiles as JSON Resume with our extension ``x-voyageur``; keys we don't know are kept."""

from typing import Any

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.domain.profile import Profile
from voyageur.services.context import Context
from voyageur.shapes import ShapeError, dump, parse
from voyageur.understanding.documents import Document

EXTENSION = "x-voyageur"


def profile_in(document: Document) -> Profile | None:
    """The profile that a JSON Resume of ours carries; None for any other document.

    Raises:
        InputError: the extension doesn't have the shape of a profile; names the first mistakes.
    """
    if document.data is None or EXTENSION not in document.data:
        return None
    try:
        return parse(Profile, document.data[EXTENSION])
    except ShapeError as error:
        listed = "; ".join(
            f"{EXTENSION}.{'.'.join(map(str, m.path))}: {m.what}" for m in error.mistakes[:3]
        )
        raise InputError(
            N_("the profile has {n} mistakes: {listed}"),
            remedy=N_(
                "Mend them, or write the profile anew with voyageur read FILE --format json."
            ),
            where=document.name,
            n=len(error.mistakes),
            listed=listed,
        ) from None


def to_json_resume(context: Context, document: Document, profile: Profile) -> dict[str, Any]:
    """JSON Resume of a read document: its own keys where it had them, ours beside them."""
    resume: dict[str, Any] = {
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
    }
    catalogue = context.catalogue
    if document.data is None:
        resume["skills"] = [
            {"name": catalogue.skills[claim.ref.removeprefix("skill:")].name["en"]}
            for claim in profile.claims
        ]
        resume["certificates"] = [
            {"name": catalogue.certifications[held.certification].name["en"]}
            for held in profile.certifications
        ]
        resume["languages"] = [
            {
                "language": language.code,
                **({"fluency": language.fluency} if language.fluency else {}),
            }
            for language in profile.languages
        ]
    else:
        resume |= dict(document.data)
    resume[EXTENSION] = dump(profile)
    return resume
