"""Write ``etienne-tremblay.docx``, the French demonstration résumé of an invented person.

The employers, the school and the people are made up; the phone number is in the range kept for
fiction and the address is on example.org. Only the standard library is used, and the bytes are
the same everywhere: parts are stored, not compressed, and carry a fixed time.
"""

import re
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile, ZipInfo

TARGET = Path(__file__).resolve().with_name("etienne-tremblay.docx")

STAMP = (2026, 11, 16, 12, 0, 0)
ISO_STAMP = "2026-11-16T12:00:00Z"
PERSON = "Étienne Tremblay"
MAIL = "etienne.tremblay@example.org"

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

NAVY = "1F3A5F"
STEEL = "4A6A8A"
GREY = "5B6570"
PALE = "EEF2F6"
RULE = "B9C6D3"

# US Letter in twentieths of a point, and the width of the text between the margins.
PAGE_WIDTH, PAGE_HEIGHT, SIDE = 12240, 15840, 1180
TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE
LABEL_WIDTH = 2000

# The styles that Word does not already know by name.
OWN_STYLES = {"Contact", "Employer", "CellLabel", "CellText", "Dates"}


class Job(NamedTuple):
    """One entry of the experience or of the studies."""

    title: str
    place: str
    dates: str
    points: tuple[str, ...]


# ---- what the résumé says -----------------------------------------------------------------
# A tilde stands for a no-break space; `**` opens and closes bold. As is usual in Québec, there is
# a no-break space before a colon and none before a semicolon.

HEADLINE = "Administrateur réseau et technicien en infrastructure"

PROFILE = (
    "Administrateur réseau comptant **huit~ans d’expérience** dans des organisations de 12 à "
    "900~postes. À l’aise autant sous Linux que sous Windows~Server, j’aime les réseaux bien "
    "documentés, les sauvegardes que l’on a vraiment essayées et les scripts qui évitent de "
    "refaire deux fois le même geste. Je veux maintenant aller vers l’**infonuagique**, dont "
    "je n’ai encore que des notions."
)

SKILLS = (
    (
        "Systèmes",
        (
            "**Linux** (Debian, Red~Hat), 8~ans; **Windows~Server** 2016 à 2022, 8~ans; "
            "**Active~Directory** et stratégies de groupe"
        ),
    ),
    (
        "Réseautique",
        (
            "**TCP/IP**, VLAN, DNS, DHCP, RPV (VPN); pare-feu **Fortinet** (FortiGate); "
            "commutation et réseau sans fil"
        ),
    ),
    ("Virtualisation", "**VMware** vSphere~: 6~hôtes, 140~machines virtuelles"),
    ("Automatisation", "Scripts **PowerShell** (6~ans) et **Bash** (8~ans)"),
    (
        "Continuité",
        "Sauvegarde et **reprise après sinistre**~: plan écrit, deux essais complets par année",
    ),
    ("Notions", "**AWS** (EC2, S3) et **Docker**, en laboratoire depuis 2025"),
)

JOBS = (
    Job(
        "Administrateur réseau",
        "Groupe Laurivance~inc., Québec (Québec)",
        "janvier~2022 – présent",
        (
            (
                "Administrer le réseau de quatre établissements~: 900~postes, 62~commutateurs, "
                "11~pare-feu Fortinet et deux liens de 10~Gbit/s."
            ),
            (
                "Exploiter une grappe VMware de 6~hôtes et 140~machines virtuelles, avec une "
                "disponibilité de 99,95~% en 2025."
            ),
            (
                "Rédiger et mettre à l’essai le plan de reprise après sinistre~: le délai de "
                "remise en service des systèmes «~essentiels~» est passé de 26~heures à 5~heures."
            ),
            (
                "Automatiser en PowerShell la création et la fermeture des comptes "
                "Active~Directory~: 1~200~demandes par année, 8~minutes gagnées sur chacune."
            ),
            (
                "Remplacer 14~serveurs Windows~Server~2012 sans interruption pendant les heures "
                "d’ouverture, pour un budget de 185~000~$."
            ),
            (
                "Former les trois techniciens du centre de services et tenir à jour 75~fiches de "
                "procédure."
            ),
        ),
    ),
    Job(
        "Technicien en infrastructure",
        "Services techniques Cap-Lauzon, Lévis (Québec)",
        "sept.~2018 – déc.~2021",
        (
            (
                "Installer et entretenir 45~serveurs Linux et Windows~Server chez 18~clients de la "
                "région, du cabinet de 12~postes à l’usine de 300."
            ),
            (
                "Segmenter les réseaux en VLAN et configurer les règles de pare-feu et les accès à "
                "distance~: 240~personnes en télétravail en trois semaines, au printemps~2020."
            ),
            (
                "Écrire des scripts Bash qui vérifient chaque nuit 40~To de sauvegardes; le taux "
                "d’échec est passé de 6~% à moins de 1~%."
            ),
            (
                "Porter de 500~Go à 2~To l’espace des dossiers partagés de cinq clients, sans "
                "perte de données."
            ),
            (
                "Répondre aux appels de deuxième niveau~: une trentaine de billets par semaine, "
                "dont 92~% réglés dans le délai promis."
            ),
        ),
    ),
    Job(
        "Stagiaire en soutien informatique",
        "Meubles Anse-au-Foin~ltée, Montmagny (Québec)",
        "janv.~2018 – mai~2018",
        (
            "Préparer et déployer 85~postes de travail, et dresser l’inventaire du matériel.",
            "Dessiner le premier schéma du réseau de l’usine, encore en usage.",
        ),
    ),
)

