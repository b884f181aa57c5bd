"""Badges checked against what the person added of their issuers; nothing is fetched."""

import re
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from voyageur.catalogue.lookup import Lookup
from voyageur.domain.badge import Badge, Checked, Verdict
from voyageur.domain.message import N_
from voyageur.evidence.badges.check import Check
from voyageur.evidence.badges.issuer_file import IssuerFile, read_issuer_file
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.taken_out import MOST_BYTES, is_jws, taken_out, too_large
from voyageur.services.context import Context
from voyageur.services.json_file import unopened
from voyageur.services.output import write_file
from voyageur.store.settings import issuer_folder

_NO_FILE = N_("Check its name and the folder.")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


def verified(path: Path, at: datetime, email: str | None = None) -> tuple[Badge, Verdict]:
    """What the badge in a file says, and what it is at a moment.

    With ``email`` it is good only if it was issued to that address.

    Raises:
        InputError: the file can't be read, or holds no badge.
    """
    text = taken_out(_bytes(path), str(path))
    return Check(Issuers(_added()), at, email)(text, str(path))


def checked(context: Context, path: Path, at: datetime, email: str | None = None) -> Checked:
    """A file with its badge, what it is, and the certification whose name the badge bears.

    That is looked for only where somebody trusted vouches for the badge: of others it says
    nothing, and looking takes as long as all the rest.

    Raises:
        InputError: as ``verified``.
    """
    badge, verdict = verified(path, at, email)
    return Checked(
        file=str(path),
        badge=badge,
        verdict=verdict,
        certification=certification_of(context.lookup, badge) if verdict.vouched else None,
    )


def certification_of(lookup: Lookup, badge: Badge) -> str | None:
    """The certification (id) that a badge's achievement is called like, whoever issued it."""
    names = [badge.achievement or "", *badge.also]
    without = [_IN_BRACKETS.sub("", name) for name in names]
    found = (lookup.known("certification", name) for name in (*names, *without) if name)
    return next((ident for ident in found if ident), None)


def trust(path: Path) -> IssuerFile:
    """Keep a file of an issuer: from now on badges count by it. A newer one takes its place.

    Raises:
        InputError: it can't be read, says nothing of an issuer, or can't be kept.
    """
    try:
        text = _bytes(path).decode("utf-8-sig")
    except ValueError:
        text = ""
    found = read_issuer_file(text, str(path))
    slug = re.sub(r"[^a-z0-9]+", "-", found.id.casefold()).strip("-")[-60:]
    suffix = ".jwt" if is_jws(text.strip()) else ".json"
    name = f"{slug}-{sha256(found.id.encode()).hexdigest()[:8]}{suffix}"
    write_file(issuer_folder() / name, text.encode())
    return found


def _added() -> list[IssuerFile]:
    paths = sorted((*issuer_folder().glob("*.json"), *issuer_folder().glob("*.jwt")))
    return [read_issuer_file(path.read_text(encoding="utf-8"), str(path)) for path in paths]


def _bytes(path: Path) -> bytes:
    """What is in a file; a large one isn't even read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise too_large(str(path))
        return path.read_bytes()
    except OSError as error:
        raise unopened(error, path, _NO_FILE) from None
