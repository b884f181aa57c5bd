"""A JSON Resume as lines of text, section by section, in a layout that never changes."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Entry = Mapping[str, Any]
ISO_DATE = re.compile(r"(\d{4}(?:-\d{2})?)(?:-\d{2})?(?:T.*)?")


def lay_out(data: Entry) -> list[str]:
    """Lines of a checked JSON Resume: who, then each section under its heading."""
    lines = list(_who(data.get("basics") or {}))
    for key, heading, lay in LAYOUTS:
        entries = [entry for entry in data.get(key) or () if entry]
        if entries:
            lines += ["", heading, ""]
            for entry in entries:
                lines += [line for line in lay(entry) if line]
    return lines


def _who(basics: Entry) -> Iterator[str]:
    place = basics.get("location") or {}
    yield from _present(basics, "name", "label", "email", "phone", "url")
    yield _joined(", ", *_present(place, "address", "city", "region", "postalCode", "countryCode"))
    for profile in basics.get("profiles") or ():
        handle = _joined(" ", *_present(profile or {}, "username", "url"))
        yield _joined(": ", *_present(profile or {}, "network"), handle)
    if basics.get("summary"):
        yield from ("", "SUMMARY", "", basics["summary"])


def _work(entry: Entry) -> Iterator[str]:
    yield _joined(", ", *_present(entry, "position", "name", "company", "organization", "location"))
    yield _dates(entry)
    yield from _told(entry)


def _education(entry: Entry) -> Iterator[str]:
    yield _joined(", ", *_present(entry, "studyType", "area"))
    yield _joined(", ", *_present(entry, "institution"))
    yield _dates(entry)
    yield _joined(": ", "GPA", entry["score"]) if entry.get("score") else ""
    yield from _items(entry, "courses")


def _skill(entry: Entry) -> Iterator[str]:
    name = _joined(" ", *_present(entry, "name"), _bracketed(entry.get("level")))
    yield _joined(": ", name, _joined(", ", *_texts(entry, "keywords")))


def _project(entry: Entry) -> Iterator[str]:
    yield _joined(", ", *_present(entry, "name", "entity"), *_texts(entry, "roles"))
    yield _dates(entry)
    yield from _told(entry)
    yield _joined(", ", *_texts(entry, "keywords"))


def _dated(*keys: str) -> Callable[[Entry], Iterator[str]]:
    def lay(entry: Entry) -> Iterator[str]:
        when = _month(entry.get("date") or entry.get("releaseDate") or "")
        yield _joined(" ", _joined(", ", *_present(entry, *keys)), _bracketed(when))
        yield from _told(entry)

    return lay


def _pair(first: str, second: str) -> Callable[[Entry], Iterator[str]]:
    def lay(entry: Entry) -> Iterator[str]:
        yield _joined(": ", *_present(entry, first, second))

    return lay


LAYOUTS: tuple[tuple[str, str, Callable[[Entry], Iterator[str]]], ...] = (
    ("work", "EXPERIENCE", _work),
    ("volunteer", "VOLUNTEERING", _work),
    ("education", "EDUCATION", _education),
    ("skills", "SKILLS", _skill),
    ("projects", "PROJECTS", _project),
    ("certificates", "CERTIFICATIONS", _dated("name", "issuer")),
    ("awards", "AWARDS", _dated("title", "awarder")),
    ("publications", "PUBLICATIONS", _dated("name", "publisher")),
    ("languages", "LANGUAGES", _pair("language", "fluency")),
    ("interests", "INTERESTS", _skill),
    ("references", "REFERENCES", _pair("name", "reference")),
)


def _told(entry: Entry) -> Iterator[str]:
    yield from _present(entry, "summary", "description")
    yield from _items(entry, "highlights")


def _items(entry: Entry, key: str) -> Iterator[str]:
    return (f"- {text}" for text in _texts(entry, key))


def _dates(entry: Entry) -> str:
    """ "2019-03 – 2022-01"; without an end it goes on, without a beginning the end stands alone."""
    start, end = (_month(entry.get(key) or "") for key in ("startDate", "endDate"))
    return f"{start} – {end or 'Present'}" if start else end


def _month(value: str) -> str:
    found = ISO_DATE.fullmatch(value.strip())
    return found[1] if found else value.strip()


def _bracketed(value: str | None) -> str:
    return f"({value})" if value else ""


def _texts(entry: Entry, key: str) -> list[str]:
    return [text for text in entry.get(key) or () if text]


def _present(entry: Entry, *keys: str) -> list[str]:
    return [entry[key] for key in keys if entry.get(key)]


def _joined(glue: str, *parts: str) -> str:
    return glue.join(part for part in parts if part)
