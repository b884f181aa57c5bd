"""Font files for tests, made of one that ships."""

from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from voyageur.publishing.studio.brand.typeface import FOLDER


def face(family: str, lacking: str = "") -> bytes:
    """Space Grotesk under another name, without some of its letters."""
    font = TTFont(FOLDER / "SpaceGrotesk_700Bold.ttf")
    subsetter = Subsetter(Options(layout_features=["*"], name_IDs=["*"]))
    subsetter.populate(unicodes=set(font.getBestCmap()) - set(map(ord, lacking)))
    subsetter.subset(font)
    for record in list(font["name"].names):
        if record.nameID in (16, 17, 21, 22):
            font["name"].removeNames(record.nameID)
    for number, words in ((1, family), (4, f"{family} Bold"), (6, family.replace(" ", ""))):
        font["name"].setName(words, number, 3, 1, 0x409)
    written = BytesIO()
    font.save(written)
    return written.getvalue()
