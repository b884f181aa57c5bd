"""Colours between two colours."""


def mixed(one: str, other: str, part: float) -> str:
    """The colour that is seen where ``part`` of the other lies over the one; all as ``#rrggbb``."""
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(low + (high - low) * part):02x}" for low, high in pairs)
