"""All files of a deck in one language and format, checked against what its platform takes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from voyageur.domain.errors import InputError
from voyageur.domain.fact import Fact
from voyageur.domain.message import N_, Message
from voyageur.domain.platform import LimitKind, Platform
from voyageur.locale.translate import Translator
from voyageur.publishing.studio.deck import Deck
from voyageur.publishing.studio.format import Format
from voyageur.publishing.studio.package.alt import alt_json, alt_texts
from voyageur.publishing.studio.package.archive import zipped
from voyageur.publishing.studio.package.caption import caption, opening_remarks
from voyageur.publishing.studio.package.contact_sheet import contact_sheet
from voyageur.publishing.studio.package.limits import limit, loosest, platform_of, with_several
from voyageur.publishing.studio.package.pictures import in_small, pictured
from voyageur.publishing.studio.package.sizes import refuse_large, refuse_shape

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_SLIDES = 300
"""Where no source names a limit. Editorial: the pages of a document on LinkedIn."""
_MOST: tuple[LimitKind, ...] = ("slides-max", "pages-max")


def package(
    deck: Deck,
    form: Format,
    pdf: bytes,
    platforms: Mapping[str, Platform],
    t: Translator,
) -> dict[str, bytes]:
    """Files by name: PDF or pictures, caption, alternative texts, contact sheet, and a ZIP of them.

    What no source states isn't checked, but that there are no more than ``MOST_SLIDES``.

    Raises:
        InputError: the platform takes no such number or size of slides, no caption so long, or no
            file so large.
    """
    refuse_count(deck, form, platforms)
    words = {
        "caption.txt": caption(deck, form, platforms).encode(),
        "alt.json": alt_json(deck, form, alt_texts(deck, form, platforms, t)),
    }
    if "pdf" in form.files:
        slides, small = _document(deck.name, form, pdf, platforms)
    else:
        slides, small = _images(form, pdf, platforms)
    refuse_large(slides, form, platforms)
    files = {**slides, **words, "contact-sheet.png": contact_sheet(small)}
    return {**files, f"{deck.name}-{deck.lang}-{form.id}.zip": zipped(files)}


def _document(
    name: str, form: Format, pdf: bytes, platforms: Mapping[str, Platform]
) -> tuple[dict[str, bytes], list["Image"]]:
    refuse_shape((form.width, form.height), form, platforms, f"{name}.pdf")
    return {f"{name}.pdf": pdf}, in_small(pdf)


def _images(
    form: Format, pdf: bytes, platforms: Mapping[str, Platform]
) -> tuple[dict[str, bytes], list["Image"]]:
    pictures = pictured(pdf)
    files: dict[str, bytes] = {}
    for number, picture in enumerate(pictures, start=1):
        refuse_shape(picture.size, form, platforms, f"{number:02}.png")
        files[f"{number:02}.png"] = picture.png
        files[f"{number:02}.jpg"] = picture.jpeg
    return files, [picture.small for picture in pictures]


def refuse_count(deck: Deck, form: Format, platforms: Mapping[str, Platform]) -> None:
    """Stop where the platform takes fewer or more slides, before anything is drawn.

    Where sources differ, the most that one of them allows holds: Instagram takes 20 slides in its
    app and 10 through its API, and a deck of 12 can well be posted by hand. ``remarks`` says so.

    Raises:
        InputError: it does.
    """
    count = len(deck.slides)
    form = with_several(form, count)
    for kind in _MOST:
        most = loosest(form, kind, platforms)
        if most is not None and count > most.value:
            what = N_("{n} slides are more than {platform} takes: {most}")
            raise _counted(deck, form, platforms, most, what)
    least = limit(form, "slides-min", platforms)
    if least is not None and count < least.value:
        what = N_("{n} slides are fewer than {platform} takes: {most}")
        raise _counted(deck, form, platforms, least, what)
    if count > MOST_SLIDES:
        raise InputError(
            N_("{n} slides are more than any platform takes: {most}"),
            remedy=N_("Make several decks of them."),
            where=deck.name,
            n=count,
            most=MOST_SLIDES,
        )


def _counted(
    deck: Deck, form: Format, platforms: Mapping[str, Platform], fact: Fact[int], what: str
) -> InputError:
    return InputError(
        what,
        remedy=N_("Change their number ({source}: {locator})."),
        where=f"{deck.name}, {form.id}",
        n=len(deck.slides),
        platform=platform_of(form, platforms),
        most=fact.value,
        source=fact.source,
        locator=fact.locator,
    )


def remarks(deck: Deck, form: Format, platforms: Mapping[str, Platform]) -> tuple[Message, ...]:
    """What to mind when it is published, and is no mistake."""
    found = list(opening_remarks(deck, form, platforms))
    count = len(deck.slides)
    for kind in _MOST:
        strict = limit(with_several(form, count), kind, platforms)
        if strict is not None and count > strict.value:
            words = N_("{n} slides: by hand they can be published, through the API only {most}")
            found.append(Message(words, {"n": count, "most": strict.value}))
    return tuple(found)
