"""The published schemas are those of the shapes: a changed shape fails here until it is said."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from voyageur.shapes.publish import schema_files

SCHEMAS = Path(__file__).parents[2] / "docs" / "reference" / "schemas"


def test_exactly_the_schemas_of_the_shapes_are_published() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == set(schema_files())


@pytest.mark.parametrize("name", schema_files())
def test_a_published_schema_is_that_of_its_shape(name: str) -> None:
    published = (SCHEMAS / name).read_text(encoding="utf-8")
    assert published == schema_files()[name], "a shape changed: run make schemas"


@pytest.mark.parametrize("name", schema_files())
def test_a_published_schema_is_itself_valid_and_refuses_unknown_keys(name: str) -> None:
    schema = json.loads(schema_files()[name])
    Draft202012Validator.check_schema(schema)
    assert not Draft202012Validator(schema).is_valid({"unheard_of": 1})
    objects = [schema, *schema.get("$defs", {}).values()]
    known = [o for o in objects if "properties" in o]
    assert known
    assert all(o["additionalProperties"] is False for o in known)


def test_publishing_writes_the_same_files_into_a_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "schemas"
    subprocess.run([sys.executable, "-m", "voyageur.shapes.publish", folder], check=True)
    written = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert written == schema_files()
