"""Jobs, studies and projects of a document, each with its own lines."""

from collections.abc import Iterator, Sequence
from typing import Any

from voyageur.domain.career import Job, Study, When
from voyageur.services.resume.document_lines import DocumentLines, Item, blocks
from voyageur.understanding.career.degrees import find_degree
from voyageur.understanding.career.headings import Part

Value = dict[str, Any]

_SHORT = 80
"""Characters of a line that may name an organization."""


def jobs_in(lines: DocumentLines, jobs: Sequence[Job]) -> Iterator[Value]:
    """Jobs with what is told of them, and what else stands under a heading of experience."""
    for job in jobs:
        yield _job(lines, job)
    taken = [(job.lines.first, job.lines.last) for job in jobs]
    for items in lines.items("experience"):
        numbered = ((item, lines.outline.line_at(item.start)) for item in items)
        left = [item for item, at in numbered if not any(a <= at <= b for a, b in taken)]
        for block in blocks(left):
            yield _with_lines({"position": block[0].text}, block[1:], "summary")


def _job(lines: DocumentLines, job: Job) -> Value:
    items = _between(lines, job.lines.first, job.lines.last)
    named = [words for words in (job.title, job.employer, job.place) if words]
    head = _head(items, named, job.start)
    texts = [lines.bare(item) for item in head]
    titled = next((text for text in texts if job.title and job.title in text), "")
    whole = titled and not (job.employer and job.employer in titled)
    value = {
        "name": job.employer,
        "position": titled if whole else job.title,
        "location": _place(texts, job),
        **_dates(job.start, job.end),
    }
    return _with_lines(value, items[len(head) :], "summary")


def _place(texts: Sequence[str], job: Job) -> str | None:
    """The place as the document writes it: what stands behind the employer, where that is it."""
    if not job.place:
        return None
    for text in texts:
        _, _, behind = text.partition(job.employer or "\n")
        behind = behind.strip(" ,-–|")
        if behind.startswith(job.place.split(",")[0]) and len(behind) < 2 * len(job.place):
            return behind
    return job.place


def _head(items: Sequence[Item], named: Sequence[str], start: When | None) -> list[Item]:
    """The items that only say what a job was, where, and when."""
    found: list[Item] = []
    for item in items:
        dated = any(span.ranges or span.first == start for span in item.spans)
        if item.bullet or not (dated or any(words in item.text for words in named)):
            break
        found.append(item)
    return found


def studies_in(lines: DocumentLines, studies: Sequence[Study]) -> Iterator[Value]:
    """Studies, each with the lines up to the next."""
    starts = [study.lines.first for study in studies]
    for number, study in enumerate(studies):
        last = study.lines.last
        for stretch in lines.outline.of("education"):
            first, end = (lines.outline.line_at(at) for at in (stretch.start, stretch.end - 1))
            if first <= study.lines.first <= end:
                last = end
        after = [start for start in starts[number + 1 :] if start > study.lines.first]
        yield _study(lines, study, min([last, *(start - 1 for start in after)]))


def _study(lines: DocumentLines, study: Study, last: int) -> Value:
    degree, school = "", ""
    rest = []
    for item in _between(lines, study.lines.first, last):
        bare = lines.bare(item)
        named, place = _parted(bare, study.institution)
        if not degree and not item.bullet and find_degree(named):
            degree, school = named, school or place
        elif not school and place:
            school = bare
        elif bare:
            rest.append(item.text)
    return _present(
        {
            "studyType": degree,
            "area": "" if degree else study.field,
            "institution": school or study.institution,
            **_dates(study.start, study.end),
            "courses": rest,
        }
    )


def _parted(text: str, institution: str | None) -> tuple[str, str]:
    """What stands before the name of a school, and that name with what is behind it."""
    at = text.find(institution) if institution else -1
    return (text, "") if at < 0 else (text[:at].strip(" ,-–|"), text[at:])


def told_in(lines: DocumentLines, part: Part, name: str, below: str) -> Iterator[Value]:
    """Projects, or what somebody did as a volunteer: the first line of each is its name."""
    for items in lines.items(part):
        for block in blocks(items):
            yield _told(lines, block, name, below)


def _told(lines: DocumentLines, block: Sequence[Item], name: str, below: str) -> Value:
    dated = next((item for item in block[:2] if item.ranges), None)
    span = next((one for one in dated.spans if one.ranges), None) if dated else None
    value: Value = {name: lines.bare(block[0]) if block[0] is dated else block[0].text}
    rest = list(block[1:])
    if rest and rest[0] is dated:
        beside = lines.bare(rest.pop(0))
    elif name == "position" and rest and _names(rest[0]):
        beside = rest.pop(0).text
    else:
        beside = ""
    value["organization" if name == "position" else "entity"] = beside
    value |= _dates(span.first, span.last) if span else {}
    return _with_lines(value, rest, below)


def _names(item: Item) -> bool:
    return not (item.bullet or item.ended or len(item.text) > _SHORT)


def _between(lines: DocumentLines, first: int, last: int) -> list[Item]:
    breaks = lines.outline.breaks
    end = breaks[last] if last < len(breaks) else len(lines.outline.text.raw) + 1
    return lines.between(breaks[first - 1], end)


def _with_lines(value: Value, items: Sequence[Item], below: str) -> Value:
    """A value with what is told of it: paragraphs above a list, and the list.

    Behind a list only sentences count: anything else is from another column of the page.
    """
    first = next((at for at, item in enumerate(items) if item.bullet), len(items))
    told = (item for item in items[first:] if item.bullet or item.ended)
    return _present(
        {
            **value,
            below: "\n".join(item.text for item in items[:first]),
            "highlights": [item.text for item in told],
        }
    )


def _dates(start: When | None, end: When | None) -> Value:
    return {"startDate": start and str(start), "endDate": end and str(end)}


def _present(value: Value) -> Value:
    return {key: one for key, one in value.items() if one}
