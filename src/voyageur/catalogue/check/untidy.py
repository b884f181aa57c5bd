"""Files are as every editor should leave them: UTF-8 without a mark, LF, no trailing blanks."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.check.tidy import tidied
from voyageur.catalogue.tables.kinds import table_files
from voyageur.domain.message import N_, Message


def check(known: Known) -> Iterator[Breach]:
    """Breaches of all files of entities and tables."""
    tables = ((k, p) for above in known.tables.folders for k, p in table_files(above))
    for folder, path in (*((key[0], path) for key, path in known.files.items()), *tables):
        text = path.read_bytes().decode("utf-8", "replace")
        if tidied(text) != text:
            cause = Message(N_("its line ends, blanks at line ends or last line aren't as usual"))
            yield Breach(
                folder, path.stem, (), cause, Message(N_("voyageur check --fix mends it."))
            )
