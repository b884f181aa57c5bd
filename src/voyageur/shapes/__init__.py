"""The domain's values as JSON: read with every mistake named, written, described by a schema."""

from voyageur.shapes.codec import Mistake, ShapeError, dump, parse, schema, to_json

__all__ = ["Mistake", "ShapeError", "dump", "parse", "schema", "to_json"]
