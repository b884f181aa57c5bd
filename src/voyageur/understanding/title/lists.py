"""Word lists of job titles, one file a language, read once."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from voyageur.domain.names import LANGS, Lang


@cache
def word_lists() -> dict[Lang, Mapping[str, Any]]:
    """The tables of ``en.toml`` and ``fr.toml``."""
    here = Path(__file__).parent
    return {lang: tomllib.loads((here / f"{lang}.toml").read_text("utf-8")) for lang in LANGS}


def listed(table: str, key: str) -> Iterator[str]:
    """The words of one list in all languages."""
    for lists in word_lists().values():
        yield from lists[table].get(key, ())
