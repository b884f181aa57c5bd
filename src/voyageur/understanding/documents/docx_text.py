"""Lines of one part of a DOCX package: paragraphs, lists, tables and text boxes in order."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from voyageur.understanding.documents.normalise import GAP

SKIPPED = frozenset(
    {"pPr", "rPr", "sectPr", "tblPr", "tcPr", "trPr", "del", "moveFrom", "instrText", "rt"}
)
"""Properties, deleted text, field codes, and pronunciation above a word."""
LIST_STYLES = ("ListBullet", "ListNumber", "Listepuces", "Listenumros")
MARKS = {"tab": GAP, "ptab": GAP, "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def part_lines(root: Element) -> list[str]:
    """The lines of a body, header or footer; a table's row is one where its cells are.

    Raises:
        RecursionError: when elements are nested without reason.
    """
    lines: list[str] = []
    for child in root:
        name = _name(child)
        if name == "p":
            lines += _paragraph(child)
        elif name == "tr":
            lines += _row(child)
        elif name == "AlternateContent":
            lines += part_lines(_chosen(child))
        elif name not in SKIPPED:
            lines += part_lines(child)
    return lines


def _paragraph(paragraph: Element) -> list[str]:
    """A paragraph's lines, then those of the text boxes that hang on it."""
    boxes: list[Element] = []
    text = "".join(_pieces(paragraph, boxes))
    if text.strip() and _is_item(paragraph):
        text = "- " + text.lstrip()
    lines = text.split("\n")
    for box in boxes:
        lines += part_lines(box)
    return lines


def _row(row: Element) -> list[str]:
    cells = [[line for line in part_lines(cell) if line.strip()] for cell in row]
    filled = [cell for cell in cells if cell]
    if all(len(cell) == 1 for cell in filled):
        return [GAP.join(cell[0] for cell in filled)]
    return [line for cell in filled for line in cell]


def _pieces(element: Element, boxes: list[Element]) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in MARKS:
            yield MARKS[name]
        elif name == "txbxContent":
            boxes.append(child)
        elif name == "AlternateContent":
            yield from _pieces(_chosen(child), boxes)
        elif name not in SKIPPED and not _is_hidden(child):
            yield from _pieces(child, boxes)


def _chosen(alternatives: Element) -> Element:
    """The first choice; its fallback says the same again for older programs."""
    chosen = next((child for child in alternatives if _name(child) == "Choice"), None)
    if chosen is not None:
        return chosen
    return next((child for child in alternatives if _name(child) == "Fallback"), Element("none"))


def _is_hidden(run: Element) -> bool:
    return _name(run) == "r" and any(
        _name(mark) == "vanish" and _value(mark) not in ("0", "false")
        for properties in run
        if _name(properties) == "rPr"
        for mark in properties
    )


def _is_item(paragraph: Element) -> bool:
    """Whether the paragraph is numbered or bulleted, and no heading."""
    properties = next((child for child in paragraph if _name(child) == "pPr"), None)
    if properties is None:
        return False
    marks = {_name(mark): mark for mark in properties}
    style = _value(marks["pStyle"]) if "pStyle" in marks else ""
    if style.startswith(("Heading", "Titre", "Title")):
        return False
    numbered = any(
        _name(mark) == "numId" and _value(mark) != "0" for mark in marks.get("numPr", ())
    )
    return numbered or style.startswith(LIST_STYLES)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _value(element: Element) -> str:
    return next((value for key, value in element.items() if key.endswith("}val")), "")
