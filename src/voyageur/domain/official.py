"""The kinds of official files that can be imported."""

from enum import StrEnum


class Official(StrEnum):
    """What an official file holds."""

    WAGES = "wages"
    OUTLOOK = "outlook"
    COPS = "cops"
    TAX = "tax"
    NOC = "noc"
