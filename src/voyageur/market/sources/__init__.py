"""Readers of the sources whose terms allow to ship what is counted from them, one file each."""

from collections.abc import Callable, Iterable
from pathlib import Path

from voyageur.domain.posting import Posting
from voyageur.market.sources import indeed_2021, linkedin_2024

SHIPPED: dict[str, Callable[[Path], Iterable[Posting]]] = {
    indeed_2021.FILE: indeed_2021.read,
    linkedin_2024.FILE: linkedin_2024.read,
}
"""Reader by file name. Their repositories are MIT; only textless counts enter the product."""
