"""What the head of every page leads to."""

from voyageur.domain.message import N_

MENU: tuple[tuple[str, str], ...] = (("roles", N_("Roles")),)
"""Names of addresses with their words."""
