"""Which keys of a JSON Resume have no place on paper."""

from collections.abc import Iterator, Mapping
from typing import Any

from voyageur.domain.resume import Path, Resume
from voyageur.services.json_resume import EXTENSION
from voyageur.services.resume.from_json import clean

_ASIDE = ("$schema", "meta", EXTENSION)
"""What speaks of the file and not of the person."""
_DATES = ("startDate", "endDate", "date", "releaseDate")


def unprinted(data: Mapping[str, Any], resume: Resume) -> list[str]:
    """The keys with texts that the résumé doesn't show, as ``work.url``, in order."""
    accounts = {words.at[:-1] for words in resume.contacts if words.url}
    shown = {words.at for words in (resume.name, resume.label, *resume.contacts) if words}
    links = {words.url for words in resume.contacts}
    for _, entry in resume.entries():
        for words in entry.words():
            shown.add(words.at)
            links.add(words.url)
    missing = (
        ".".join(key for key in at if isinstance(key, str))
        for at, text in _texts(data, ())
        if at not in shown
        and at[:-1] not in accounts - {("basics",)}
        and at[-1] not in _DATES
        and clean(text)
        and clean(text) not in links
    )
    return list(dict.fromkeys(missing))


def _texts(value: object, at: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            if at or key not in _ASIDE:
                yield from _texts(one, (*at, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _texts(one, (*at, number))
