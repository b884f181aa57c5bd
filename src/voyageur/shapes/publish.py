"""Write the JSON Schema of every shape: ``python -m voyageur.shapes.publish FOLDER``."""

import json
import sys
from pathlib import Path

from voyageur.shapes.codec import schema
from voyageur.shapes.registry import SHAPES


def schema_files() -> dict[str, str]:
    """File name and content of each published schema."""
    return {
        f"{name}.json": json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"
        for name, kind in SHAPES.items()
    }


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in schema_files().items():
        (folder / name).write_text(content, encoding="utf-8")
