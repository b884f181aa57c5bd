"""What the head of every page leads to."""

from voyageur.domain.message import N_

MENU: tuple[tuple[str, str], ...] = (
    ("roles", N_("Roles")),
    ("compare", N_("Compare")),
    ("fit", N_("Fit")),
    ("plan", N_("Plan")),
    ("progress", N_("Progress")),
    ("market", N_("Market")),
    ("studio", N_("Studio")),
    ("portfolio", N_("Portfolio")),
    ("data", N_("Data")),
)
"""Names of addresses with their words."""
_WITHIN = {
    "resume": "fit",
    "code": "fit",
    "pay": "market",
    "kept": "data",
    "wallet": "progress",
    "applications": "progress",
    "jobs": "progress",
    "employers": "progress",
    "certifications": "data",
    "skills": "data",
    "notices": "data",
}
"""Entries that pages with addresses of their own belong to."""


def entry_of(path: str) -> str:
    """The entry that the page at ``/wallet/add/`` belongs to, by the first part of its address."""
    first = path.lstrip("/").partition("/")[0]
    return _WITHIN.get(first, first)
