"""Plain text brought near enough to Markdown to be read as such, line by line."""

import re

_RULE = re.compile(r"\s*([*=#~_-])\1{4,}\s*")
_BULLET = re.compile(r"^(\s*)[o•●▪◦‣·–—*+-]\s+(?=\S)")
_NUMBER = re.compile(r"^(\s*)(\d{1,2})[.)]\s+(?=\S)")


def as_markdown(text: str) -> str:
    """The same lines: framed titles marked as headings, lists without their common indent."""
    lines = text.split("\n")
    for at in range(1, len(lines) - 1):
        framed = _RULE.fullmatch(lines[at - 1]) and _RULE.fullmatch(lines[at + 1])
        if framed and lines[at].strip():
            lines[at] = f"# {lines[at].strip()}"
            lines[at - 1] = lines[at + 1] = ""
    return "\n".join(_dedented([_BULLET.sub(r"\1- ", line) for line in lines]))


def _dedented(lines: list[str]) -> list[str]:
    """Runs of indented lines moved to the left, so that a list is a list."""
    done: list[str] = []
    indent = 0
    for line in lines:
        bare = line.lstrip(" \t")
        width = len(line.expandtabs(4)) - len(bare)
        if not bare or width == 0:
            indent = 0
        elif (_BULLET.match(line) or _NUMBER.match(line)) and (indent == 0 or width < indent):
            indent = width
        done.append(" " * max(0, width - indent) + bare)
    return done
