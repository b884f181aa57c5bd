"""One document, searched once: its names, cues, sections and sentences, for all who read fields."""

from voyageur.understanding.career.outline import Outline, outline
from voyageur.understanding.fold import Text
from voyageur.understanding.posting.sections import split_posting
from voyageur.understanding.sections import Kind, Sections
from voyageur.understanding.vocabulary import Vocabulary


class Reading:
    """What stands where in a document of a ``kind``; offsets are code points of its text."""

    __slots__ = ("_outline", "_sections", "cues", "hits", "kind", "text")

    def __init__(self, raw: str, vocabulary: Vocabulary, kind: Kind) -> None:
        self.text = Text(raw)
        self.kind = kind
        self.hits, self.cues = vocabulary.search(self.text)
        self._outline: Outline | None = None
        self._sections: Sections | None = None

    @property
    def sections(self) -> Sections:
        """Its sections, split when first asked for."""
        if self._sections is None:
            posting = self.kind == "posting"
            self._sections = (
                split_posting(self.text, self.cues) if posting else self.outline.sections
            )
        return self._sections

    @property
    def outline(self) -> Outline:
        """The parts of a résumé, found when first asked for."""
        if self._outline is None:
            self._outline = outline(self.text)
        return self._outline
