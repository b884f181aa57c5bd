"""One's own profile: put together, corrected, and written as profile.json."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from voyageur.domain.errors import Finding, InputError
from voyageur.domain.evidence import Scan
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Claim, Contradiction, Profile
from voyageur.evidence.merge import merged
from voyageur.services.context import Context
from voyageur.services.json_file import read_object
from voyageur.services.json_resume import to_json_resume
from voyageur.services.output import write_file
from voyageur.services.plan_file import refuse_newer
from voyageur.services.read import correct, read_profile
from voyageur.shapes import ShapeError, parse
from voyageur.understanding.documents import Document

_MAKE_ONE = N_("Make one with voyageur evidence scan REPOSITORY --json > scan.json.")


def read_scan(path: Path) -> Scan:
    """What ``voyageur evidence scan --json`` wrote.

    Raises:
        InputError: it can't be read, is no scan, or was written by a newer Voyageur.
    """
    data = read_object(path, lambda: _no_scan(path), _MAKE_ONE)
    if "repositories" not in data:
        raise _no_scan(path)
    refuse_newer(data, Scan, path)
    try:
        return parse(Scan, json.dumps(data))
    except ShapeError as error:
        raise _no_scan(path, error) from None


def _no_scan(path: Path, error: ShapeError | None = None) -> InputError:
    mistakes = error.mistakes[:5] if error else ()
    return InputError(
        N_("this is no scan of repositories"),
        remedy=_MAKE_ONE,
        where=str(path),
        findings=tuple(
            Finding(str(path), 0, m.what, None, ".".join(map(str, m.path))) for m in mistakes
        ),
    )


def put_together(
    context: Context,
    resume: Path | None,
    scans: Sequence[Scan],
    learned: Profile | None,
    as_of: date,
    *,
    have: Mapping[str, Level],
    without: Sequence[str],
    max_bytes: int,
) -> tuple[Document, Profile, tuple[Contradiction, ...]]:
    """The document that it began with, the merged profile, and what doesn't fit in it.

    Raises:
        InputError: a file can't be read, or nothing is known of anybody.
    """
    document, profile = Document("profile.json", "json-resume", ""), Profile()
    if resume is not None:
        document, profile = read_profile(
            context, resume, as_of, have=have, without=without, max_bytes=max_bytes
        )
    else:
        profile = correct(context, profile, have, without)
    found, contradictions = merged(profile, scans, learned, as_of)
    if not found.claims and not found.certifications:
        raise InputError(
            N_("there is nothing to put together"),
            remedy=N_("Give a résumé, --scan FILE, --followed, or --have SKILL=LEVEL."),
            where="profile merge",
        )
    return document, found, contradictions


def assessed(profile: Profile, levels: Mapping[str, Level]) -> Profile:
    """The profile with what the person thinks of themself, which proves nothing and says so."""
    own = [
        Claim(
            ref=f"skill:{skill}",
            level=level,
            reason=Message(N_("your own assessment")),
            origin="self",
        )
        for skill, level in sorted(levels.items())
    ]
    again = {claim.ref for claim in own}
    kept = [c for c in profile.claims if c.origin != "self" or c.ref not in again]
    claims = sorted([*kept, *own], key=lambda claim: claim.ref)
    return replace(profile, claims=tuple(claims))


def write_profile(context: Context, document: Document, profile: Profile, path: Path) -> None:
    """Write profile.json; what was there is kept beside it as ``.bak``.

    Raises:
        InputError: it can't be written.
    """
    resume = to_json_resume(context, document, profile)
    if path.is_file():
        write_file(path.with_name(f"{path.name}.bak"), path.read_bytes())
    write_file(path, f"{json.dumps(resume, ensure_ascii=False, indent=2)}\n".encode())
