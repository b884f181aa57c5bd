"""One document, searched once: its names, cues, sections and sentences, for all who read fields."""

from bisect import bisect_left
from dataclasses import dataclass, field

from voyageur.understanding.cues import FoundCue
from voyageur.understanding.fold import Text
from voyageur.understanding.posting.sections import split_posting
from voyageur.understanding.resume_sections import split_resume
from voyageur.understanding.sections import Kind, Sections
from voyageur.understanding.vocabulary import Hit, Vocabulary


@dataclass(slots=True)
class Reading:
    """What stands where in a document of a ``kind``; offsets are code points of its text."""

    text: Text
    kind: Kind
    hits: list[Hit]
    cues: list[FoundCue]
    sections: Sections
    _starts: list[int] = field(default_factory=list)

    def cues_in(self, start: int, end: int) -> list[FoundCue]:
        """The cues that begin in a stretch of the text."""
        if not self._starts:
            self._starts = [start for start, _, _ in self.cues]
        return self.cues[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def read(raw: str, vocabulary: Vocabulary, kind: Kind) -> Reading:
    """Search a text and split it into its sections."""
    text = Text(raw)
    hits, cues = vocabulary.search(text)
    sections = split_posting(text, cues) if kind == "posting" else split_resume(raw)
    return Reading(text, kind, hits, cues, sections)
