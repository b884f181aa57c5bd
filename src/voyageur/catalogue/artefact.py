"""The compiled catalogue: one JSON file instead of hundreds of TOML files.

Its key is the digest of ``data/`` and of the shapes. A checkout rebuilds it by itself when a fact
changes; a wheel carries it.
"""

import hashlib
import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from voyageur.catalogue.load import data_files, load
from voyageur.catalogue.model import Catalogue
from voyageur.shapes import ShapeError, parse, to_json

CHECKOUT = Path(__file__).parents[3]
_SHIPPED = Path(__file__).with_name("catalogue.json")
SHIPPED_DATA = Path(__file__).with_name("data")
"""The tables inside a wheel; hatch_build.py puts them there."""


def digest(data: Path) -> str:
    """SHA-256 over the shapes' source and the name and content of every fact file."""
    total = hashlib.sha256()
    shapes = sorted((Path(__file__).parents[1] / "domain").glob("*.py"))
    facts = [(folder, path) for folder, path in data_files(data) if path.is_file()]
    for folder, path in [*(("domain", path) for path in shapes), *facts]:
        total.update(f"{folder}/{path.name}\n".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def compile_to(data: Path, target: Path) -> Catalogue:
    """Load ``data`` and write the artefact, whole or not at all."""
    catalogue = load(data, digest(data))
    _write(catalogue, target)
    return catalogue


def _write(facts: Catalogue, target: Path) -> None:
    text = to_json(facts)
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
        Path(temporary).replace(target)
    finally:
        Path(temporary).unlink(missing_ok=True)


@cache
def catalogue() -> Catalogue:
    """The product's facts: from the wheel, or from ``data/`` of the checkout.

    Raises:
        CatalogueError: where a fact file of the checkout has a mistake.
    """
    data = CHECKOUT / "data"
    if not data.is_dir():
        return parse(Catalogue, _SHIPPED.read_bytes())
    key = digest(data)
    cached = CHECKOUT / ".cache" / f"catalogue-{key[:32]}.json"
    with suppress(OSError, ShapeError):  # absent or damaged: built again
        return parse(Catalogue, cached.read_bytes())
    facts = load(data, key)
    with suppress(OSError):  # a checkout that can't be written is read each time
        _write(facts, cached)
        for old in cached.parent.glob("catalogue-*.json"):
            if old != cached:
                old.unlink(missing_ok=True)
    return facts
