"""No regular expression of the reader takes much longer than its text gets longer."""

import ast
import importlib
import importlib.util
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.understanding.adversary import attacks, growth
from voyageur import understanding

MOST = 3.2
"""Growth for a text twice as long: linear is 2, quadratic is 4."""
MODULES = [
    module.name
    for module in pkgutil.walk_packages(understanding.__path__, f"{understanding.__name__}.")
    if not module.ispkg and not module.name.endswith("pdf_child")
]
ANCHORED = {"match", "fullmatch"}
SEARCHES = {"search", "findall", "finditer", "split", "sub", "subn"}
Found = dict[str, tuple[re.Pattern[Any], bool]]
"""Expressions by their place, and whether they are searched for."""


def patterns(name: str) -> Found:
    """The expressions of a module: those it holds, in whatever, and those written in its calls."""
    tree = parsed(name)
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    own = {
        key: value
        for key, value in vars(importlib.import_module(name)).items()
        if key not in imported
    }
    found: Found = {}
    for place, pattern in held(own, "", depth=0):
        called = place.partition("[")[0].split(".")[1]
        found[f"{name}{place}"] = pattern, called in searched() or called not in anchored()
    known = {pattern for pattern, _ in found.values()}
    for node in calls(tree):
        written = node.args[0] if node.args else None
        if isinstance(written, ast.Constant) and isinstance(written.value, str | bytes):
            pattern = re.compile(written.value)
            if pattern not in known and isinstance(node.func, ast.Attribute):
                found[f"{name}: {written.value!s}"] = pattern, node.func.attr not in ANCHORED
    return {place: found[place] for place in found if found[place][0].pattern}


@cache
def parsed(name: str) -> ast.Module:
    spec = importlib.util.find_spec(name)
    assert spec is not None
    return ast.parse(Path(str(spec.origin)).read_text(encoding="utf-8"))


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls of the module ``re``; compiled ones at the top of a module are held by it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            of = node.func.value
            if isinstance(of, ast.Name) and of.id == "re" and node.func.attr in ANCHORED | SEARCHES:
                yield node


@cache
def searched() -> frozenset[str]:
    return used(SEARCHES)


@cache
def anchored() -> frozenset[str]:
    return used(ANCHORED)


def used(ways: set[str]) -> frozenset[str]:
    """Names of expressions that are used in one of some ways, anywhere in the reader."""
    return frozenset(
        node.value.id
        for name in MODULES
        for node in ast.walk(parsed(name))
        if isinstance(node, ast.Attribute)
        and node.attr in ways
        and isinstance(node.value, ast.Name)
    )


def held(value: object, place: str, depth: int) -> Iterator[tuple[str, re.Pattern[Any]]]:
    if isinstance(value, re.Pattern):
        yield place, value
    elif depth < 4 and isinstance(value, dict):
        for key, inner in value.items():
            if not str(key).startswith("__"):
                yield from held(inner, f"{place}.{key}", depth + 1)
    elif depth < 4 and isinstance(value, list | tuple | set | frozenset):
        for number, inner in enumerate(value):
            yield from held(inner, f"{place}[{number}]", depth + 1)


@pytest.mark.parametrize("name", MODULES)
def test_no_search_takes_much_longer_than_its_text_gets_longer(name: str) -> None:
    slow = [
        f"{place}: {pattern.pattern!r} on {head!r} + {body!r} … {tail!r}"
        for place, (pattern, often) in patterns(name).items()
        for head, body, tail in attacks(pattern)
        if growth(pattern, head, body, tail, searched=often) > MOST
    ]
    assert slow == []


@pytest.mark.parametrize(
    "slow", [r"\s+$", r"(a+)+b", r"(a|aa)+$", r"\d+ years", r"a.*b", r"<[^>]*x"]
)
def test_a_slow_expression_is_found(slow: str) -> None:
    pattern = re.compile(slow)
    assert any(growth(pattern, *attack) > MOST for attack in attacks(pattern))


def test_an_expression_that_is_only_matched_at_the_beginning_may_look_far() -> None:
    pattern = re.compile(r"\s*[{\[]")
    assert all(growth(pattern, *attack, searched=False) < MOST for attack in attacks(pattern))


def test_every_room_of_the_reader_is_looked_at() -> None:
    found = {name for name in MODULES if patterns(name)}
    assert {f"voyageur.understanding.documents.{name}" for name in ("normalise", "html")} <= found
    assert len(found) > 10
