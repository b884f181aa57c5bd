"""What each line of a résumé names: the whole is read once, and every name goes to its line."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from voyageur.domain.level import Level
from voyageur.domain.resume import Entry, Resume, SectionKind, Words
from voyageur.domain.resume_report import Spot
from voyageur.domain.skill import close
from voyageur.services.context import Context
from voyageur.understanding.mentions import judge
from voyageur.understanding.reading import Reading

_HEADINGS: Mapping[SectionKind, str] = {
    "summary": "SUMMARY",
    "skills": "SKILLS",
    "work": "EXPERIENCE",
    "projects": "PROJECTS",
    "education": "EDUCATION",
    "certificates": "CERTIFICATIONS",
    "volunteer": "VOLUNTEERING",
    "awards": "AWARDS",
    "publications": "PUBLICATIONS",
    "languages": "LANGUAGES",
    "interests": "INTERESTS",
    "references": "REFERENCES",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a résumé, where they stand, and what they name.

    ``named`` are references to skills and certifications, with the skills that those imply;
    ``outright`` without.
    """

    words: Words
    section: SectionKind
    entry: Entry
    named: frozenset[str] = frozenset()
    outright: frozenset[str] = frozenset()

    def spot(self) -> Spot:
        """The same for a report."""
        title = next((one.text for one in self.entry.title if one != self.words), "")
        return Spot(self.words.text, self.section, title)


@dataclass(slots=True)
class _Text:
    """The résumé as a text of lines, laid out like the reader's own, and where each word begins."""

    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    places: list[tuple[SectionKind, Entry, Words]] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def line(
        self, kind: SectionKind, entry: Entry, words: Sequence[Words], end: str = "\n"
    ) -> None:
        for number, one in enumerate(words):
            self.add(", " if number else "")
            self.starts.append(self.length)
            self.places.append((kind, entry, one))
            self.add(one.text)
        if words:
            self.add(end)

    def entry(self, kind: SectionKind, entry: Entry) -> None:
        labelled = kind in ("skills", "interests") and entry.keywords
        self.line(kind, entry, (*entry.title, *entry.beside), ": " if labelled else "\n")
        if entry.dates:
            self.add(f"{entry.dates.start or ''} – {entry.dates.end or 'Present'}\n")
        for one in entry.paragraphs:
            self.line(kind, entry, [one])
        for one in entry.lines:
            self.add("- ")
            self.line(kind, entry, [one])
        self.line(kind, entry, entry.keywords)


def places_of(context: Context, resume: Resume) -> list[Place]:
    """Every text of the résumé's sections, in reading order."""
    text = _Text()
    for section in resume.sections:
        text.add(f"\n{_HEADINGS[section.kind]}\n\n")
        for entry in section.entries:
            text.entry(section.kind, entry)
    found = _named(context, text)
    implied = {refs: refs | _implied(context, refs) for refs in set(found.values())}
    return [
        Place(words, kind, entry, implied[found[number]], found[number])
        if number in found
        else Place(words, kind, entry)
        for number, (kind, entry, words) in enumerate(text.places)
    ]


def _named(context: Context, text: _Text) -> Mapping[int, frozenset[str]]:
    """What each place names, by its number."""
    found: dict[int, set[str]] = {}
    for start, ref in _mentions(context, "".join(text.parts)):
        at = bisect_right(text.starts, start) - 1
        if at >= 0:
            found.setdefault(at, set()).add(ref)
    return {at: frozenset(refs) for at, refs in found.items()}


def _mentions(context: Context, text: str) -> Iterator[tuple[int, str]]:
    for one in judge(Reading(text, context.vocabulary, "resume")):
        if not one.negative:
            yield one.start, one.form.ref


def _implied(context: Context, refs: frozenset[str]) -> frozenset[str]:
    skills = {ref.removeprefix("skill:"): Level.GUIDED for ref in refs if ref.startswith("skill:")}
    return frozenset(f"skill:{skill}" for skill in close(skills, context.catalogue.skills))
