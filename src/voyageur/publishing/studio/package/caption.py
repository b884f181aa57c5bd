"""The words to publish with a deck: caption, sources, hashtags, within what the platform takes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import normalize

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.domain.platform import Platform
from voyageur.locale.translate import Translator
from voyageur.locale.typography.typeset import typeset
from voyageur.publishing.studio.deck import Deck
from voyageur.publishing.studio.format import Format
from voyageur.publishing.studio.package.limits import of_platform, platform_of

MOST_HASHTAGS = 5
"""Where no source names a limit. Editorial: more look like spam."""
_APART = re.compile(r"[^\W_]+")


def caption(deck: Deck, form: Format, platforms: Mapping[str, Platform]) -> str:
    """The deck's caption, who says its figures, and hashtags.

    The sources are named if they fit; else it says that they are on the slides. A story, for which
    no source names a length, is held to that of the platform's posts. Characters are code points:
    no source says how a platform counts.

    Raises:
        InputError: the caption itself is longer than the platform takes.
    """
    tags = " ".join(hashtags(deck, form, platforms))
    ways = [_joined(_said(deck), sources, tags) for sources in _sources(deck)]
    most = of_platform(form, "caption-characters", platforms)
    if most is None:
        return ways[0]
    for whole in ways:
        if len(whole) <= most.value:
            return whole
    raise InputError(
        N_("the caption has {n} characters too many; {platform} takes {most}"),
        remedy=N_("Shorten it by that much ({source}: {locator})."),
        where=f"{deck.name}, {form.id}",
        n=len(ways[-1]) - most.value,
        platform=platform_of(form, platforms),
        most=most.value,
        source=most.source,
        locator=most.locator,
    )


def _said(deck: Deck) -> str:
    return typeset(deck.caption.strip(), deck.lang)


def _joined(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"


def _sources(deck: Deck) -> tuple[str, ...]:
    """The sources in full, in a word, not at all: the last one is the shortest."""
    t = Translator(deck.lang)
    names = "; ".join(_once(source for slide in deck.slides for source in slide.sources))
    if not names:
        return ("",)
    whole = t("Sources: {names}.", names=names)
    return typeset(whole, deck.lang), typeset(t("Sources: on the slides."), deck.lang), ""


def _once(footers: Iterable[str]) -> Iterator[str]:
    """Each source once, those with the same day together: a footer is ``A; B (day)``."""
    alike: dict[str, dict[str, None]] = {}
    for footer in footers:
        titles, paren, day = footer.rpartition(" (") if footer.endswith(")") else (footer, "", "")
        alike.setdefault(paren + day, {}).update(dict.fromkeys(titles.split("; ")))
    for day, once in alike.items():
        yield "; ".join(once) + day


def hashtags(deck: Deck, form: Format, platforms: Mapping[str, Platform]) -> tuple[str, ...]:
    """The first hashtags, as many as the platform takes: ``#CareerChange`` of "career change"."""
    known = of_platform(form, "hashtags", platforms)
    once: dict[str, str] = {}
    for words in deck.hashtags:
        if tag := hashtag(words):
            once.setdefault(tag.casefold(), tag)
    return tuple(once.values())[: known.value if known else MOST_HASHTAGS]


def hashtag(words: str) -> str:
    """Words as one: letters, with their accents, and digits alone, each word with a capital."""
    parts = _APART.findall(normalize("NFC", words))
    joined = "".join(part if part[1:] != part[1:].lower() else part.capitalize() for part in parts)
    return f"#{joined}" if joined else ""


def opening_remarks(
    deck: Deck, form: Format, platforms: Mapping[str, Platform]
) -> tuple[Message, ...]:
    """Whether the first line is longer than what is seen of a caption before it is opened."""
    seen = of_platform(form, "caption-visible-characters", platforms)
    first = _said(deck).partition("\n")[0]
    if seen is None or len(first) <= seen.value:
        return ()
    words = N_("the first line of the caption has {n} characters; {most} are seen before “more”")
    return (Message(words, {"n": len(first), "most": seen.value}),)
