"""The certifications that no longer exist, and what to take in their place."""

from collections.abc import Iterator, Sequence

from voyageur.domain.certification import Certification
from voyageur.publishing.studio.builders.words import call, hashtags
from voyageur.publishing.studio.references.found import Material
from voyageur.publishing.studio.references.guide import recommended, retired
from voyageur.publishing.studio.source import (
    CertificationsSource,
    DeckSource,
    HookSource,
    PointsSource,
    SlideSource,
)

_ON_A_SLIDE = 3


def certifications_deck(material: Material) -> DeckSource:
    """The deck of what is gone among what a guide recommends, and what else is going."""
    t = material.t
    return DeckSource(
        lang=t.lang,
        title=t("Certifications that no longer exist"),
        region=material.region,
        caption="\n".join(
            (
                t("{n} certifications that guides still recommend no longer exist.",
                  n="{guide.retired}"),
                "",
                t("The names, the last days, and what took their place, with sources."),
                "",
                t("Check before you pay."),
            )
        ),
        hashtags=hashtags(t, t("Certification")),
        slides=tuple(_slides(material)),
    )  # fmt: skip


def _slides(material: Material) -> Iterator[SlideSource]:
    t = material.t
    yield HookSource(
        kicker=t("Check before you pay"),
        title=t("{n} certifications that no longer exist", n="{guide.retired}"),
        text=t("A guide of 2025 recommends {n}. This is what became of them.",
               n="{guide.certifications}"),
    )  # fmt: skip
    gone = retired(recommended(material), material)
    yield from _rows(t("No longer offered"), gone)
    every = sorted(material.facts.certifications.values(), key=lambda one: one.id)
    also = [one for one in retired(every, material) if one not in gone]
    yield from _rows(t("Also gone"), also)
    going = [one for one in every if one.status(material.at) == "retiring"]
    yield from _rows(t("Going soon"), going)
    after = dict.fromkeys(i for one in gone for i in one.successors())
    offered = [material.facts.certifications[one] for one in after]
    yield from _rows(
        t("Offered in their place"),
        [one for one in offered if one.status(material.at) != "retired"],
    )
    yield PointsSource(
        title=t("Before you pay for an exam"),
        points=(
            t("Look it up on the issuer's own page, on the day you book."),
            t("Find the last exam day: courses are sold beyond it."),
            t("Ask what the name is today: many are renamed."),
            t("See whether postings near you ask for it at all."),
        ),
    )
    yield call(t)


def _rows(title: str, rows: Sequence[Certification]) -> Iterator[SlideSource]:
    """Rows on as many slides as they need, shared out evenly."""
    count = -(-len(rows) // _ON_A_SLIDE)
    for place in range(count):
        part = rows[place * len(rows) // count : (place + 1) * len(rows) // count]
        ids = tuple(one.id for one in part)
        numbered = title if count == 1 else f"{title} ({place + 1}/{count})"
        yield CertificationsSource(title=numbered, certifications=ids)
