"""What a guide, official statistics and postings say that the roles pay."""

from collections.abc import Iterator, Sequence

from voyageur.domain.role import Role
from voyageur.publishing.studio.builders.words import call, hashtags
from voyageur.publishing.studio.references.found import Material
from voyageur.publishing.studio.source import (
    ChartSource,
    DeckSource,
    HookSource,
    PointsSource,
    SlideSource,
)

_ON_A_SLIDE = 4


def pay_deck(material: Material) -> DeckSource:
    """The deck of all roles' pay."""
    t = material.t
    roles = sorted(material.facts.roles.values(), key=lambda role: role.number)
    return DeckSource(
        lang=t.lang,
        title=t("What tech jobs in Canada really pay"),
        region=material.region,
        caption="\n".join(
            (
                t("What do tech jobs in Canada really pay?"),
                "",
                *(f"{{role:{role.id}.pay.difference}}" for role in roles),
                "",
                t("Wages are those of whole occupational groups."),
            )
        ),
        hashtags=hashtags(t, t("Salary")),
        slides=tuple(_slides(roles, material)),
    )


def _slides(roles: Sequence[Role], material: Material) -> Iterator[SlideSource]:
    t = material.t
    yield HookSource(
        kicker=t("A guide against the statistics"),
        title=t("What do tech jobs in Canada really pay?"),
        text=t("What a guide states, what is earned and what is posted, on one scale."),
    )
    parts = (roles[:_ON_A_SLIDE], roles[_ON_A_SLIDE:])
    for part in parts:
        yield ChartSource(
            title=t("Stated, earned, posted"), chart="pay", roles=tuple(role.id for role in part)
        )
    for part in parts:
        yield PointsSource(
            title=t("How the middle compares"),
            points=tuple(f"{{role:{role.id}.pay.difference}}" for role in part),
        )
    yield PointsSource(title=t("How to read this"), points=tuple(_reading(roles, material)))
    yield call(t)


def _reading(roles: Sequence[Role], material: Material) -> Iterator[str]:
    t = material.t
    yield t("The guide: a range that one guide states for the role in Canada, without a count.")
    yield t("Earned: a whole occupational group, of every level and of other roles too.")
    yield t("Low and high are about the 10th and the 90th percentile, at 37.5 hours a week.")
    cells = [material.posted(role) for role in roles]
    if any(cell and any(one.measure == "pay" for one in cell.spreads) for cell in cells):
        yield t("Posted: the middle of the jobs that state pay, where there are 10 or more.")
    else:
        yield t("Posted pay is left out: too few of the postings at hand state it.")
