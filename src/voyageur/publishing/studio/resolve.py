"""A deck's source to the deck: references filled, sources in the footers, the stale refused."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from voyageur.domain.errors import Finding, InputError
from voyageur.domain.message import N_, Message
from voyageur.publishing.studio.bodies import body_of
from voyageur.publishing.studio.deck import Deck, Slide
from voyageur.publishing.studio.fill import Reading
from voyageur.publishing.studio.references.cites import footer
from voyageur.publishing.studio.references.found import Material, UnknownReferenceError
from voyageur.publishing.studio.source import DeckSource, FiguresSource, SlideSource

Place = Callable[[int], str]
"""Where a slide (from 1) is written, as errors name it."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A slide that isn't shown, because too little is known for it."""

    title: str
    why: Message


@dataclass(frozen=True, slots=True)
class Resolved:
    """The deck, and what was left out of it."""

    deck: Deck
    left_out: tuple[LeftOut, ...]


def resolve(
    source: DeckSource, name: str, material: Material, place: Place, *, allow_stale: bool
) -> Resolved:
    """The deck as it is today.

    Raises:
        InputError: a reference that there isn't, a figure without a source, a deck without slides,
            or, unless ``allow_stale``, a fact past its review or a retired thing shown as current.
    """
    slides: list[Slide] = []
    left_out: list[LeftOut] = []
    stale: list[Finding] = []
    for number, slide in enumerate(source.slides, start=1):
        reading = Reading(material)
        try:
            body = body_of(slide, material, reading)
        except UnknownReferenceError as error:
            raise _unknown(error, place(number)) from None
        if reading.few or body is None:
            left_out.append(LeftOut(_title(slide, material), reading.few[0]))
            continue
        _refuse_unsourced(slide, reading, place(number))
        doubts = tuple(reading.stale())
        stale += [Finding(place(number), 0, why, None) for why in doubts]
        said = (*footer(reading.cites, material.t), *slide.sources)
        slides.append(Slide(body, said, tuple(material.t.say(why) for why in doubts)))
    if stale and not allow_stale:
        raise _stale(stale)
    if not slides:
        raise InputError(
            N_("the deck has no slides"),
            remedy=N_("Write at least one [[slides]] that says something."),
            where=place(0),
        )
    deck = Deck(
        name=name,
        title=_filled(source.title, material, place),
        lang=source.lang,
        slides=tuple(slides),
        caption=_caption(source.caption, material, place),
        hashtags=source.hashtags,
    )
    return Resolved(deck, tuple(left_out))


def _title(slide: SlideSource, material: Material) -> str:
    return Reading(material).fill(slide.title)


def _filled(text: str, material: Material, place: Place) -> str:
    try:
        return Reading(material).fill(text)
    except UnknownReferenceError as error:
        raise _unknown(error, place(0)) from None


def _caption(text: str, material: Material, place: Place) -> str:
    """The caption without the lines for which too little is known."""
    lines = []
    for line in text.splitlines():
        reading = Reading(material)
        try:
            filled = reading.fill(line)
        except UnknownReferenceError as error:
            raise _unknown(error, place(0)) from None
        if not reading.few:
            lines.append(filled)
    return "\n".join(lines)


def _unknown(error: UnknownReferenceError, where: str) -> InputError:
    return InputError(
        N_("there is nothing that {reference} stands for"),
        remedy=N_("There are for example: {near}."),
        where=where,
        reference=f"{{{error.reference}}}",
        near=", ".join(f"{{{one}}}" for one in error.near),
    )


def _stale(findings: Sequence[Finding]) -> InputError:
    return InputError(
        N_("some of it is no longer so: {n}"),
        remedy=N_("Change the slides, or print the day on them with --allow-stale."),
        findings=tuple(findings),
        n=len(findings),
    )


def _refuse_unsourced(slide: SlideSource, reading: Reading, where: str) -> None:
    """Figures are shown with who says so, or not at all."""
    if isinstance(slide, FiguresSource) and not (reading.cites or slide.sources):
        raise InputError(
            N_("these figures have no source"),
            remedy=N_(
                "Take them from the facts with a reference, or name who says so and when: "
                'sources = ["Statistics Canada, October 2026"].'
            ),
            where=where,
        )
