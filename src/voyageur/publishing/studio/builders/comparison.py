"""Two or three roles beside one another: pay, skills, certifications, stages."""

from collections.abc import Iterator, Sequence

from voyageur.domain.names import say
from voyageur.domain.role import Role
from voyageur.publishing.studio.builders.words import call, hashtags, tag_of
from voyageur.publishing.studio.references.found import Material
from voyageur.publishing.studio.source import (
    ChartSource,
    ColumnsSource,
    DeckSource,
    GroupSource,
    GroupsSource,
    HookSource,
    PointsSource,
    SlideSource,
)

_ASKED = 5
_CERTIFICATIONS = 3


def comparison_deck(roles: Sequence[Role], material: Material) -> DeckSource:
    """The deck of several roles."""
    t = material.t
    names = t(" or ").join(f"{{role:{role.id}.name}}" for role in roles)
    return DeckSource(
        lang=t.lang,
        title=t("{names}?", names=names),
        region=material.region,
        caption=_caption(names, roles, material),
        hashtags=hashtags(t, *(tag_of(role, t) for role in roles)),
        slides=tuple(_slides(names, roles, material)),
    )


def _caption(names: str, roles: Sequence[Role], material: Material) -> str:
    t = material.t
    lines = [t("{names}? Side by side: pay, skills, certifications, the way there.", names=names)]
    lines += ["", *(f"{{role:{role.id}.pay.difference}}" for role in roles)]
    return "\n".join([*lines, "", t("Which one is yours?")])


def _slides(names: str, roles: Sequence[Role], material: Material) -> Iterator[SlideSource]:
    t, ids = material.t, tuple(role.id for role in roles)
    yield HookSource(
        kicker=t("Tech careers in Canada, side by side"),
        title=t("{names}?", names=names),
        text=t("Pay, skills, certifications and the way there, with sources."),
    )
    yield PointsSource(
        title=t("What they are"),
        points=tuple(
            t("{name}: {reason}", name=say(role.name, t.lang), reason=say(role.summary, t.lang))
            for role in roles
        ),
    )
    yield ChartSource(
        title=t("What they pay"),
        chart="pay",
        roles=ids,
        text=t("Official wages are those of a whole occupational group, not of one role."),
    )
    yield GroupsSource(title=t("What to learn"), groups=tuple(_skills(roles, material)))
    asked = tuple(_asked(role, material) for role in roles)
    yield ColumnsSource(title=t("What employers ask for most"), columns=asked)
    offered = tuple(_offered(role, material) for role in roles)
    yield ColumnsSource(title=t("Certifications offered today"), columns=offered)
    stages = tuple(
        GroupSource(name=_name(role), items=tuple(say(stage.name, t.lang) for stage in role.stages))
        for role in roles
    )
    yield ColumnsSource(title=t("The way there"), columns=stages)
    yield call(t)


def _name(role: Role) -> str:
    return f"{{role:{role.id}.name}}"


def _skills(roles: Sequence[Role], material: Material) -> Iterator[GroupSource]:
    """What all of them name, then what each names alone."""
    named = {role.id: [one for group in role.groups for one in group.members] for role in roles}
    first, *others = named.values()
    shared = [one for one in first if all(one in other for other in others)]
    if shared:
        yield GroupSource(name=material.t("In common"), items=_refs(shared))
    for role in roles:
        own = [one for one in named[role.id] if one not in shared]
        if own:
            yield GroupSource(name=_name(role), items=_refs(own))


def _refs(skills: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{{skill:{one}.short}}" for one in dict.fromkeys(skills))


def _asked(role: Role, material: Material) -> GroupSource:
    """The skills named most, with their shares; with too few postings the slide is left out."""
    shares = material.demand(role).shares[:_ASKED]
    items = [
        f"{{skill:{one.value}.short}} · {{role:{role.id}.demand.{one.value}}}" for one in shares
    ]
    count = material.t("of {n} postings", n=f"{{role:{role.id}.demand.n}}")
    return GroupSource(name=_name(role), items=(*items, count))


def _offered(role: Role, material: Material) -> GroupSource:
    known = material.facts.certifications
    every = (one for one in role.certifications.listed())
    offered = [one for one in every if known[one].status(material.at) == "active"]
    items = tuple(f"{{certification:{one}.name}}" for one in offered[:_CERTIFICATIONS])
    return GroupSource(name=_name(role), items=items or (material.t("none known"),))
