"""A file as a JSON Resume, with the profile that is read from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.domain.profile import Profile
from voyageur.services.context import Context
from voyageur.services.json_resume import profile_in
from voyageur.services.read import MOST_CHARACTERS
from voyageur.services.resume.from_document import resume_in
from voyageur.understanding.documents import Document, read_document
from voyageur.understanding.foundations import with_foundations
from voyageur.understanding.language import detect_language
from voyageur.understanding.profile import build_profile

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_SECTIONS = ("work", "volunteer", "education", "skills", "projects", "certificates")


@dataclass(frozen=True, slots=True)
class Source:
    """A résumé as it was given.

    ``built``: its JSON was made of a document's lines, of which ``unplaced`` found no place in it.
    """

    name: str
    data: Mapping[str, Any]
    profile: Profile
    lang: str | None = None
    built: bool = False
    unplaced: tuple[str, ...] = ()


def read_source(context: Context, path: Path, as_of: date, *, max_bytes: int) -> Source:
    """Read a résumé of any format.

    Raises:
        InputError: it can't be read, is no résumé, or holds far more than one.
    """
    return source_of(context, read_document(path, max_bytes=max_bytes), as_of, str(path))


def source_of(context: Context, document: Document, as_of: date, where: str) -> Source:
    """What a document that was read from ``where`` gives.

    Raises:
        InputError: it is no résumé, or holds far more than one.
    """
    if len(document.text) > MOST_CHARACTERS:
        raise InputError(
            N_("it holds {n} characters of text, far more than a résumé"),
            remedy=N_("Give the résumé alone, as a file of its own."),
            where=where,
            n=len(document.text),
        )
    profile = profile_in(document, context.catalogue)
    if profile is None:
        read = build_profile(document, context.vocabulary, as_of)
        claims = with_foundations(read.claims, context.catalogue.units.values())
        profile = replace(read, claims=claims)
    unplaced: tuple[str, ...] = ()
    if (data := document.data) is None:
        made, unplaced = resume_in(context, document, profile)
        data = {"$schema": SCHEMA, **made}
    if not any(data.get(section) for section in _SECTIONS):
        raise InputError(
            N_("no job, no study and no skill was found in it"),
            remedy=N_("Give a résumé: PDF, DOCX, text or JSON Resume."),
            where=where,
        )
    lang = profile.lang or detect_language(document.text)
    return Source(document.name, data, profile, lang, document.data is None, unplaced)
