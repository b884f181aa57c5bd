"""A proposed column map for a file of an unknown source."""

from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.market.formats.read import read_rows
from voyageur.market.sources.propose import propose
from voyageur.services.texts import texts


def propose_map(path: Path) -> str:
    """TOML to look over, to save and to give to an ingest.

    Raises:
        InputError: the file can't be read, or no column of it is a title.
    """
    known = texts()
    rows = read_rows(path, encoding_of=known.encoding_of, text_of_page=known.text_of_page)
    proposed = propose(rows.columns, path.stem)
    if proposed is None:
        raise InputError(
            N_("none of its columns looks like a job's title: {columns}"),
            remedy=N_("Write a map by hand, after one in docs/guide/market.md."),
            where=str(path),
            columns=", ".join(rows.columns[:12]),
        )
    return proposed
