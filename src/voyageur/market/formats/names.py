"""Names of columns, each once."""

from collections.abc import Iterable


def unique_names(given: Iterable[str]) -> tuple[str, ...]:
    """The names in their order; one that is there already gets a number, as does none at all."""
    names: dict[str, None] = {}
    for place, each in enumerate(given, start=1):
        name = base = each.strip() or f"column_{place}"
        number = 1
        while name in names:
            number += 1
            name = f"{base}_{number}"
        names[name] = None
    return tuple(names)
