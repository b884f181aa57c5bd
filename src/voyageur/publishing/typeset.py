"""A document as a typographer would have it, before it is laid out."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from voyageur.domain.names import Lang
from voyageur.locale.typography.typeset import typeset
from voyageur.publishing.document import Document
from voyageur.publishing.studio.deck import Deck

_NO_WORDS = {"url", "style", "pictogram", "lang", "id", "state", "kind", "edges", "tone"}
"""Fields that hold codes and addresses."""

_Value = TypeVar("_Value")


def typeset_document(document: Document) -> Document:
    """The same, with the spaces, quotation marks and dashes of its language in all words."""
    return _changed(document, document.lang)


def typeset_deck(deck: Deck) -> Deck:
    """The same for slides; its name and hashtags are no words."""
    return replace(_changed(deck, deck.lang), name=deck.name, hashtags=deck.hashtags)


def _changed(value: _Value, lang: Lang) -> _Value:
    if isinstance(value, str):
        return cast("_Value", typeset(value, lang).replace(" · ", "\u00a0· "))
    if isinstance(value, tuple):
        return cast("_Value", tuple(_changed(one, lang) for one in value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **dict(_fields(value, lang)))
    return value


def _fields(value: Any, lang: Lang) -> list[tuple[str, Any]]:
    return [
        (field.name, _changed(getattr(value, field.name), lang))
        for field in fields(value)
        if field.name not in _NO_WORDS
    ]
