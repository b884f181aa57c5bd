"""A market's tables for an analyst, with a dictionary of every column."""

import io
from pathlib import Path

import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from voyageur.locale.translate import Translator
from voyageur.market.folder import MarketFolder
from voyageur.market.query import about
from voyageur.market.tables.indexed import TABLES
from voyageur.publishing.dictionary_document import dictionary_document
from voyageur.publishing.markdown import to_markdown
from voyageur.services.output import write_files
from voyageur.shapes import to_json


def export_tables(folder: MarketFolder, out: Path, t: Translator, *, as_csv: bool) -> list[Path]:
    """Write all tables, the map of duplicates, the sources and the dictionary; the files written.

    Raises:
        InputError: the tables aren't built yet, or ``out`` can't be written.
    """
    made = about(folder)
    files = {"tables.json": to_json(made).encode()}
    columns = {}
    for name, path in (
        *((name, folder.table(name)) for name in TABLES),
        ("duplicates", folder.duplicates),
    ):
        columns[name] = [(field.name, str(field.type)) for field in pq.read_schema(path)]
        files[f"{name}.csv" if as_csv else path.name] = _csv(path) if as_csv else path.read_bytes()
    dictionary = dictionary_document(columns, made, t)
    files["dictionary.md"] = to_markdown(dictionary).encode()
    return write_files(out, files)


def _csv(path: Path) -> bytes:
    whole = io.BytesIO()
    pa_csv.write_csv(pq.read_table(path), whole)
    return whole.getvalue()
