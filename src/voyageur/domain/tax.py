"""Dated tables of income tax and contributions of a salaried person with basic credits.

Amounts are dollars and rates fractions, as the Canada Revenue Agency prints them (T4127); what
computes with them turns amounts into cents.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from voyageur.domain.fact import Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Bracket:
    """The rate on income above ``from_``, up to the next bracket."""

    from_: Decimal
    rate: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PhasedAmount:
    """An amount that falls from ``max`` to ``min`` between two incomes, in a straight line."""

    max: Decimal
    min: Decimal
    phase_start: Decimal
    phase_end: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class FederalTax:
    """Federal income tax; Quebec's residents get ``quebec_abatement_rate`` of it back."""

    brackets: tuple[Bracket, ...]
    credit_rate: Decimal
    basic_personal_amount: PhasedAmount | None = None
    canada_employment_amount: Decimal | None = None
    quebec_abatement_rate: Decimal | None = None
    certainty: Certainty
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionPlan:
    """CPP or QPP for an employee: ``base_rate`` and ``first_additional_rate`` make up ``rate``.

    ``ympe`` and ``yampe`` are the first and second earnings ceilings; between them ``second_rate``
    applies (CPP2, QPP2).
    """

    ympe: Decimal
    basic_exemption: Decimal
    rate: Decimal
    base_rate: Decimal
    first_additional_rate: Decimal
    max: Decimal
    max_base: Decimal
    max_first_additional: Decimal
    yampe: Decimal
    second_rate: Decimal
    second_max: Decimal
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class EmploymentInsurance:
    """EI premiums of an employee, outside Quebec and in Quebec."""

    max_insurable: Decimal
    rate: Decimal
    max: Decimal
    rate_quebec: Decimal
    max_quebec: Decimal
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentalInsurance:
    """Quebec's parental insurance (QPIP), an employee's part."""

    max_insurable: Decimal
    rate: Decimal
    max: Decimal
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Surtax:
    """Ontario: ``rate`` on provincial tax above ``over``."""

    over: Decimal
    rate: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Premium:
    """Ontario's health premium for incomes above ``over``: base + rate on the rest, at most max."""

    over: Decimal
    up_to: Decimal | None = None
    base: Decimal
    rate: Decimal
    max: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Reduction:
    """A reduction of provincial tax.

    Ontario gives ``basic`` alone: min(tax, max(0, 2 × basic − tax)). British Columbia gives
    ``amount`` up to ``full_up_to`` and takes ``rate`` of the income above it away.
    """

    basic: Decimal | None = None
    amount: Decimal | None = None
    full_up_to: Decimal | None = None
    rate: Decimal | None = None
    nil_from: Decimal | None = None
    certainty: Certainty | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementalCredit:
    """Alberta: ``factor`` of the credits above ``threshold``."""

    threshold: Decimal
    factor: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkersDeduction:
    """Quebec: a deduction of ``rate`` of earnings, at most ``max``."""

    rate: Decimal
    max: Decimal
    certainty: Certainty
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvincialTax:
    """Income tax of a province or territory. ``"federal"``: the federal basic amount applies."""

    brackets: tuple[Bracket, ...]
    credit_rate: Decimal
    basic_personal_amount: Decimal | PhasedAmount | Literal["federal"] | None = None
    canada_employment_amount: Decimal | None = None
    surtax: tuple[Surtax, ...] = ()
    reduction: Reduction | None = None
    health_premium: tuple[Premium, ...] = ()
    supplemental_credit: SupplementalCredit | None = None
    workers_deduction: WorkersDeduction | None = None
    credits_for_contributions: bool = True
    certainty: Certainty
    note: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxTable:
    """The tables of one edition.

    ``kind`` is ``year`` for what a whole year's return comes to, ``payroll`` for what is withheld
    from ``valid_from`` on. ``provinces`` go by region id. A part that is absent is unknown, see
    ``gaps``.
    """

    id: str
    kind: Literal["year", "payroll"]
    valid_from: date
    source: str
    locator: str
    observed_on: date
    verify_by: date
    published_on: date | None = None
    note: str | None = None
    not_covered: tuple[str, ...] = ()
    gaps: dict[str, str] = field(default_factory=dict)
    federal: FederalTax | None = None
    cpp: PensionPlan | None = None
    qpp: PensionPlan | None = None
    ei: EmploymentInsurance | None = None
    qpip: ParentalInsurance | None = None
    provinces: dict[str, ProvincialTax] = field(default_factory=dict)