STUDIES = (
    Job(
        "DEC en techniques de l’informatique, gestion de réseaux",
        "Cégep de la Rive-Boréale, Québec (Québec)",
        "août~2015 – mai~2018",
        ("Projet de fin d’études~: réseau et serveurs d’une PME fictive de 60~postes.",),
    ),
)

CERTIFICATIONS = (
    "**Fortinet Certified Professional – Network Security**, Fortinet, mars~2025",
    "**LPIC-1 – Linux Administrator**, Linux Professional Institute, octobre~2023",
    "**CompTIA Network+**, CompTIA, juin~2019, renouvelée en 2022 et en 2025",
)

LANGUAGES = (
    "**Français**~: langue maternelle",
    "**Anglais**~: intermédiaire avancé; lecture technique quotidienne, réunions au besoin",
)

INTERESTS = (
    (
        "Bénévole depuis 2021 à la Réparothèque du Faubourg, à Québec~: remise en état "
        "d’ordinateurs donnés à des familles, environ 70~appareils par année."
    ),
    (
        "Laboratoire à la maison~: trois petits serveurs Linux, des conteneurs Docker et un compte "
        "AWS gratuit pour apprendre."
    ),
)

# ---- runs and paragraphs ------------------------------------------------------------------


def clean(text: str) -> str:
    """Turn the marks of the text into characters, ready for XML."""
    return escape(text.replace("~", "\u00a0"))


def run(text: str, *, style: str = "") -> str:
    """Return one run of text, with a character style when one is named."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{clean(text)}</w:t></w:r>'


def rich(text: str) -> str:
    """Return the runs of a text in which ``**`` marks what is strong."""
    pieces = re.split(r"\*\*", text)
    return "".join(
        run(piece, style="Strong" if place % 2 else "")
        for place, piece in enumerate(pieces)
        if piece
    )


def paragraph(style: str, content: str) -> str:
    """Return a paragraph of the style that holds runs already made."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def bullets(points: tuple[str, ...]) -> str:
    """Return one list item a point."""
    return "".join(paragraph("ListBullet", rich(point)) for point in points)


def entry(job: Job) -> str:
    """Return a dated entry: title and dates on one line, then the place and the points."""
    title = run(job.title) + "<w:r><w:tab/></w:r>" + run(job.dates, style="Dates")
    return (
        paragraph("Heading2", title) + paragraph("Employer", run(job.place)) + bullets(job.points)
    )


