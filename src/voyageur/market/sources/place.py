"""Countries and languages as codes, and whether a job is done from anywhere."""

import re
from functools import cache, lru_cache

from babel import Locale
from babel.core import get_global

from voyageur.catalogue.lookup import plain

_MORE = {
    "usa": "US", "u.s.": "US", "u.s.a.": "US", "us": "US", "united states of america": "US",
    "uk": "GB", "u.k.": "GB", "great britain": "GB", "england": "GB", "etats unis d'amerique": "US",
}  # fmt: skip
_NO_COUNTRY = frozenset(("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"))
_MODES = {
    "Hybrid": re.compile(r"\bhybride?\b"),
    "Remote": re.compile(
        r"\b(?:remote|remotely|telecommut\w*|telework|teletravail|a distance|work from home)\b"
    ),
}
_YES = frozenset(("yes", "true", "oui", "1", "y", "vrai"))
_NOT = re.compile(r"\b(?:no|not|non|pas)\b")


@cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, aliases in get_global("territory_aliases").items():
        if len(aliases) == 1 and len(code) == 3 and code.isalpha():
            found[plain(code)] = aliases[0]
    for language in ("fr", "en"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code not in _NO_COUNTRY:
                found |= {plain(name): code, code.lower(): code}
    return found | _MORE


@lru_cache(maxsize=4096)
def country_code(words: str) -> str | None:
    """The ISO 3166 code of a country by code or name, English or French."""
    return _countries().get(plain(words))


@cache
def _languages() -> dict[str, str]:
    found: dict[str, str] = {}
    for spoken in ("fr", "en"):
        for code, name in Locale(spoken).languages.items():
            if len(code) == 2:
                found |= {plain(name): code, code: code}
    return found


@lru_cache(maxsize=4096)
def language_code(words: str) -> str | None:
    """The ISO 639 code of a language by code ("en-CA") or name, English or French."""
    return _languages().get(plain(re.split("[-_(]", words, maxsplit=1)[0]))


@lru_cache(maxsize=4096)
def with_mode(location: str, mode: str) -> str:
    """A location that says so where the job is remote or hybrid."""
    said = plain(mode)
    names = ["Remote"] if said in _YES else []
    if not _NOT.search(said):
        names += [name for name, pattern in _MODES.items() if pattern.search(said)]
    there = plain(location)
    missing = [name for name in names[:1] if not _MODES[name].search(there)]
    return " · ".join(filter(None, [location, *missing]))
