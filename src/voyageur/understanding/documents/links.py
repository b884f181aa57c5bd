"""Targets of links that a reader would miss: profiles and pages behind a word or an icon."""

import re
from urllib.parse import urlsplit

PROFILES = frozenset({
    "behance.net", "bitbucket.org", "codeberg.org", "credly.com", "dev.to", "dribbble.com",
    "github.com", "github.io", "gitlab.com", "gitlab.io", "huggingface.co", "kaggle.com",
    "leetcode.com", "linkedin.com", "medium.com", "orcid.org", "scholar.google.com",
    "stackoverflow.com",
})  # fmt: skip
OWN_PAGE = re.compile(
    r"(?:my |mon |personal |site )?(?:portfolio|web ?site|web ?page|home ?page|web|blogu?e?|site"
    r"(?: web| personnel)?|page personnelle)",
    re.IGNORECASE,
)
"""Words that stand for the address of somebody's own page."""
ADDRESS = re.compile(r"[!-~]{4,200}")


def target(url: str, anchor: str) -> str | None:
    """The address to put after a link's words; None where it adds nothing to them.

    Args:
        url: where the link goes.
        anchor: the words that are clicked, empty for an icon.
    """
    if not ADDRESS.fullmatch(url):
        return None
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    own = any(host == profile or host.endswith("." + profile) for profile in PROFILES)
    path = parts.path.rstrip("/")
    if not ((own and path) or OWN_PAGE.fullmatch(anchor.strip(" :|,.()[]"))):
        return None
    shown = host + path
    if shown.lower() in re.sub(r"\s", "", anchor).lower():
        return None
    return f"{parts.scheme}://{shown}"
