"""The specimens of CONTRIBUTING.md have the shape that they teach, one of each kind."""

import csv
import io
import re
import tomllib
from pathlib import Path

import pytest

from voyageur.catalogue.load import FOLDERS
from voyageur.catalogue.tables.kinds import WAGES
from voyageur.domain.table import Edition
from voyageur.shapes import parse

TEXT = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")
SPECIMENS = re.findall(r"```toml\n# (data/([a-z]+)/\S+\.toml)\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.parametrize(("name", "kind", "text"), SPECIMENS, ids=[s[0] for s in SPECIMENS])
def test_a_specimen_can_be_read_and_its_id_is_its_name(name: str, kind: str, text: str) -> None:
    read = parse({**FOLDERS, "wages": Edition}[kind], tomllib.loads(text))
    assert read.id == Path(name).stem


def test_every_kind_of_fact_has_a_specimen() -> None:
    assert {kind for _, kind, _ in SPECIMENS} == {*FOLDERS, "wages"} - {"levels"}


def test_the_row_of_a_table_has_its_columns() -> None:
    [block] = re.findall(r"```csv\n(.*?)```", TEXT, re.DOTALL)
    header, *rows = csv.reader(io.StringIO(block))
    assert tuple(header) == WAGES.columns()
    assert all(len(row) == len(header) for row in rows)
