"""What ``voyageur portfolio build`` does."""

from collections.abc import Sequence
from pathlib import Path

from voyageur.cli.console import note
from voyageur.domain.names import Lang
from voyageur.domain.portfolio import Portfolio
from voyageur.publishing.portfolio.build import portfolio_files
from voyageur.services import clock
from voyageur.services.context import Context
from voyageur.services.follow import load
from voyageur.services.journal import Journal
from voyageur.services.output import write_files
from voyageur.services.own_profile import read_scan
from voyageur.services.portfolio import Wanted, portfolio_of
from voyageur.services.portfolio_links import page_address
from voyageur.services.read import read_profile
from voyageur.services.store import opened
from voyageur.services.typed import Typed

_MOST_BYTES = 20_000_000


def build_site(
    profile: Path | None,
    to: str | None,
    scans: Sequence[Path],
    out: Path,
    name: str | None,
    links: Sequence[str],
    person: str,
    lang: Lang,
    *,
    quotes: bool,
) -> None:
    """Write the site of a profile, or of what somebody follows, and say where it is."""
    context = Context()
    wanted = Wanted(
        name=(name or "").strip() or None, links=tuple(map(page_address, links)), quotes=quotes
    )
    found = _portfolio(context, profile, to, scans, person, wanted)
    t, other = (
        context.translator(lang),
        context.translator("fr" if lang == "en" else "en"),
    )
    written = write_files(out, portfolio_files(found, t, other))
    note(t("Written: {files}", files=", ".join(map(str, written))))
    marked = sum(skill.self_assessed for skill in found.skills())
    if marked:
        note(t("Marked as self-assessed, for want of a proof: {n} skills", n=marked))


def _portfolio(
    context: Context,
    profile: Path | None,
    to: str | None,
    scans: Sequence[Path],
    person: str,
    wanted: Wanted,
) -> Portfolio:
    as_of = clock.today()
    if profile is not None:
        role = context.lookup.role(Typed(to=to).role_name())
        read = [read_scan(path) for path in scans]
        _, known = read_profile(context, profile, as_of, max_bytes=_MOST_BYTES)
        return portfolio_of(context, known, role, as_of, scans=read, wanted=wanted)
    read = [read_scan(path) for path in scans]
    with opened():
        following = load(context, Journal(person))
    role = context.lookup.role(to or following.plan.target.role)
    return portfolio_of(
        context, following.profile, role, as_of, scans=read, following=following, wanted=wanted
    )
