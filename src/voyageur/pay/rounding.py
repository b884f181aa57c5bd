"""From dollars as the formulas compute them to cents as they are paid (T4127, chapter 1)."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

_CENT = Decimal("0.01")


def to_cents(dollars: Decimal) -> int:
    """Whole cents, half a cent upwards."""
    return int(nearest_cent(dollars) * 100)


def to_dollars(cents: int) -> Decimal:
    """Cents as dollars, exactly."""
    return Decimal(cents) / 100


def nearest_cent(dollars: Decimal) -> Decimal:
    """The rule for taxes, contributions and premiums: half a cent upwards."""
    return dollars.quantize(_CENT, ROUND_HALF_UP)


def whole_cents(dollars: Decimal) -> Decimal:
    """The rule for the basic exemption of a pay: what is behind the cents is dropped."""
    return dollars.quantize(_CENT, ROUND_DOWN)
