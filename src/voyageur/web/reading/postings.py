"""Files of postings on their way to the process that reads them, and what comes back."""

import io
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voyageur.domain.posting_read import PostingRead
from voyageur.domain.ranking import Ranking
from voyageur.shapes import to_json

if TYPE_CHECKING:
    from voyageur.services.jobs.rank import RankQuestion

QUESTION, FILES = "question.json", "postings"
"""A file and a folder of what goes there."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Postings ranked, and what those that are shown say, by their ids."""

    ranking: Ranking
    reads: Mapping[str, PostingRead]


def together(question: "RankQuestion", files: Sequence[tuple[str, bytes]]) -> bytes:
    """What is asked and the files, each by a name of its own, as one file (tar)."""
    packed = io.BytesIO()
    given = [(QUESTION, to_json(question).encode())]
    given += [(f"{FILES}/{name}", data) for name, data in files]
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, data in given:
            about = tarfile.TarInfo(name)
            about.size = len(data)
            archive.addfile(about, io.BytesIO(data))
    return packed.getvalue()
