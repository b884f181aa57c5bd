"""Names in the languages of the product."""

from collections.abc import Mapping
from typing import Literal

Lang = Literal["en", "fr"]

LANGS: tuple[Lang, ...] = ("en", "fr")

Text = Mapping[Lang, str]
"""The same words in each language; English is always there."""


def say(text: Text, lang: Lang) -> str:
    """The words in the wanted language, in English where there is no translation."""
    return text.get(lang) or text["en"]
