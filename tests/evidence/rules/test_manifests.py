"""What a project itself declares is read from each kind of manifest, with its lines."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from voyageur.evidence.imports import imports
from voyageur.evidence.manifests import manifest_reader
from voyageur.evidence.notebooks import notebook_imports

SAID: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("declared.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", SAID["manifests"], ids=lambda case: case["path"])
def test_dependencies_are_read_with_their_lines(case: dict[str, Any]) -> None:
    reader = manifest_reader(case["path"])
    assert reader is not None
    assert [[one.name, one.line] for one in reader(case["text"])] == case["found"]


@pytest.mark.parametrize(
    "path", ["uv.lock", "poetry.lock", "package-lock.json", "renv.lock", "requirements-dev.txt"]
)
def test_lock_files_and_what_is_for_development_declare_nothing(path: str) -> None:
    assert manifest_reader(path) is None


@pytest.mark.parametrize("case", SAID["imports"], ids=lambda case: case["path"])
def test_imports_are_read_with_their_lines(case: dict[str, Any]) -> None:
    found = [[name, line] for _, name, line in imports(case["path"], case["text"])]
    assert found == case["found"]


def test_imports_of_a_notebook_are_at_the_file_s_own_lines() -> None:
    text = (
        '{\n "cells": [\n  {\n   "cell_type": "markdown",\n   "source": ["import no"]\n  },\n  {\n'
        '   "cell_type": "code",\n   "source": [\n    "import pandas as pd\\n",\n'
        '    "import numpy"\n'
        "   ]\n  }\n ]\n}\n"
    )
    assert list(notebook_imports(text)) == [("python", "pandas", 10), ("python", "numpy", 11)]


def test_a_notebook_of_another_language_imports_nothing_of_python() -> None:
    cell = '{"cell_type": "code", "source": "import a"}'
    language = '{"language_info": {"name": "julia"}}'
    assert list(notebook_imports(f'{{"cells": [{cell}], "metadata": {language}}}')) == []
    assert list(notebook_imports("not JSON")) == []
