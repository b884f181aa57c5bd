"""Files are as every editor should leave them: UTF-8 without a mark, LF, no trailing blanks."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.check.tidy import tidied
from voyageur.domain.message import N_, Message


def check(known: Known) -> Iterator[Breach]:
    """Breaches of all files of entities."""
    for (folder, ident), path in known.files.items():
        text = path.read_bytes().decode("utf-8")
        if tidied(text) != text:
            cause = Message(N_("its line ends, blanks at line ends or last line aren't as usual"))
            yield Breach(folder, ident, (), cause, Message(N_("voyageur check --fix mends it.")))
