"""English templates to sentences in either language, by gettext.

The translations stand in ``fr.po`` beside this file and are read as they are: nothing to compile,
nothing to forget.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from voyageur.domain.message import Message, Value
from voyageur.domain.names import Lang
from voyageur.domain.ref import split_ref
from voyageur.locale.format import day, number

NameOf = Callable[[str, Lang], str | None]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Translator:
    """Says templates and messages in one language; ``name_of`` names the facts referred to."""

    def __init__(self, lang: Lang, name_of: NameOf = lambda _ref, _lang: None) -> None:
        self.lang = lang
        self._name_of = name_of

    def __call__(self, template: str, **values: Value) -> str:
        """The template in the language, its places filled as in a message."""
        return self.say(Message(template, values))

    def say(self, message: Message) -> str:
        """A message in the language, with names for references and days written out."""
        values = {key: self._value(value) for key, value in message.values.items()}
        # The translation of nothing would be the header of the file.
        translated = message.text and _translations(self.lang).gettext(message.text)
        return translated.format(**values) if values else translated

    def name(self, ref: str) -> str:
        """The name of what a reference names, the id itself where it is unknown."""
        return self._name_of(ref, self.lang) or ref.partition(":")[2] or ref

    def _value(self, value: Value) -> str:
        if isinstance(value, str):
            refs = value.split(", ")
            if all(map(split_ref, refs)):
                return ", ".join(map(self.name, refs))
            if _DAY.fullmatch(value):
                with suppress(ValueError):  # a day that there isn't is shown as it was typed
                    return day(date.fromisoformat(value), self.lang)
        return number(value, self.lang) if isinstance(value, float) else str(value)


@cache
def _translations(lang: Lang) -> NullTranslations:
    if lang == "en":
        return NullTranslations()
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - only when French is spoken
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with Path(__file__).with_name(f"{lang}.po").open("rb") as source:
        catalog = read_po(source, locale=lang)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)
