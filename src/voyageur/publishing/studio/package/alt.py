"""What slides show, in words, for those who don't see them."""

import json
from collections.abc import Iterator, Mapping
from itertools import accumulate

from voyageur.domain.platform import Platform
from voyageur.locale.translate import Translator
from voyageur.locale.typography.typeset import typeset
from voyageur.publishing.studio.deck import (
    Body,
    Columns,
    Deck,
    Figures,
    Groups,
    Names,
    Slide,
    Status,
    Statuses,
    Step,
    Steps,
    words_of,
)
from voyageur.publishing.studio.format import Format
from voyageur.publishing.studio.package.limits import of_platform

_STOPS = (".", "!", "?", "…", ":", ";")
_LOOSE = " \u00a0\u202f,;:–—"
"""What no text ends with before "…"."""


def alt_texts(
    deck: Deck, form: Format, platforms: Mapping[str, Platform], t: Translator
) -> tuple[str, ...]:
    """A text for each slide: its place, its words in reading order, its sources.

    What is longer than the platform takes ends with the last sentence that fits, so that sources,
    which come last, are the first to go. Where no source names a length none is kept; a story is
    held to that of the platform's posts.
    """
    known = of_platform(form, "alt-characters", platforms)
    count = len(deck.slides)
    return tuple(
        _fitting(list(_sentences(slide, number, count, t)), known.value if known else None)
        for number, slide in enumerate(deck.slides, start=1)
    )


def alt_json(deck: Deck, form: Format, texts: tuple[str, ...]) -> bytes:
    """The texts as a file, each with the file that it is for."""
    slides = [
        {"slide": number, **_file(deck, form, number), "alt": text}
        for number, text in enumerate(texts, start=1)
    ]
    value = {"schema_version": 1, "lang": deck.lang, "format": form.id, "slides": slides}
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _file(deck: Deck, form: Format, number: int) -> dict[str, object]:
    if "pdf" in form.files:
        return {"file": f"{deck.name}.pdf", "page": number}
    return {"file": f"{number:02}.jpg"}


def _sentences(slide: Slide, number: int, count: int, t: Translator) -> Iterator[str]:
    yield t("Slide {n} of {count}.", n=number, count=count)
    body = slide.body
    together = tuple(_together(body, t))
    said = (body.title, together, body.text) if together else body
    for words in words_of((said, slide.stale)):
        yield _sentence(typeset(words, t.lang))
    if slide.sources:
        yield typeset(t("Sources: {names}.", names="; ".join(slide.sources)), t.lang)


def _together(body: Body, t: Translator) -> Iterator[str]:
    """Between title and text: what belongs together as one sentence."""
    match body:
        case Figures():
            yield from (f"{one.value}: {one.label}" for one in body.figures)
        case Groups(groups=groups) | Columns(columns=groups):
            yield from (f"{one.name}: {_list(one.items)}" for one in groups)
        case Statuses():
            yield from (_status(row, t) for row in body.rows)
        case Steps():
            yield from (_step(n, step) for n, step in enumerate(body.steps, start=body.first))
        case Names():
            yield _list(body.names)


def _list(items: tuple[str, ...]) -> str:
    return (" " if any(one.endswith(_STOPS) for one in items) else "; ").join(items)


def _status(row: Status, t: Translator) -> str:
    words = f"{row.name}, {row.words}"
    return f"{words}; {t('in its place: {name}', name=row.after)}" if row.after else words


def _step(number: int, step: Step) -> str:
    return f"{number}. {step.name}. {step.text}" if step.text else f"{number}. {step.name}"


def _sentence(words: str) -> str:
    return words if words.endswith(_STOPS) else f"{words}."


def _fitting(sentences: list[str], room: int | None) -> str:
    """Whole sentences from the first on; cut behind a word only where they'd leave half empty."""
    whole = " ".join(sentences)
    if room is None or len(whole) <= room:
        return whole
    kept = [text for text in accumulate(sentences, "{} {}".format) if len(text) <= room]
    if kept and len(kept[-1]) * 2 >= room:
        return kept[-1]
    return whole[:room].rpartition(" ")[0].rstrip(_LOOSE) + "…"
