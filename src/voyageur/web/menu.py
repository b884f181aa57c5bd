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
