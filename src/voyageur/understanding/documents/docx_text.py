"""Lines of one part of a DOCX package: paragraphs, lists, tables and text boxes in order."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from voyageur.understanding.documents.docx_look import (
    child,
    is_shaded,
    is_unseen,
    name_of,
    value_of,
)
from voyageur.understanding.documents.docx_styles import Style, Styles, over
from voyageur.understanding.documents.icons import family, meant
from voyageur.understanding.documents.links import target
from voyageur.understanding.documents.normalise import GAP

SKIPPED = frozenset(
    {"pPr", "rPr", "sectPr", "tblPr", "tblGrid", "tcPr", "trPr", "del", "moveFrom", "rt", "cNvPr"}
)
"""Properties, deleted text, pronunciation above a word."""
MARKS = {"tab": GAP, "ptab": GAP, "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
SIGNS = frozenset({"t", "sym", "instrText", "fldChar", *MARKS})
LINKS = frozenset({"hyperlink", "fldSimple", "docPr"})
"""A link, a field that may be one, a picture that may have one."""
HEX = re.compile(r"[0-9A-Fa-f]{2,4}")
LONGEST_CODE = 2_000
ADDRESS = re.compile(r'HYPERLINK\s{1,9}"([^"]{4,400})"')


@dataclass(slots=True)
class PartReader:
    """Reads the parts of one package.

    ``links`` are addresses by their id in the part; ``covered`` says that a shape may lie behind
    the text, so that white text may be seen on it. What nobody sees is put in ``unseen``.
    """

    styles: Styles
    links: Mapping[str, str]
    covered: bool
    unseen: list[str] = field(default_factory=list)
    _code: str = ""
    _said: list[str] | None = None

    def lines(self, root: Element, *, grounded: bool = False) -> list[str]:
        """The lines of a body, header or footer; a table's row is one where its cells are.

        Raises:
            RecursionError: when elements are nested without reason.
        """
        lines: list[str] = []
        for item in root:
            name = name_of(item)
            if name == "p":
                lines += self._paragraph(item, grounded=grounded)
            elif name == "tbl":
                lines += self.lines(item, grounded=grounded or self._is_coloured(item))
            elif name == "tr":
                lines += self._row(item, grounded=grounded)
            elif name == "AlternateContent":
                lines += self.lines(_chosen(item), grounded=grounded)
            elif name not in SKIPPED:
                lines += self.lines(item, grounded=grounded)
        return lines

    def _paragraph(self, paragraph: Element, *, grounded: bool) -> list[str]:
        """A paragraph's lines, then those of the text boxes that hang on it."""
        properties = child(paragraph, "pPr")
        named = child(properties, "pStyle") if properties is not None else None
        style = self.styles.of(value_of(named)) if named is not None else Style()
        ground = grounded or style.shaded or is_shaded(properties)
        boxes: list[Element] = []
        text = "".join(self._pieces(paragraph, style, boxes, grounded=ground))
        if text.strip() and _is_item(properties, style):
            text = "- " + text.lstrip()
        lines = text.split("\n")
        for box in boxes:
            lines += self.lines(box, grounded=True)
        return lines

    def _row(self, row: Element, *, grounded: bool) -> list[str]:
        cells = []
        for cell in row:
            ground = grounded or is_shaded(child(cell, "tcPr"))
            cells.append([line for line in self.lines(cell, grounded=ground) if line.strip()])
        filled = [cell for cell in cells if cell]
        if all(len(cell) == 1 for cell in filled):
            return [GAP.join(cell[0] for cell in filled)]
        return [line for cell in filled for line in cell]

    def _pieces(
        self, element: Element, style: Style, boxes: list[Element], *, grounded: bool
    ) -> Iterator[str]:
        for item in element:
            name = name_of(item)
            if name in SIGNS:
                yield self._sign(item, name)
            elif name == "txbxContent":
                boxes.append(item)
            elif name == "AlternateContent":
                yield from self._pieces(_chosen(item), style, boxes, grounded=grounded)
            elif name == "r" and self._is_unseen(item, style, grounded=grounded):
                self.unseen += self._pieces(item, style, [], grounded=True)
            elif name in LINKS:
                words = "".join(self._pieces(item, style, boxes, grounded=grounded))
                yield words + _after(words, self._address(item))
            elif name not in SKIPPED:
                yield from self._pieces(item, style, boxes, grounded=grounded)

    def _sign(self, item: Element, name: str) -> str:
        """What an element without others in it stands for."""
        if name == "t":
            if self._said is not None:
                self._said.append(item.text or "")
            return item.text or ""
        if name == "sym":
            return _symbol(item)
        return MARKS[name] if name in MARKS else self._at_field(item)

    def _at_field(self, item: Element) -> str:
        """Follow a field over its runs; at its end, what its link adds to the words it showed."""
        kind = value_of(item, "fldCharType")
        if kind == "begin":
            self._code, self._said = "", None
        elif kind == "separate":
            self._said = []
        elif kind == "end":
            found, words = ADDRESS.search(self._code), "".join(self._said or ())
            self._code, self._said = "", None
            return _after(words, found[1] if found else "")
        elif len(self._code) < LONGEST_CODE:
            self._code += item.text or ""
        return ""

    def _address(self, item: Element) -> str:
        """Where a link goes: by its id, or by the code of a simple field."""
        clicked = child(item, "hlinkClick") if name_of(item) == "docPr" else item
        if clicked is None:
            return ""
        found = ADDRESS.search(value_of(clicked, "instr"))
        return found[1] if found else self.links.get(value_of(clicked, "id"), "")

    def _is_unseen(self, run: Element, style: Style, *, grounded: bool) -> bool:
        properties = child(run, "rPr")
        named = child(properties, "rStyle") if properties is not None else None
        if named is not None:
            style = over(style, self.styles.of(value_of(named)))
        return is_unseen(properties, style, grounded=grounded or self.covered)

    def _is_coloured(self, table: Element) -> bool:
        properties = child(table, "tblPr")
        named = child(properties, "tblStyle") if properties is not None else None
        return is_shaded(properties) or (
            named is not None and self.styles.of(value_of(named)).shaded
        )


def _after(words: str, address: str) -> str:
    shown = target(address, words)
    if shown is None:
        return ""
    return f" ({shown})" if words.strip() else shown


def _symbol(item: Element) -> str:
    """A sign of a font of pictures, by its code."""
    code = value_of(item, "char")
    fonts = family(value_of(item, "font"))
    return chr(meant(int(code, 16), fonts)) if HEX.fullmatch(code) and fonts else ""


def _chosen(alternatives: Element) -> Element:
    """The first choice; its fallback says the same again for older programs."""
    for name in ("Choice", "Fallback"):
        if (chosen := child(alternatives, name)) is not None:
            return chosen
    return Element("none")


def _is_item(properties: Element | None, style: Style) -> bool:
    """Whether the paragraph is numbered or bulleted, and no heading."""
    if style.heading:
        return False
    numbers = child(properties, "numPr") if properties is not None else None
    ident = child(numbers, "numId") if numbers is not None else None
    return style.numbered if ident is None else value_of(ident) != "0"
