"""A JSON Resume as a résumé to be set: every text of its known keys, in reading order."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, get_args

from voyageur.domain.career import When
from voyageur.domain.resume import Dates, Day, Entry, Path, Resume, Section, SectionKind, Words
from voyageur.understanding.documents.normalise import normalise

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-\d{2}(?:T.*)?)?)?")
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?|/$")
_PAGE = re.compile(r"https?://[^\s]+")


def clean(text: str) -> str:
    """A text as it is set: one line, without anything invisible."""
    return " ".join(normalise(text).split())


def resume_of(data: Mapping[str, Any], lang: str | None) -> Resume:
    """The résumé; ``lang`` is the language of its sentences."""
    return _Source(data).resume(lang)


def parse_day(text: str) -> Day | None:
    """A month or year of ISO 8601; other words as they are, None where there are none."""
    bare = clean(text)
    found = _ISO.fullmatch(bare)
    if not found or not 1 <= int(found[2] or 1) <= 12:
        return bare or None
    return When(year=int(found[1]), month=int(found[2]) if found[2] else None)


class _Source:
    """Reads values by their place."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data

    def resume(self, lang: str | None) -> Resume:
        basics = self._data.get("basics") or {}
        at: Path = ("basics",)
        named, labelled = self._texts(basics, at, "name"), self._texts(basics, at, "label")
        return Resume(
            lang=lang,
            name=next(iter(named), None),
            label=next(iter(labelled), None),
            contacts=tuple(self._contacts(basics)),
            sections=tuple(self._sections()),
        )

    def _contacts(self, basics: Mapping[str, Any]) -> Iterator[Words]:
        place = ("address", "city", "region", "postalCode", "countryCode")
        yield from self._texts(basics.get("location") or {}, ("basics", "location"), *place)
        yield from self._texts(basics, ("basics",), "email", "phone")
        yield from self._pages(basics, ("basics",))
        for number, profile in self._listed(basics, "profiles"):
            at: Path = ("basics", "profiles", number)
            yield from self._pages(profile, at) or self._texts(profile, at, "network", "username")

    def _sections(self) -> Iterator[Section]:
        for kind in get_args(SectionKind):
            if entries := tuple(entry for entry in self._entries(kind) if any(entry.words())):
                yield Section(kind, entries)

    def _entries(self, kind: SectionKind) -> Iterator[Entry]:
        if kind == "summary":
            basics = self._data.get("basics") or {}
            yield Entry(at=("basics",), paragraphs=self._paragraphs(basics, ("basics",), "summary"))
            return
        for number, value in self._listed(self._data, kind):
            at: Path = (kind, number)
            yield _FORMS[kind](self, value, at)

    def job(self, value: Mapping[str, Any], at: Path) -> Entry:
        """A job or a volunteer's."""
        employer = self._texts(value, at, "name", "company", "organization")
        beside = (*self._linked(employer, value, at), *self._texts(value, at, "location"))
        return self._told(value, at, "position", beside)

    def project(self, value: Mapping[str, Any], at: Path) -> Entry:
        """A project; its page stands in words, because people look at it."""
        beside = (
            *self._texts(value, at, "entity"),
            *self._items(value, at, "roles"),
            *self._pages(value, at),
        )
        entry = self._told(value, at, "name", beside)
        return replace(entry, keywords=self._items(value, at, "keywords"))

    def _told(
        self, value: Mapping[str, Any], at: Path, title: str, beside: tuple[Words, ...]
    ) -> Entry:
        return Entry(
            at=at,
            title=self._texts(value, at, title),
            beside=beside,
            dates=_dates(value),
            paragraphs=self._paragraphs(value, at, "description", "summary"),
            lines=self._items(value, at, "highlights"),
        )

    def study(self, value: Mapping[str, Any], at: Path) -> Entry:
        """A degree or a course of studies."""
        school = self._texts(value, at, "institution")
        return Entry(
            at=at,
            title=self._texts(value, at, "studyType", "area"),
            beside=(*self._linked(school, value, at), *self._texts(value, at, "score")),
            dates=_dates(value),
            lines=self._items(value, at, "courses"),
        )

    def group(self, value: Mapping[str, Any], at: Path) -> Entry:
        """A group of skills or interests."""
        return Entry(
            at=at,
            title=self._texts(value, at, "name", "level"),
            keywords=self._items(value, at, "keywords"),
        )

    def honour(self, value: Mapping[str, Any], at: Path) -> Entry:
        """What somebody got on a day: a certificate, an award, a publication."""
        when = next(iter(self._texts(value, at, "date", "releaseDate")), None)
        return Entry(
            at=at,
            title=self._linked(self._texts(value, at, "title", "name"), value, at),
            beside=self._texts(value, at, "issuer", "awarder", "publisher"),
            dates=Dates(end=parse_day(when.text)) if when else None,
            paragraphs=self._paragraphs(value, at, "summary"),
        )

    def spoken(self, value: Mapping[str, Any], at: Path) -> Entry:
        """A human language."""
        return Entry(
            at=at,
            title=self._texts(value, at, "language"),
            beside=self._texts(value, at, "fluency"),
        )

    def reference(self, value: Mapping[str, Any], at: Path) -> Entry:
        """What somebody says of the person."""
        return Entry(
            at=at,
            title=self._texts(value, at, "name"),
            paragraphs=self._paragraphs(value, at, "reference"),
        )

    def _listed(
        self, value: Mapping[str, Any], key: str
    ) -> Iterator[tuple[int, Mapping[str, Any]]]:
        for number, item in enumerate(value.get(key) or ()):
            if item:
                yield number, item

    def _items(self, value: Mapping[str, Any], at: Path, key: str) -> tuple[Words, ...]:
        items = enumerate(value.get(key) or ())
        found = (Words(clean(item or ""), (*at, key, number)) for number, item in items)
        return tuple(one for one in found if one.text)

    def _texts(self, value: Mapping[str, Any], at: Path, *keys: str) -> tuple[Words, ...]:
        found = (Words(clean(value.get(key) or ""), (*at, key)) for key in keys)
        return tuple(one for one in found if one.text)

    def _paragraphs(self, value: Mapping[str, Any], at: Path, *keys: str) -> tuple[Words, ...]:
        """Texts with the breaks that they have."""
        return tuple(
            Words(text, (*at, key))
            for key in keys
            for part in normalise(value.get(key) or "").split("\n")
            if (text := clean(part))
        )

    def _linked(
        self, texts: Sequence[Words], value: Mapping[str, Any], at: Path
    ) -> tuple[Words, ...]:
        """The texts as links to the page of what they name."""
        page = next((one.url for one in self._pages(value, at)), None)
        return tuple(replace(one, url=page) for one in texts)

    def _pages(self, value: Mapping[str, Any], at: Path) -> tuple[Words, ...]:
        """The address of a page, shown without what every address has."""
        return tuple(
            Words(_SCHEME.sub("", one.text), one.at, one.text) if _PAGE.fullmatch(one.text) else one
            for one in self._texts(value, at, "url")
        )


def _dates(value: Mapping[str, Any]) -> Dates | None:
    """As the reader of JSON Resume has them: what has begun and has no end goes on."""
    start, end = (parse_day(value.get(key) or "") for key in ("startDate", "endDate"))
    if start is None and end is None:
        return None
    return Dates(start, end, open=end is None)


_FORMS: Mapping[SectionKind, Callable[[_Source, Mapping[str, Any], Path], Entry]] = {
    "skills": _Source.group,
    "work": _Source.job,
    "projects": _Source.project,
    "education": _Source.study,
    "certificates": _Source.honour,
    "volunteer": _Source.job,
    "awards": _Source.honour,
    "publications": _Source.honour,
    "languages": _Source.spoken,
    "interests": _Source.group,
    "references": _Source.reference,
}
