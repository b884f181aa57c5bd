"""The styles of a résumé in Word: its own names, a typeface that every machine has."""

from typing import TYPE_CHECKING, Any, cast

from voyageur.domain.names import Lang
from voyageur.publishing.paper.sheet import Sheet

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

CONTACT, DETAIL, BESIDE = "Contact", "Detail", "Beside"
"""Styles that Word has no name for."""

_FONT = "Calibri"
_MARGIN = 58.0
_INK, _QUIET, _ACCENT, _DEEP = "1B2430", "566070", "0B5394", "0A2540"
_LOOK: dict[str, tuple[float, bool, str, float, float]] = {
    "Normal": (10.5, False, _INK, 0, 3),
    "Title": (26, True, _DEEP, 0, 2),
    "Subtitle": (12.5, False, _QUIET, 0, 4),
    CONTACT: (10, False, _QUIET, 0, 1),
    "Heading 1": (13, True, _ACCENT, 13, 5),
    "Heading 2": (11, True, _INK, 8, 2),
    "List Bullet": (10.5, False, _INK, 0, 2),
    DETAIL: (10, False, _QUIET, 0, 3),
}
"""Of each style size, weight, colour, and the points above and below."""
_STICKY = ("Title", "Heading 1", "Heading 2", DETAIL)


def styled(document: "Document", sheet: Sheet, lang: Lang) -> None:
    """Give an empty document its sheet and its styles."""
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    section = document.sections[0]
    section.page_width, section.page_height = Pt(sheet.width), Pt(sheet.height)
    section.left_margin = section.right_margin = Pt(_MARGIN)
    section.top_margin = section.bottom_margin = Pt(50)
    for name, (size, bold, colour, above, below) in _LOOK.items():
        if name not in [style.name for style in document.styles]:
            document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style = cast("ParagraphStyle", document.styles[name])
        style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
        style.font.color.rgb = RGBColor.from_string(colour)
        _typeface(style)
        form = style.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(above), Pt(below), 1.08
        form.keep_with_next, form.widow_control = name in _STICKY, True
        if name in ("Normal", "Heading 2"):
            _tabs(style, sheet)
    beside = document.styles.add_style(BESIDE, WD_STYLE_TYPE.CHARACTER)
    beside.font.size, beside.font.bold = Pt(10.5), False
    beside.font.color.rgb = RGBColor.from_string(_QUIET)
    _bare(document)
    _speak(document, lang)


def _typeface(style: "ParagraphStyle") -> None:
    """The typeface for all scripts, where the template names a theme's."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), _FONT)


def _tabs(style: "ParagraphStyle", sheet: Sheet) -> None:
    """Dates stand at the right margin."""
    from docx.enum.text import WD_TAB_ALIGNMENT  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    stops = style.paragraph_format.tab_stops
    stops.add_tab_stop(Pt(sheet.width - 2 * _MARGIN), WD_TAB_ALIGNMENT.RIGHT)


def _bare(document: "Document") -> None:
    """A thin rule below headings, and none below the title as the template has it."""
    from docx.oxml import parse_xml  # noqa: PLC0415
    from docx.oxml.ns import nsdecls, qn  # noqa: PLC0415

    title: Any = document.styles["Title"].element.get_or_add_pPr()
    for border in title.findall(qn("w:pBdr")):
        title.remove(border)
    heading: Any = document.styles["Heading 1"].element.get_or_add_pPr()
    heading.insert_element_before(
        parse_xml(
            f"<w:pBdr {nsdecls('w')}>"
            '<w:bottom w:val="single" w:sz="4" w:space="2" w:color="C9D0D9"/></w:pBdr>'
        ),
        "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl",
    )  # fmt: skip


def _speak(document: "Document", lang: Lang) -> None:
    """The language that Word checks the spelling in."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    known: Any = cast("ParagraphStyle", document.styles["Normal"]).element.get_or_add_rPr()
    for old in known.findall(qn("w:lang")):
        known.remove(old)
    spoken: Any = OxmlElement("w:lang")
    spoken.set(qn("w:val"), f"{lang}-CA")
    known.append(spoken)
