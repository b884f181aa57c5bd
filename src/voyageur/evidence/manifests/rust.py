"""Cargo's ``Cargo.toml``."""

from collections.abc import Iterator
from typing import Any

from voyageur.evidence.manifests.dependency import Dependency, located, tables, toml

_KINDS = ("dependencies", "dev-dependencies", "build-dependencies")


def cargo_toml(text: str) -> Iterator[Dependency]:
    """Dependencies of a crate, its targets and a workspace; renamed ones by their true name."""
    said = toml(text)
    parts = [said, tables(said, "workspace"), *tables(said, "target").values()]
    found = [
        (_true_name(key, value), key)
        for part in parts
        for kind in _KINDS
        for key, value in tables(part, kind).items()
    ]
    yield from located("cargo", text, found)


def _true_name(key: str, value: Any) -> str:
    named = value.get("package") if isinstance(value, dict) else None
    return (named if isinstance(named, str) else key).replace("_", "-")


READERS = (("**/Cargo.toml", cargo_toml),)
