"""Where a repository comes from, without the secrets that addresses often hold."""

import re
from contextlib import suppress
from urllib.parse import urlsplit, urlunsplit

from voyageur.evidence.pathnames import printable

_SCP = re.compile(r"(?:(?P<user>[^@/:]+)@)?(?P<host>[\w.-]{2,}):(?!//)(?P<path>[^@:][^@]*)")
_SCHEMES = {"http", "https", "ssh", "git"}


def public_url(url: str) -> str | None:
    """The address without user, password, token, query and fragment; None where it is no address.

    ``git@host:path`` keeps its ``git``, which is no secret.
    """
    if scp := _SCP.fullmatch(url):
        user = "git@" if scp["user"] == "git" else ""
        return printable(f"{user}{scp['host']}:{scp['path']}")
    with suppress(ValueError):  # a port or a host that can't be one
        parts = urlsplit(url)
        if parts.scheme in _SCHEMES and parts.hostname:
            place = f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname
            return printable(urlunsplit((parts.scheme, place, parts.path, "", "")))
    return None
