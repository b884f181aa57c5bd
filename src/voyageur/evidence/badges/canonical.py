"""A document as the canonical N-Quads that are signed, or the reason why that can't be trusted.

JSON-LD silently drops what its contexts don't define, and names that are no addresses: whatever
falls out is signed by nobody, and anybody could have added it. So nothing may fall out. Addresses
are checked for their characters too, because N-Quads writes them as they are: one with ``>`` and
a line end in it could pass for several statements.

Sources: JSON-LD 1.1 Processing Algorithms (expansion, deserialization to RDF); RDF Dataset
Canonicalization (RDFC-1.0), of which section 7 asks for a bound on the work.
"""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from math import factorial
from typing import Any

from voyageur.domain.message import N_
from voyageur.evidence.badges.contexts import contexts_of, keys_in, load
from voyageur.evidence.badges.refused import RefusedError

MOST_WORK = 20_000
"""Steps of telling blank nodes apart. Editorial: real badges need none, a second holds so many."""

_KEYWORDS = ("@value", "@language", "@direction")
"""Which a document may use itself; the others have names in the contexts."""

_EXPANDED = {"@id", "@type", "@list", "@graph", *_KEYWORDS}
_ADDRESS = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]*')
_BLANK = re.compile(r"_:[A-Za-z0-9_](?:[\w.-]*[\w-])?", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Which PyLD writes otherwise than RDFC-1.0."""


def canonical(document: dict[str, Any]) -> str:
    """The document in N-Quads, the same for the same meaning.

    Raises:
        RefusedError: a context isn't known, something would not be signed, or telling its parts
            apart would take too long.
    """
    contexts_of(document)
    _refuse_keywords(document)
    jsonld = _pyld()
    dropped: list[object] = []
    processor = jsonld.JsonLdProcessor(on_property_dropped=dropped.append)
    options = {"documentLoader": load, "base": None, "processingMode": "json-ld-1.1"}
    try:
        expanded = processor.expand(document, dict(options))
        if dropped:
            raise _unsigned(str(dropped[0]))
        _refuse_unsigned(expanded)
        dataset = processor.to_rdf(expanded, dict(options))
    except jsonld.JsonLdError as error:
        if isinstance(found := _first_cause(error), RefusedError):
            raise found from None
        raise RefusedError(
            "altered", N_("it breaks the rules of its own terms, so nobody can have signed it so")
        ) from None
    lines: str = _bounded().main(dataset, {"format": "application/n-quads"})
    return lines


def _first_cause(error: BaseException) -> BaseException:
    while error.__cause__ is not None:
        error = error.__cause__
    return error


def _refuse_keywords(document: dict[str, Any]) -> None:
    outermost = {key: value for key, value in document.items() if key != "@context"}
    for key, value in keys_in(outermost):
        if key == "@context":
            raise RefusedError(
                "unverifiable",
                N_("it brings its own definitions of terms, which nobody else can check"),
            )
        if key.startswith("@") and key not in _KEYWORDS:
            raise _unsigned(key)
        if key == "@direction" and value not in ("ltr", "rtl"):
            raise _unsigned(str(value))


def _refuse_unsigned(value: object) -> None:
    """Go through an expanded document: each of its names becomes part of a statement."""
    if isinstance(value, list):
        for inner in value:
            _refuse_unsigned(inner)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in _EXPANDED:
                _refuse_value(key, inner)
            elif not _ADDRESS.fullmatch(key):
                raise _unsigned(key)
            _refuse_unsigned(inner)


def _refuse_value(keyword: str, value: Any) -> None:
    named = value if isinstance(value, list) else [value]
    if keyword in ("@id", "@type"):
        for one in named:
            if not _ADDRESS.fullmatch(one) and not _BLANK.fullmatch(one):
                raise _unsigned(one)
    elif keyword == "@language" and not _LANGUAGE.fullmatch(value):
        raise _unsigned(value)
    elif keyword == "@value" and isinstance(value, str) and _CONTROL.search(value):
        raise RefusedError("unverifiable", N_("a text in it has characters that can't be seen"))


def _unsigned(what: str) -> RefusedError:
    return RefusedError(
        "altered",
        N_("no signature covers “{what}”: anybody could have added it"),
        what="".join(char if char.isprintable() else "?" for char in what[:80]),
    )


@cache
def _pyld() -> Any:
    """PyLD, without the libraries that it could fetch with, which take half of its start."""
    with _absent("requests", "aiohttp"):
        return import_module("pyld.jsonld")


@contextmanager
def _absent(*names: str) -> Iterator[None]:
    hidden = [name for name in names if name not in sys.modules]
    modules: dict[str, Any] = dict.fromkeys(hidden)
    sys.modules.update(modules)
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


def _bounded() -> Any:
    """The canonicalisation, which gives up where blank nodes are many and alike."""
    algorithm = import_module("pyld.canon").URDNA2015()
    left = MOST_WORK

    def spend(steps: int) -> None:
        nonlocal left
        left -= steps
        if left < 0:
            raise RefusedError(
                "unverifiable", N_("it is made so that checking it would take hours")
            )

    def counted(do: Callable[..., Any]) -> Callable[..., Any]:
        def step(*given: Any) -> Any:
            spend(1)
            return do(*given)

        return step

    related = algorithm.create_hash_to_related

    def create_hash_to_related(*given: Any) -> Any:
        found = related(*given)
        spend(sum(factorial(min(len(nodes), 20)) for nodes in found.values()))
        return found

    algorithm.hash_n_degree_quads = counted(algorithm.hash_n_degree_quads)
    algorithm.hash_related_blank_node = counted(algorithm.hash_related_blank_node)
    algorithm.create_hash_to_related = create_hash_to_related
    return algorithm