def cell(width: int, style: str, content: str, *, shaded: bool = False) -> str:
    """Return a table cell."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/>' if shaded else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f"{paragraph(style, content)}</w:tc>"
    )


def skills_table() -> str:
    """Return the table of skills, one domain a row."""
    wide = TEXT_WIDTH - LABEL_WIDTH
    rows = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + cell(LABEL_WIDTH, "CellLabel", run(label), shaded=True)
        + cell(wide, "CellText", rich(text))
        + "</w:tr>"
        for label, text in SKILLS
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="SkillTable"/>'
        f'<w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" w:firstColumn="1" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        '<w:tblCaption w:val="Compétences par domaine"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{LABEL_WIDTH}"/><w:gridCol w:w="{wide}"/></w:tblGrid>'
        f"{rows}</w:tbl>"
    )


def body() -> str:
    """Return the whole résumé, in the order in which it is read."""
    contact = (
        run("Québec (Québec)  ·  418~555-0187  ·  ")
        + f'<w:hyperlink r:id="rIdMail" w:history="1">{run(MAIL, style="Hyperlink")}</w:hyperlink>'
    )

    def heading(text: str) -> str:
        return paragraph("Heading1", run(text))

    return "".join(
        (
            paragraph("Title", run(PERSON)),
            paragraph("Subtitle", run(HEADLINE)),
            paragraph("Contact", contact),
            heading("Profil"),
            paragraph("BodyText", rich(PROFILE)),
            heading("Compétences"),
            skills_table(),
            heading("Expérience professionnelle"),
            *map(entry, JOBS),
            heading("Formation"),
            *map(entry, STUDIES),
            heading("Certifications"),
            bullets(CERTIFICATIONS),
            heading("Langues"),
            bullets(LANGUAGES),
            heading("Bénévolat et intérêts"),
            bullets(INTERESTS),
        )
    )


# ---- styles -------------------------------------------------------------------------------


def style(
    name: str,
    label: str,
    *,
    paragraph_properties: str = "",
    run_properties: str = "",
    following: str = "",
    priority: int = 10,
) -> str:
    """Return a paragraph style based on the normal one."""
    after = f'<w:next w:val="{following}"/>' if following else ""
    own = ' w:customStyle="1"' if name in OWN_STYLES else ""
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{name}"><w:name w:val="{label}"/>'
        f'<w:basedOn w:val="Normal"/>{after}<w:uiPriority w:val="{priority}"/><w:qFormat/>'
        f"<w:pPr>{paragraph_properties}</w:pPr><w:rPr>{run_properties}</w:rPr></w:style>"
    )


def character_style(name: str, label: str, run_properties: str) -> str:
    """Return a character style."""
    own = ' w:customStyle="1"' if name in OWN_STYLES else ""
    return (
        f'<w:style w:type="character"{own} w:styleId="{name}"><w:name w:val="{label}"/>'
        f'<w:uiPriority w:val="20"/><w:qFormat/><w:rPr>{run_properties}</w:rPr></w:style>'
    )


def spacing(before: int, after: int, line: int = 0) -> str:
    """Return the space around a paragraph, in twentieths of a point."""
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def look(size: float, colour: str = "", *, bold: bool = False, italic: bool = False) -> str:
    """Return run properties: the size in points, the colour, and the weight."""
    return (
        ("<w:b/><w:bCs/>" if bold else "")
        + ("<w:i/><w:iCs/>" if italic else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    )


def border(edge: str, size: int, colour: str, space: int) -> str:
    """Return a single border on one edge."""
    return f'<w:{edge} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def styles() -> str:
    """Return ``word/styles.xml``."""
    return (
        f'{DECLARATION}<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'
        '<w:color w:val="252B31"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="fr-CA" w:eastAsia="fr-CA" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f"{spacing(0, 80, 264)}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>'
        "<w:semiHidden/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        + style(
            "Title",
            "Title",
            paragraph_properties=spacing(0, 0, 240),
            run_properties=look(30, NAVY, bold=True),
            following="Subtitle",
        )
        + style(
            "Subtitle",
            "Subtitle",
            paragraph_properties=spacing(20, 60, 240),
            run_properties=look(14, STEEL),
            following="Contact",
        )
        + style(
            "Contact",
            "Coordonnées",
            paragraph_properties=(
                f"<w:pBdr>{border('bottom', 18, NAVY, 8)}</w:pBdr>{spacing(0, 120)}"
            ),
            run_properties=look(10.5, GREY),
        )
        + style(
            "Heading1",
            "heading 1",
            paragraph_properties=(
                f"<w:keepNext/><w:keepLines/><w:pBdr>{border('bottom', 6, RULE, 2)}</w:pBdr>"
                f'{spacing(300, 120, 240)}<w:outlineLvl w:val="0"/>'
            ),
            run_properties=look(14, NAVY, bold=True),
            following="BodyText",
            priority=9,
        )
        + style(
            "Heading2",
            "heading 2",
            paragraph_properties=(
                "<w:keepNext/><w:keepLines/><w:tabs>"
                f'<w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
                f'{spacing(180, 0, 240)}<w:outlineLvl w:val="1"/>'
            ),
            run_properties=look(11.5, bold=True),
            following="Employer",
            priority=9,
        )
        + style(
            "Employer",
            "Employeur",
            paragraph_properties=f"<w:keepNext/>{spacing(0, 60)}",
            run_properties=look(10.5, GREY, italic=True),
            following="ListBullet",
        )
        + style("BodyText", "Body Text", paragraph_properties=spacing(0, 80))
        + style(
            "ListBullet",
            "List Bullet",
            paragraph_properties=(
                '<w:keepLines/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
                f'{spacing(0, 50)}<w:ind w:left="340" w:hanging="255"/>'
            ),
        )
        + style(
            "CellLabel",
            "Domaine",
            paragraph_properties=spacing(40, 40, 250),
            run_properties=look(10.5, NAVY, bold=True),
        )
        + style("CellText", "Compétence", paragraph_properties=spacing(40, 40, 250))
        + style(
            "Footer",
            "footer",
            paragraph_properties=(
                f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>{spacing(0, 0, 240)}'
            ),
            run_properties=look(9, GREY),
        )
        + character_style("Strong", "Strong", "<w:b/><w:bCs/>")
        + character_style(
            "Dates", "Dates", '<w:b w:val="0"/><w:bCs w:val="0"/>' + look(10.5, STEEL)
        )
        + character_style(
            "Hyperlink", "Hyperlink", f'<w:color w:val="{STEEL}"/><w:u w:val="single"/>'
        )
        + '<w:style w:type="table" w:customStyle="1" w:styleId="SkillTable">'
        '<w:name w:val="Compétences"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr><w:tblBorders>'
        + "".join(border(edge, 4, RULE, 0) for edge in ("top", "bottom", "insideH"))
        + "</w:tblBorders></w:tblPr></w:style></w:styles>"
    )


# ---- the other parts ----------------------------------------------------------------------


def document() -> str:
    """Return ``word/document.xml``."""
    return (
        f'{DECLARATION}<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}/relationships"><w:body>'
        f'{body()}<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="1000" w:right="{SIDE}" w:bottom="1000" w:left="{SIDE}" '
        'w:header="560" w:footer="520" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def field(code: str) -> str:
    """Return a field that Word fills in, such as the page number."""
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def footer() -> str:
    """Return ``word/footer1.xml``."""
    line = (
        run(f"{PERSON}  ·  {MAIL}")
        + "<w:r><w:tab/></w:r>"
        + run("Page~")
        + field("PAGE")
        + run(" de ")
        + field("NUMPAGES")
    )
    return f'{DECLARATION}<w:ftr xmlns:w="{MAIN}">{paragraph("Footer", line)}</w:ftr>'


def numbering() -> str:
    """Return ``word/numbering.xml``: the one list of bullets."""
    return (
        f'{DECLARATION}<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="255"/></w:pPr>'
        f'<w:rPr><w:color w:val="{STEEL}"/></w:rPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def settings() -> str:
    """Return ``word/settings.xml``."""
    return (
        f'{DECLARATION}<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="fr-CA"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def relationships(*links: tuple[str, str, str]) -> str:
    """Return a part of relationships from (identifier, type, target)."""
    items = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"'
        + (' TargetMode="External"' if ":" in target else "")
        + "/>"
        for name, kind, target in links
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def content_types() -> str:
    """Return ``[Content_Types].xml``."""
    parts = (
        ("/word/document.xml", f"{WORD_TYPE}.document.main+xml"),
        ("/word/styles.xml", f"{WORD_TYPE}.styles+xml"),
        ("/word/numbering.xml", f"{WORD_TYPE}.numbering+xml"),
        ("/word/settings.xml", f"{WORD_TYPE}.settings+xml"),
        ("/word/footer1.xml", f"{WORD_TYPE}.footer+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        (
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ),
    )
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts
    )
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def core() -> str:
    """Return ``docProps/core.xml``."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>Curriculum vitæ – {PERSON}</dc:title>"
        "<dc:subject>Personne inventée, pour démonstration</dc:subject>"
        f"<dc:creator>{PERSON}</dc:creator><dc:language>fr-CA</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{ISO_STAMP}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{ISO_STAMP}</dcterms:modified>'
        "</cp:coreProperties>"
    )


