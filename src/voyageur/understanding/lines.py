"""Where the lines around a place start and end."""

_REACH = 10_000
"""Characters looked at around a word, so that the time grows with the text and not its square."""


def line_start(text: str, offset: int, lines: int) -> int:
    """Where the line of an offset starts, or that so many lines before; empty ones don't count."""
    least = max(0, offset - _REACH)
    for number in range(lines):
        while number and offset > least and text[offset - 1].isspace():
            offset -= 1
        offset = text.rfind("\n", least, offset) + 1
        if not offset:
            return least
    return offset


def line_end(text: str, offset: int, lines: int) -> int:
    """Where the line of an offset ends, or that of so many lines after; empty ones don't count."""
    most = min(len(text), offset + _REACH)
    for number in range(lines):
        while number and offset < most and text[offset].isspace():
            offset += 1
        offset = text.find("\n", offset, most)
        if offset < 0:
            return most
    return offset
