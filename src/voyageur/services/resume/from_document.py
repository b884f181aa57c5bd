"""A JSON Resume made of a document's own lines: nothing is reworded, only put in its place."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from voyageur.domain.profile import Profile
from voyageur.services.context import Context
from voyageur.services.json_resume_sections import sections_of
from voyageur.services.resume.document_career import jobs_in, studies_in, told_in
from voyageur.services.resume.document_lines import EMAIL, PHONE, PIECES, DocumentLines, Item
from voyageur.services.resume.document_lists import certificates_in, groups_in, languages_in
from voyageur.understanding.career.headings import heading
from voyageur.understanding.career.lines import EDGE, undated
from voyageur.understanding.career.pieces import has_title
from voyageur.understanding.dates import find_spans
from voyageur.understanding.documents import Document
from voyageur.understanding.reading import Reading

_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’-]){2,48}")
_NAME_WORDS = range(2, 6)
_SMALL = ("de", "da", "di", "du", "del", "des", "la", "le", "van", "von", "der", "bin", "al")
"""Words of names that are written small."""
_BEHIND_NAME = re.compile(r"[,|•·]| {2,}")
_PIECE = re.compile(r"[,;:|•·()]| [–—-] | {2,}")
_TOP = 6
"""Lines from the top within which a person is named."""
_LONGEST_LABEL = 80
_REACHED = ("contact", "coordonnées", "personal", "renseignements personnels")
"""How headings of contact details begin."""

Value = dict[str, Any]


def resume_in(
    context: Context, document: Document, profile: Profile
) -> tuple[Value, tuple[str, ...]]:
    """The sections of a document as JSON Resume, and the lines that have no place in them."""
    reading = Reading(document.text, context.vocabulary, "resume")
    broken = document.format in ("pdf", "text")
    lines = DocumentLines(reading, find_spans(reading.text), context.lookup, broken=broken)
    basics = _basics(lines) | sections_of(profile, context.catalogue).get("basics", {})
    found = {
        "basics": basics,
        "work": list(jobs_in(lines, profile.jobs)),
        "volunteer": list(told_in(lines, "volunteering", "position", "summary")),
        "education": list(studies_in(lines, profile.studies)),
        "skills": list(groups_in(lines)),
        "projects": list(told_in(lines, "projects", "name", "description")),
        "certificates": list(certificates_in(lines, context, profile)),
        "publications": [{"name": i.text} for items in lines.items("publications") for i in items],
        "languages": list(languages_in(lines)),
        "interests": list(_others(lines, (basics.get("name", ""), basics.get("label", "")))),
    }
    data = {key: value for key, value in found.items() if value}
    return data, tuple(_unplaced(lines, data))


def _basics(lines: DocumentLines) -> Value:
    text = lines.outline.text.raw
    name, label = _named(lines, list(_top(text))[:_TOP])
    pieces = (piece for line in text.split("\n") for piece in PIECES.split(line))
    place = next(filter(lines.is_place, pieces), "")
    email, phone = EMAIL.search(text), PHONE.search(text)
    first, *rest = [*lines.items("summary")] or [[]]
    before = [
        item for item in first if item.text != label and not (name and item.text.startswith(name))
    ]
    summary = [*before, *(item for items in rest for item in items)]
    found = {
        "name": name,
        "label": label,
        "email": email and email[0],
        "phone": phone and phone[0].strip(),
        "location": {"address": place.strip()} if place else None,
        "summary": " ".join(item.text for item in summary),
    }
    return {key: value for key, value in found.items() if value}


def _top(text: str) -> Iterator[str]:
    """The lines above the first part that tells of somebody."""
    for line in text.split("\n"):
        found = heading(line)
        if found and found.part != "other":
            return
        if line.strip() and not found:
            yield line.strip()


def _named(lines: DocumentLines, top: Sequence[str]) -> tuple[str | None, str | None]:
    """The person's name, and what they call themself on the line below it."""
    for at, line in enumerate(top):
        name = _BEHIND_NAME.split(line)[0].strip()
        if _is_name(name):
            below = top[at + 1] if at + 1 < len(top) else ""
            told = len(below) > _LONGEST_LABEL or below.endswith(".") or lines.is_contact(below)
            return name, None if told else below or None
    return None, None


def _is_name(words: str) -> bool:
    """Whether words can be a person's name: some in capitals, none of them a job's."""
    capital = all(word[0].isupper() or word in _SMALL for word in words.split())
    right = _NAME.fullmatch(words) is not None and len(words.split()) in _NAME_WORDS
    return capital and right and not has_title(words)


def _others(lines: DocumentLines, taken: Sequence[str]) -> Iterator[Value]:
    """Other parts, under the heading that each has; how somebody is reached is no interest."""
    for stretch in lines.outline.of("other", "training"):
        items = lines.between(stretch.start, stretch.end)
        title = lines.outline.heading_at(stretch.start).strip(EDGE)
        texts = [item.text for item in items if item.text not in taken]
        if texts and not title.casefold().startswith(_REACHED):
            yield {"name": title, "keywords": texts}


def _unplaced(lines: DocumentLines, data: Value) -> Iterator[str]:
    """The lines that no text of the sections holds."""
    placed = "\n".join(_texts(data))
    for stretch in lines.outline.stretches:
        for item in lines.between(stretch.start, stretch.end):
            if not (item.text in placed or _is_placed(lines, item, placed)):
                yield item.text


def _is_placed(lines: DocumentLines, item: Item, placed: str) -> bool:
    """Whether the pieces of a line stand in several texts: title, employer, place."""
    text = undated(lines.outline, item.start, item.end, item.spans).replace("\n", " ")
    pieces = (" ".join(piece.split()).strip(EDGE) for piece in _PIECE.split(text))
    return all(piece in placed for piece in pieces)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