def app() -> str:
    """Return ``docProps/app.xml``."""
    return (
        f'{DECLARATION}<Properties xmlns="{OFFICE}/extended-properties">'
        "<Application>Voyageur</Application></Properties>"
    )


def parts() -> dict[str, str]:
    """Return every part of the package by its name, in the order of the archive."""
    kind = f"{OFFICE}/relationships"
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            ("rId1", f"{kind}/officeDocument", "word/document.xml"),
            ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", f"{kind}/extended-properties", "docProps/app.xml"),
        ),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships(
            ("rIdStyles", f"{kind}/styles", "styles.xml"),
            ("rIdNumbering", f"{kind}/numbering", "numbering.xml"),
            ("rIdSettings", f"{kind}/settings", "settings.xml"),
            ("rIdFooter", f"{kind}/footer", "footer1.xml"),
            ("rIdMail", f"{kind}/hyperlink", f"mailto:{MAIL}"),
        ),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/footer1.xml": footer(),
        "docProps/core.xml": core(),
        "docProps/app.xml": app(),
    }


def build(target: Path = TARGET) -> Path:
    """Write the résumé and return its path."""
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for name, text in parts().items():
            info = ZipInfo(name, STAMP)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, text.encode())
    return target


if __name__ == "__main__":
    print(build())
