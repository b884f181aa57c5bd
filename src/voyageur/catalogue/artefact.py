"""The compiled catalogue: one JSON file instead of hundreds of TOML files.

A checkout rebuilds it by itself when a fact or a shape changes, which it sees by the files' times
and sizes: reading 3,400 files at each start would take longer than the rest. A wheel carries it.
"""

import hashlib
import os
from contextlib import suppress
from functools import cache
from pathlib import Path

from voyageur.catalogue.load import data_files, load
from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.whole import write_whole
from voyageur.shapes import ShapeError, parse, to_json

CHECKOUT = Path(__file__).parents[3]
_SHAPES = Path(__file__).parents[1] / "domain"
_SHIPPED = Path(__file__).with_name("catalogue.json")
SHIPPED_DATA = Path(__file__).with_name("data")
"""The tables and guides inside a wheel; hatch_build.py puts them there."""


def own_data() -> Path | None:
    """The ``data/`` of a checkout; None in an installed copy."""
    data = CHECKOUT / "data"
    return data if data.is_dir() else None


def digest(data: Path) -> str:
    """SHA-256 over the shapes' source and the name and content of every fact file."""
    total = hashlib.sha256()
    shapes = sorted(_SHAPES.glob("*.py"))
    facts = [(folder, path) for folder, path in data_files(data) if path.is_file()]
    for folder, path in [*(("domain", path) for path in shapes), *facts]:
        total.update(f"{folder}/{path.name}\n".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _stamp(data: Path) -> str:
    """What tells one state of ``data`` and of the shapes from another: names, times and sizes."""
    total = hashlib.sha256()
    for folder in (_SHAPES, data):
        for place, folders, names in os.walk(folder):
            folders.sort()
            for name in sorted(names):
                if name.endswith((".toml", ".py")):
                    seen = os.stat(f"{place}/{name}")  # noqa: PTH116 - thousands of them
                    total.update(f"{place}/{name} {seen.st_mtime_ns} {seen.st_size}\n".encode())
    return total.hexdigest()[:32]


def compile_to(data: Path, target: Path) -> Catalogue:
    """Load ``data`` and write the artefact, whole or not at all."""
    catalogue = load(data, digest(data))
    write_whole(target, to_json(catalogue))
    return catalogue


@cache
def catalogue() -> Catalogue:
    """The product's facts: from the wheel, or from ``data/`` of the checkout.

    Raises:
        CatalogueError: where a fact file of the checkout has a mistake.
    """
    data = own_data()
    if data is None:
        return parse(Catalogue, _SHIPPED.read_bytes())
    cached = CHECKOUT / ".cache" / f"catalogue-{_stamp(data)}.json"
    with suppress(OSError, ShapeError):  # absent or damaged: built again
        return parse(Catalogue, cached.read_bytes())
    facts = load(data, digest(data))
    with suppress(OSError):  # a checkout that can't be written is read each time
        write_whole(cached, to_json(facts))
        for old in cached.parent.glob("catalogue-*.json"):
            if old != cached:
                old.unlink(missing_ok=True)
    return facts
