"""A role in nine slides: what it is, what it pays, what it asks for, the way there."""

from collections.abc import Iterator

from voyageur.domain.names import say
from voyageur.domain.role import Role
from voyageur.domain.skill import SkillGroup
from voyageur.publishing.studio.builders.words import call, hashtags, of_group, tag_of
from voyageur.publishing.studio.references.found import Material
from voyageur.publishing.studio.source import (
    CertificationsSource,
    ChartSource,
    DeckSource,
    FigureSource,
    FiguresSource,
    GroupSource,
    GroupsSource,
    HookSource,
    NamesSource,
    PointsSource,
    SlideSource,
    StepSource,
    StepsSource,
)

_LINES = 12
"""Lines of certifications that one slide holds in every format and typeface."""


def role_deck(role: Role, material: Material) -> DeckSource:
    """The deck of a role."""
    t = material.t
    return DeckSource(
        lang=t.lang,
        title=t("{role} in Canada", role=say(role.name, t.lang)),
        region=material.region,
        caption=_caption(role, material),
        hashtags=hashtags(t, tag_of(role, t)),
        slides=tuple(_slides(role, material)),
    )


def _caption(role: Role, material: Material) -> str:
    t, ident = material.t, role.id
    lines = [
        t("{role} in Canada: what it pays, what it asks for, and the way there.",
          role=f"{{role:{ident}.name}}"),
        "",
        t("One guide says {pay} a year.", pay=f"{{role:{ident}.pay.guide}}"),
        t("Half of the whole occupational group earns more than {pay}.",
          pay=f"{{role:{ident}.pay.official.middle}}"),
        t("The roadmap has {n} stages: {names}.", n=len(role.stages),
          names=", ".join(say(stage.name, t.lang) for stage in role.stages)),
        "",
        t("Which stage are you at?"),
    ]  # fmt: skip
    return "\n".join(lines)


def _slides(role: Role, material: Material) -> Iterator[SlideSource]:
    t = material.t
    yield HookSource(
        kicker=t("Tech careers in Canada"),
        title=f"{{role:{role.id}.name}}",
        text=say(role.summary, t.lang),
    )
    yield _pay(role, material)
    if role.groups:
        groups = tuple(_group(group, material) for group in role.groups)
        yield GroupsSource(title=t("Learn these"), groups=groups)
    yield _demand(role, material)
    certifications = _certifications(role, material)
    if certifications:
        title = t("Certifications, as they stand")
        yield CertificationsSource(title=title, certifications=certifications)
    yield PointsSource(title=t("What you will do"), points=role.responsibilities[t.lang])
    steps = tuple(
        StepSource(name=say(stage.name, t.lang), text=say(stage.text, t.lang))
        for stage in role.stages
    )
    yield StepsSource(title=t("The way there"), steps=steps)
    employers = (material.facts.companies[one] for one in role.companies)
    names = tuple(f"{{company:{one.id}.short}}" for one in employers if one.exists)
    if names:
        yield NamesSource(
            title=t("Who hires"), names=names, text=t("Employers that the guide names.")
        )
    yield call(t)


def _pay(role: Role, material: Material) -> SlideSource:
    """What a guide states and what is earned; what is posted where a market says it."""
    t, ident = material.t, role.id
    figures = [
        FigureSource(
            value=f"{{role:{ident}.pay.guide}}", label=t("a year, as one guide states it")
        ),
        FigureSource(
            value=f"{{role:{ident}.pay.official.middle}}",
            label=t(
                "the middle wage in NOC {noc}, {title}, {region}",
                noc=f"{{role:{ident}.pay.official.noc}}",
                title=f"{{role:{ident}.pay.official.title}}",
                region=f"{{role:{ident}.pay.official.region}}",
            ),
        ),
    ]
    cell = material.posted(role)
    if cell and any(spread.measure == "pay" for spread in cell.spreads):
        label = t("the middle of {n} postings that state pay",
                  n=f"{{role:{ident}.pay.posted.n}}")  # fmt: skip
        figures.append(FigureSource(value=f"{{role:{ident}.pay.posted.middle}}", label=label))
    return FiguresSource(title=t("What it pays"), figures=tuple(figures), text=of_group(t))


def _group(group: SkillGroup, material: Material) -> GroupSource:
    t, name = material.t, say(group.name, material.t.lang)
    if group.choose == 1 and len(group.members) > 1:
        name = t("{name} (one of them)", name=name)
    return GroupSource(name=name, items=tuple(f"{{skill:{one}.short}}" for one in group.members))


def _demand(role: Role, material: Material) -> SlideSource:
    t = material.t
    return ChartSource(
        title=t("What employers ask for"),
        chart="demand",
        roles=(role.id,),
        text=t(
            "Postings: {n} ({scope}).",
            n=f"{{role:{role.id}.demand.n}}",
            scope=f"{{role:{role.id}.demand.scope}}",
        ),
    )


def _certifications(role: Role, material: Material) -> tuple[str, ...]:
    """What the guide recommends, gone or not, then what is offered today, as far as there is room.

    One takes two lines, a retired one three, as it names what takes its place.
    """
    known, named = material.facts.certifications, role.certifications.recommended
    kept: list[str] = []
    lines = 0
    for one in role.certifications.listed():
        gone = known[one].status(material.at) == "retired"
        if gone and one not in named:
            continue
        lines += 3 if gone else 2
        if lines > _LINES:
            break
        kept.append(one)
    return tuple(kept)
