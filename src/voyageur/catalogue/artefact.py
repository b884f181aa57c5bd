"""The compiled catalogue: one JSON file instead of hundreds of TOML files.

Its key is the digest of ``data/`` and of the shapes. A checkout rebuilds it by itself when a fact
changes; a wheel carries it.
"""

import hashlib
import os
import tempfile
from functools import cache
from pathlib import Path

from voyageur.catalogue.load import data_files, load
from voyageur.catalogue.model import Catalogue
from voyageur.shapes import parse, to_json

CHECKOUT = Path(__file__).parents[3]
_SHIPPED = Path(__file__).with_name("catalogue.json")


def digest(data: Path) -> str:
    """SHA-256 over the shapes' source and the name and content of every fact file."""
    total = hashlib.sha256()
    shapes = sorted((Path(__file__).parents[1] / "domain").glob("*.py"))
    for path in [*shapes, *(path for _, path in data_files(data))]:
        total.update(path.name.encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def compile_to(data: Path, target: Path) -> Catalogue:
    """Load ``data`` and write the artefact, whole or not at all."""
    catalogue = load(data, digest(data))
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=target.parent, delete=False, encoding="utf-8") as out:
        out.write(to_json(catalogue))
    Path(out.name).replace(target)
    return catalogue


@cache
def catalogue() -> Catalogue:
    """The product's facts: from the wheel, or from ``data/`` of the checkout.

    Raises:
        CatalogueError: where a fact file of the checkout has a mistake.
    """
    data = CHECKOUT / "data"
    if not data.is_dir():
        return parse(Catalogue, _SHIPPED.read_bytes())
    cached = CHECKOUT / ".cache" / f"catalogue-{digest(data)[:32]}.json"
    if cached.is_file():
        return parse(Catalogue, cached.read_bytes())
    if not os.access(CHECKOUT, os.W_OK):
        return load(data, digest(data))
    for old in cached.parent.glob("catalogue-*.json"):
        old.unlink(missing_ok=True)
    return compile_to(data, cached)
