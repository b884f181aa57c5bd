"""The emoji that documents use, as pictures with words instead of characters of a colour font.

A glyph of a colour font has no words that a screen reader could say in the document's language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from voyageur.domain.message import N_
from voyageur.locale.translate import Translator

_FOLDER = Path(__file__).parent / "pictograms"
_VARIATION = "\ufe0f"
_KEYCAP = "\u20e3"


@dataclass(frozen=True, slots=True)
class Pictogram:
    """A picture by the name of its file, and the words for it."""

    name: str
    words: str

    def svg(self) -> bytes:
        """The picture."""
        return (_FOLDER / f"{self.name}.svg").read_bytes()


PICTOGRAMS = {
    "🇨🇦": Pictogram("canada", N_("flag of Canada")),
    "💰": Pictogram("pay", N_("money bag")),
    "🧠": Pictogram("skills", N_("brain")),
    "🎓": Pictogram("certifications", N_("graduation cap")),
    "💼": Pictogram("work", N_("briefcase")),
    "🗺": Pictogram("roadmap", N_("map")),
    "🏢": Pictogram("employers", N_("office building")),
    "🧭": Pictogram("compass", N_("compass")),
}

_FOUND = re.compile(rf"({'|'.join(PICTOGRAMS)}){_VARIATION}?|([0-9]){_VARIATION}?{_KEYCAP}")


def parts(text: str) -> Iterator[str | Pictogram]:
    """The text, with pictograms where their emoji are; a keycap is its digit."""
    at = 0
    for found in _FOUND.finditer(text):
        if found.start() > at:
            yield text[at : found.start()]
        yield PICTOGRAMS[found[1]] if found[1] else found[2]
        at = found.end()
    if at < len(text):
        yield text[at:]


def pieces(text: str, files: dict[str, bytes], t: Translator) -> list[dict[str, str]]:
    """The text as templates take it: words, and pictures by the name they get in ``files``."""
    found = []
    for part in parts(text):
        if isinstance(part, Pictogram):
            name = f"{part.name}.svg"
            files.setdefault(name, part.svg())
            found.append({"picture": name, "words": t(part.words)})
        else:
            found.append({"text": part})
    return found
