"""Sets of small whole numbers as the bits of one."""

from collections.abc import Iterator


def bits(mask: int) -> Iterator[int]:
    """The places of the ones, from the lowest."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
