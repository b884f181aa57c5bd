"""Postings that a page carries as JSON-LD of schema.org."""

import json
import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from voyageur.domain.message import N_, Message
from voyageur.market.formats.json_text import DECODER, sound

POSTING = "JobPosting"
OPENINGS = ("<!--", "//", "<![CDATA[")
ENDINGS = ("-->", "]]>", "//", ";")
"""What old pages put around a script, from the outside in."""


def jsonld_postings(tree: LexborHTMLParser) -> Iterator[dict[str, Any] | Message]:
    """Each posting in schema.org's shape; of a block with a posting that isn't JSON, why."""
    for script in tree.css("script[type]"):
        if "ld+json" not in (script.attributes.get("type") or "").lower():
            continue
        text = _bare(script.text())
        if POSTING not in text:
            continue
        try:
            block = sound(DECODER.decode(text), text)
            yield from _postings(block)
        except json.JSONDecodeError as error:
            yield Message(
                N_("the page's JSON-LD is not valid at line {line}, column {column}"),
                {"line": error.lineno, "column": error.colno},
            )
        except (RecursionError, ValueError):
            yield Message(N_("the page's JSON-LD is nested too deeply or has too long a number"))


def _bare(text: str) -> str:
    for opening in OPENINGS:
        text = text.lstrip().removeprefix(opening)
    for ending in ENDINGS:
        text = text.rstrip().removesuffix(ending)
    return text.strip()


def _postings(block: Any) -> Iterator[dict[str, Any]]:
    """Postings wherever they stand: alone, in a list, in a graph, in a list's items."""
    named: dict[str, dict[str, Any]] = {}
    found: list[dict[str, Any]] = []
    waiting = [block]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(value.get("@id"), str) and len(value) > len(named.get(value["@id"], ())):
                named[value["@id"]] = value
            if _is_posting(value.get("@type")):
                found.append(value)
            else:
                waiting.extend(reversed(value.values()))
        elif isinstance(value, list):
            waiting.extend(reversed(value))
    for posting in found:
        yield {name: _one(value, named) for name, value in posting.items()}


def _is_posting(kind: Any) -> bool:
    """Whether a type is the posting's, alone or among several, short or as an address."""
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(each, str) and re.split(r"[/:#]", each)[-1] == POSTING for each in kinds)


def _one(value: Any, named: dict[str, dict[str, Any]]) -> Any:
    """An object where a list has only one; what only names an object of the page, that object."""
    if isinstance(value, list):
        if len(value) == 1 and isinstance(value[0], dict):
            return _one(value[0], named)
        return [_one(inner, named) for inner in value]
    if not isinstance(value, dict):
        return value
    if "@value" in value:
        return value["@value"]
    if value.keys() == {"@id"}:
        value, named = named.get(str(value["@id"]), value), {}
    return {name: _one(inner, named) for name, inner in value.items()}
