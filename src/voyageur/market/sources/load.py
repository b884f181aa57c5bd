"""Maps of sources: those beside this file, and a person's own."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from voyageur.catalogue.load import read_entity
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.market.sources.model import SourceMap


@cache
def shipped_maps() -> tuple[SourceMap, ...]:
    """Every map that comes with the product, by id.

    Raises:
        InputError: one of them is wrong.
    """
    return tuple(load_map(path) for path in sorted(Path(__file__).parent.glob("*.toml")))


def load_map(path: Path) -> SourceMap:
    """The map in a file of TOML.

    Raises:
        InputError: with every place where the file is wrong.
    """
    found, findings = read_entity(path, str(path), SourceMap)
    if found is None:
        raise InputError(
            N_("the map of the source has mistakes: {n}"),
            remedy=N_("Mend the lines named; voyageur market map proposes a map for a file."),
            where=str(path),
            findings=tuple(findings),
            n=len(findings),
        )
    return found


def recognise(columns: Sequence[str], maps: Iterable[SourceMap]) -> SourceMap | None:
    """The map of which most names are among the columns; none where a name isn't.

    Of several, the first.
    """
    there = set(columns)
    fitting = [each for each in maps if _fits(each, there)]
    return max(fitting, key=lambda each: len(each.recognise), default=None)


def _fits(source: SourceMap, there: set[str]) -> bool:
    names = set(source.recognise)
    return names == there if source.only else names <= there
