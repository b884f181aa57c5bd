"""What a rule finds, before its file and line are looked up."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from voyageur.catalogue.model import Catalogue


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule broken by the entity ``ident`` in a folder of ``data/``, at a path in its file."""

    folder: str
    ident: str
    path: tuple[str | int, ...]
    cause: str
    remedy: str


Rule = Callable[[Catalogue], Iterable[Breach]]
