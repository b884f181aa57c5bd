"""Postings that a page marks with microdata of schema.org."""

import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

POSTING = re.compile(r"https?://schema\.org/JobPosting/?\Z", re.IGNORECASE)
RICH = frozenset({
    "description", "educationRequirements", "experienceRequirements", "incentiveCompensation",
    "jobBenefits", "qualifications", "responsibilities", "skills",
})  # fmt: skip
"""Properties whose paragraphs and lists count."""
VALUED = {"a": "href", "area": "href", "data": "value", "img": "src", "link": "href",
          "meter": "value", "time": "datetime"}  # fmt: skip
"""Attributes that are the value of some elements, by the HTML standard."""


def microdata_postings(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """Each posting in schema.org's shape; a posting within another is that one's."""
    for node in tree.css("[itemtype]"):
        if _is_posting(node) and not _is_within(node):
            yield _item(node)


def _is_posting(node: LexborNode) -> bool:
    kinds = (node.attributes.get("itemtype") or "").split()
    return any(POSTING.match(kind) for kind in kinds)


def _is_within(node: LexborNode) -> bool:
    outer = node.parent
    while outer is not None:
        if _is_posting(outer):
            return True
        outer = outer.parent
    return False


def _item(root: LexborNode) -> dict[str, Any]:
    """An item's properties, of which a repeated one is a list; a loop, because pages nest."""
    whole: dict[str, Any] = {}
    waiting = [(child, whole) for child in reversed(_children(root))]
    while waiting:
        node, item = waiting.pop()
        attributes = node.attributes
        inner = item
        names = (attributes.get("itemprop") or "").split()
        if "itemscope" in attributes:
            inner = {"@type": (attributes.get("itemtype") or "").rsplit("/", 1)[-1]}
        for name in names:
            _add(item, name, _value(node, name) if inner is item else inner)
        waiting.extend((child, inner) for child in reversed(_children(node)))
    return {"@type": "JobPosting"} | whole


def _children(node: LexborNode) -> list[LexborNode]:
    return list(node.iter(include_text=False))


def _add(item: dict[str, Any], name: str, value: Any) -> None:
    if name not in item:
        item[name] = value
    elif isinstance(item[name], list):
        item[name].append(value)
    else:
        item[name] = [item[name], value]


def _value(node: LexborNode, name: str) -> str:
    attributes = node.attributes
    for attribute in ("content", VALUED.get(node.tag or "", "content")):
        if attributes.get(attribute) is not None:
            return attributes[attribute] or ""
    if name in RICH:
        return (node.inner_html or "").strip()
    return " ".join(node.text().split())
