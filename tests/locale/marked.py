"""The templates that code marks for translation: what ``t(…)`` and ``N_(…)`` are given.

Babel's own extractor doesn't look inside f-strings before Python 3.12; the syntax tree does.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import voyageur
from tests.locale.literal import Literal
from tests.locale.pages import marked_in_pages

CODE = Path(voyageur.__file__).parent
MARKS = {"t", "_t", "N_"}
SPOKEN = {"Message", "VoyageurError", "InputError", "UnavailableError", "UsageError"}


def calls() -> Iterator[tuple[str, ast.Call, str]]:
    """Each call by a plain name or a method's name, with file and line."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                yield name, node, f"{path.relative_to(CODE)}:{node.lineno}"


def texts(node: ast.expr) -> Iterator[str]:
    """The text an argument may be: itself, or either side of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.IfExp):
        yield from texts(node.body)
        yield from texts(node.orelse)


def marked() -> list[Literal]:
    """Every template marked for translation, in code and in pages."""
    in_code = [
        Literal(text, place)
        for name, call, place in calls()
        if name in MARKS and call.args
        for text in texts(call.args[0])
    ]
    return in_code + marked_in_pages()


def unmarked() -> list[Literal]:
    """Every template meant for people that nobody marked."""
    return [
        Literal(text, place)
        for name, call, place in calls()
        if name in SPOKEN
        for node in [*call.args[:1], *(k.value for k in call.keywords if k.arg == "remedy")]
        for text in texts(node)
        if text
    ]
