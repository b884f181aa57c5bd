"""Words as rows of characters, for terminals."""

from textwrap import wrap


def cut(said: str, room: int) -> str:
    """The words in so many characters, with an ellipsis where there are more."""
    return said if len(said) <= room else f"{said[: max(room - 1, 0)].rstrip()}…"[:room]


def lines(said: str, width: int) -> list[str]:
    """The words as lines; a no-break space doesn't break."""
    return wrap(said, width, break_on_hyphens=False)
