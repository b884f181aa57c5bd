"""``python -m bench.first FILE``: a process that reads one document to its mentions and ends.

Seconds of its stages, imports within them counted, as JSON.
"""

import json
import sys
import time
from pathlib import Path


def main(path: Path) -> None:
    """Read, search, print where the time went."""
    begin = time.perf_counter()
    from voyageur.understanding.documents import read_document  # noqa: PLC0415

    document = read_document(path)
    read = time.perf_counter()
    from voyageur.services.context import Context  # noqa: PLC0415

    context = Context()
    imported = time.perf_counter()
    facts = context.catalogue
    loaded = time.perf_counter()
    vocabulary = context.vocabulary
    built = time.perf_counter()
    from voyageur.understanding.mentions import find_mentions  # noqa: PLC0415

    found = find_mentions(document.name, document.text, vocabulary, "resume")
    done = time.perf_counter()
    stages = {
        "reading the document": read - begin,
        "importing the rest": imported - read,
        "loading the catalogue": loaded - imported,
        "building the search": built - loaded,
        "finding the skills": done - built,
    }
    print(
        json.dumps({**stages, "whole": done - begin, "found": len(found), "of": len(facts.skills)})
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
