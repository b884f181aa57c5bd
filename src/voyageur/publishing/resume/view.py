"""A résumé as it stands on a page, whichever program sets it: sections of entries in order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from voyageur.domain.resume import Entry, Resume, Section, SectionKind, Words
from voyageur.locale.translate import Translator
from voyageur.publishing.resume.words import HEADINGS, dates_words, held

BETWEEN = " · "
_SENTENCE = 48
"""Characters from which on a line isn't one of several in a list with commas. Editorial."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words, and the address that they lead to."""

    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry of a section.

    ``title`` and ``beside`` head it with its ``dates``, on one line where it is ``small``; a
    ``label`` begins its first paragraph.
    """

    title: tuple[Run, ...] = ()
    beside: tuple[Run, ...] = ()
    dates: str = ""
    small: bool = False
    label: str = ""
    paragraphs: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    keywords: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A section under its heading."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The whole: whose it is, how they are reached (in lines), and the parts."""

    name: str
    label: str
    contacts: tuple[tuple[Run, ...], ...]
    parts: tuple[Part, ...]


def view_of(resume: Resume, t: Translator) -> View:
    """A résumé with headings and dates in the language of ``t``."""
    return View(
        name=held(resume.name.text) if resume.name else "",
        label=held(resume.label.text) if resume.label else "",
        contacts=tuple(_contacts(resume.contacts)),
        parts=tuple(
            Part(t(HEADINGS[section.kind]), tuple(_items(section, t)))
            for section in resume.sections
        ),
    )


def _contacts(contacts: Sequence[Words]) -> Iterator[tuple[Run, ...]]:
    """Where somebody is reached, and on a line of its own what they have on the web."""
    runs = [(words.at, run) for words, run in _reached(contacts)]
    pages = [run for at, run in runs if at == ("basics", "url") or "profiles" in at]
    rest = [run for _, run in runs if run not in pages]
    yield from (tuple(line) for line in (rest, pages) if line)


def _reached(contacts: Sequence[Words]) -> Iterator[tuple[Words, Run]]:
    """The address in one piece, an account with the site that it is of."""
    for key, group in groupby(contacts, key=lambda words: words.at[:-1]):
        words = list(group)
        if key == ("basics", "location"):
            yield words[0], Run(", ".join(held(one.text) for one in words))
        elif len(key) > 1 and not words[0].url:
            yield words[0], Run(": ".join(held(one.text) for one in words))
        else:
            yield from ((one, _contact(one)) for one in words)


def _contact(words: Words) -> Run:
    address = f"mailto:{words.text}" if words.at == ("basics", "email") else words.url
    return Run(held(words.text), address)


def _items(section: Section, t: Translator) -> Iterator[Item]:
    match section.kind:
        case "skills" | "interests":
            yield from _groups(section, t)
        case "languages":
            said = (_bracketed((*e.title, *e.beside)) for e in section.entries)
            yield Item(paragraphs=(BETWEEN.join(said),))
        case kind:
            for entry in section.entries:
                yield _FORMS.get(kind, _full)(entry, t)


def _full(entry: Entry, t: Translator) -> Item:
    title, beside = entry.title, entry.beside
    if not title:
        title, beside = beside[:1], beside[1:]
    courses = entry.lines and entry.at[0] == "education" and all(map(_is_short, entry.lines))
    return Item(
        title=_runs(title),
        beside=_runs(beside),
        dates=dates_words(entry.dates, t),
        paragraphs=tuple(held(one.text) for one in entry.paragraphs),
        lines=() if courses else tuple(held(one.text) for one in entry.lines),
        keywords=_listed(entry.lines if courses else entry.keywords),
    )


def _is_short(words: Words) -> bool:
    """Whether it is the name of a course and no sentence."""
    return len(words.text) < _SENTENCE


def _small(entry: Entry, t: Translator) -> Item:
    return Item(
        title=_runs(entry.title),
        beside=_runs(entry.beside),
        dates=dates_words(entry.dates, t),
        small=True,
        paragraphs=tuple(held(one.text) for one in entry.paragraphs),
    )


_FORMS: Mapping[SectionKind, Callable[[Entry, Translator], Item]] = {
    "certificates": _small,
    "awards": _small,
    "publications": _small,
    "references": _small,
}


def _groups(section: Section, t: Translator) -> Iterator[Item]:
    """Groups with their labels; those that are only a name stand together in one line."""
    for bare, entries in groupby(section.entries, key=lambda entry: not entry.keywords):
        if bare:
            yield Item(paragraphs=(", ".join(_bracketed(entry.title) for entry in entries),))
            continue
        for entry in entries:
            ours = section.kind == "skills" and entry.at[0] != section.kind
            label = t("Further skills") if ours else _bracketed(entry.title)
            colon = "\u00a0:" if t.lang == "fr" else ":"
            yield Item(
                label=f"{label}{colon}" if label else "", paragraphs=(_listed(entry.keywords),)
            )


def _bracketed(words: Sequence[Words]) -> str:
    """ "Backend (Advanced)"."""
    first, *more = [held(one.text) for one in words] or [""]
    return f"{first} ({', '.join(more)})" if more else first


def _runs(words: Sequence[Words]) -> tuple[Run, ...]:
    return tuple(Run(held(one.text), one.url) for one in words)


def _listed(words: Sequence[Words]) -> str:
    return ", ".join(held(one.text) for one in words)
