"""The figures of a picture as a table of a document."""

from voyageur.charts.draw import Picture, table
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Grid, line


def chart_grid(picture: Picture, t: Translator) -> Grid:
    """Column by column what the picture shows; the last columns are figures."""
    found = table(picture, t)
    first = len(found.columns) - found.figures
    rows = tuple(tuple(line(cell) for cell in row) for row in found.rows)
    return Grid(found.columns, rows, frozenset(range(first, len(found.columns))))
