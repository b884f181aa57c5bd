"""The National Occupational Classification, NOC 2021."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NocClass:
    """A class of NOC 2021: ``level`` 1 broad category to 5 unit group, with as many digits.

    ``title_fr`` is absent where no French title was found.
    """

    level: int
    code: str
    title_en: str
    title_fr: str | None = None
