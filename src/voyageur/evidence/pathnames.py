"""Paths of repositories: bytes that may be in any encoding, or hold what terminals obey."""

_ESCAPED = {"\\": "\\\\", "'": "\\'"}


def as_text(path: bytes) -> str:
    """A path as text, from which its bytes can be had again."""
    return path.decode("utf-8", "surrogateescape")


def shown(path: bytes) -> str:
    """A path as it is printed: one with a backslash in it is written as within bash's ``$'…'``.

    Bytes that are no UTF-8 and whatever can't be printed are escaped, so that neither a terminal
    nor JSON stumbles over them.
    """
    text = as_text(path)
    if text.isprintable() and "\\" not in text:
        return text
    return "".join(map(_escaped, text))


def printable(words: str) -> str:
    """Words of a repository without what a terminal would obey."""
    return "".join(char if char.isprintable() else "?" for char in words)


def _escaped(char: str) -> str:
    if char.isprintable():
        return _ESCAPED.get(char, char)
    return "".join(f"\\x{byte:02x}" for byte in char.encode("utf-8", "surrogateescape"))
