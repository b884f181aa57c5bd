"""What is known of a source of postings: what its files look like, and where things stand in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

FieldName = Literal[
    "title", "description", "identifier", "hiring_organization", "job_location", "country",
    "date_posted", "valid_through", "employment_type", "in_language", "url",
    "base_salary", "salary_min", "salary_max", "salary_currency", "salary_period", "remote",
]  # fmt: skip
"""Names of ``Posting``'s fields, and of what pay and place are made of."""

Expression = str | tuple[str, ...]
"""Where a value stands in a row; several are joined as far as they are there.

``a.b`` is ``b`` in ``a``, ``a[]`` each of a list, ``a.*`` each value of an object, ``a.{b, c}``
several of one object, ``a|b`` the first that is there, ``'CAD'`` these words themselves, and
``'Skills: ' + a`` puts words before it. A column whose name is the whole expression goes first.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMap:
    """A source of postings.

    ``recognise`` are names of columns that its files have, ``only`` where they have no others.
    Counts of its postings may enter the product where it ``ships``. ``country`` and ``year`` are
    those of all its postings. What stands in ``null`` means that nothing is stated.
    ``estimated_pay``: amounts may be a job board's guess.
    """

    id: str
    name: str
    origin: str
    licence: str
    ships: bool = False
    recognise: tuple[str, ...]
    only: bool = False
    country: str | None = None
    year: int | None = None
    null: tuple[str, ...] = ("",)
    estimated_pay: bool = False
    fields: Mapping[FieldName, Expression]
