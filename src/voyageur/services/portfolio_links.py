"""Pages that a portfolio links to: the person's own, a repository's, and places in it."""

import re
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from voyageur.domain.errors import UsageError
from voyageur.domain.evidence import Proof
from voyageur.domain.message import N_


@dataclass(frozen=True, slots=True)
class _Forge:
    """How a host of repositories names a file at a commit, a commit, and lines of a file."""

    file: str
    commit: str
    lines: str


_FORGES = {
    "github.com": _Forge("blob", "commit", "L{}-L{}"),
    "gitlab.com": _Forge("-/blob", "-/commit", "L{}-{}"),
    "bitbucket.org": _Forge("src", "commits", "lines-{}:{}"),
}
_SCP = re.compile(r"(?:[\w.-]+@)?(?P<host>[\w.-]+):(?P<path>(?!//).+)")
_PATH = re.compile(r"[\w.~-]+(?:/[\w.~-]+)+")
_COMMIT = re.compile(r"[0-9a-f]{7,64}")


def page_address(value: str) -> str:
    """The address of a page of the person's own, whole.

    Raises:
        UsageError: it is none.
    """
    with suppress(ValueError):  # a host that can't be one
        parts = urlsplit(value.strip())
        if parts.scheme in ("http", "https") and parts.hostname:
            return parts.geturl()
    raise UsageError(
        N_("“{value}” is no address of a page"),
        remedy=N_("Write it whole, like https://example.org/ada."),
        where="--link",
        value=value,
    )


def home_of(url: str | None) -> str | None:
    """The page of a repository for a browser; None where its remote has none that is known of.

    An address that only git understands becomes that of the page on the well-known hosts.
    """
    if url is None:
        return None
    if forge := _at_forge(url):
        return f"https://{forge[0]}/{forge[1]}"
    with suppress(ValueError):  # a host that can't be one
        parts = urlsplit(url)
        if parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc:
            return parts.geturl()
    return None


def page_of(url: str | None, proof: Proof) -> str | None:
    """The page of a proof in its repository, on the well-known hosts."""
    found = _at_forge(url) if url else None
    if found is None or not _COMMIT.fullmatch(proof.commit) or "\\" in proof.path:
        return None
    host, path = found
    forge, home = _FORGES[host], f"https://{host}/{path}"
    if not proof.path:
        return f"{home}/{forge.commit}/{proof.commit}"
    page = f"{home}/{forge.file}/{proof.commit}/{quote(proof.path)}"
    return f"{page}#{forge.lines.format(*proof.lines)}" if proof.lines else page


def _at_forge(url: str) -> tuple[str, str] | None:
    """Host and path of a repository on a host whose pages are known."""
    host, path = "", ""
    if scp := _SCP.fullmatch(url):
        host, path = scp["host"], scp["path"]
    else:
        with suppress(ValueError):
            parts = urlsplit(url)
            host, path = parts.hostname or "", parts.path
    path = path.strip("/").removesuffix(".git")
    return (host.lower(), path) if host.lower() in _FORGES and _PATH.fullmatch(path) else None
