"""A portfolio in one language, ready to be placed by the template."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from voyageur.domain.names import Lang, say
from voyageur.domain.portfolio import (
    CodeProject,
    Credential,
    Portfolio,
    SkillProof,
    SkillSet,
    SkillShown,
    Spot,
    StageShown,
    Step,
    UnitProject,
)
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.plan_words import quoted
from voyageur.publishing.portfolio import words
from voyageur.publishing.portfolio.view import (
    CredentialView,
    GroupView,
    LinkView,
    PageView,
    ProjectView,
    ProofView,
    SkillView,
    SpotView,
    StageView,
    StepView,
)

_OWN_NAMES: dict[Lang, str] = {"en": "English", "fr": "Français"}


def page_view(portfolio: Portfolio, t: Translator, *, main: bool) -> PageView:
    """The page in the translator's language; the ``main`` one lies above the other."""
    role = words.named(f"role:{portfolio.role}", t)
    labels = words.labels(portfolio, t)
    other: Lang = "fr" if t.lang == "en" else "en"
    return PageView(
        lang=t.lang,
        title=f"{portfolio.name or labels.portfolio} — {role}",
        root="" if main else "../",
        other=LinkView(_OWN_NAMES[other], f"{other}/index.html" if main else "../index.html"),
        other_lang=other,
        heading=portfolio.name or role,
        goal=t("Goal: {role}", role=role) if portfolio.name else "",
        facts=words.facts(portfolio, t),
        as_of=words.as_of(portfolio, t),
        links=tuple(LinkView(_short(url), url) for url in portfolio.links),
        about=tuple((portfolio.about or "").splitlines()),
        groups=tuple(_group(group, t) for group in portfolio.groups),
        projects=tuple(_projects(portfolio, t)),
        certifications=tuple(_credential(one, t) for one in portfolio.certifications),
        stages=tuple(
            _stage(stage, str(number), words.named(f"stage:{stage.stage}", t), t)
            for number, stage in enumerate(portfolio.stages, start=1)
        ),
        beside=tuple(
            _stage(stage, "", t(words.BESIDE[stage.stage]), t) for stage in portfolio.beside
        ),
        labels=labels,
    )


def _short(url: str) -> str:
    """An address as people say it."""
    parts = urlsplit(url)
    return f"{parts.netloc.removeprefix('www.')}{parts.path}".rstrip("/")


def _group(group: SkillSet, t: Translator) -> GroupView:
    if group.name is not None:
        title = say(group.name, t.lang)
    else:
        title = t("Also on the roadmap" if group.kind == "roadmap" else "Further skills")
    skills = tuple(_skill(skill, t) for skill in group.skills)
    return GroupView(title, skills, group.kind == "other")


def _skill(skill: SkillShown, t: Translator) -> SkillView:
    return SkillView(
        anchor=_anchor(skill.skill),
        name=words.named(f"skill:{skill.skill}", t),
        level=int(skill.level),
        level_words=t(words.LEVELS[skill.level]),
        mark=_mark(skill, t),
        proofs=tuple(_proof(proof, t) for proof in skill.proofs),
    )


def _mark(skill: SkillShown, t: Translator) -> str:
    if not skill.self_assessed:
        return ""
    if not skill.proven:
        return t("self-assessed")
    return t("self-assessed; proven: {level}", level=t(words.LEVELS[skill.proven]))


def _anchor(skill: str) -> str:
    return f"skill-{skill}"


def _proof(proof: SkillProof, t: Translator) -> ProofView:
    return ProofView(
        kind=t(words.KINDS[proof.kind]),
        words=words.kept_together(t.say(proof.words), t.lang),
        spots=tuple(_spot(spot, t) for spot in proof.spots),
        quotes=tuple(quoted(one, t) for one in proof.quotes),
    )


def _spot(spot: Spot, t: Translator) -> SpotView:
    return SpotView(command=spot.command, where=LinkView(_where(spot, t), spot.url))


def _where(spot: Spot, t: Translator) -> str:
    if not spot.path:
        return t("in {repository}", repository=spot.repository)
    if spot.lines is None:
        return t("{path} in {repository}", path=spot.path, repository=spot.repository)
    first, last = spot.lines
    if first == last:
        return t(
            "{path}, line {line}, in {repository}",
            path=spot.path,
            line=first,
            repository=spot.repository,
        )
    return t(
        "{path}, lines {first} to {last}, in {repository}",
        path=spot.path,
        first=first,
        last=last,
        repository=spot.repository,
    )


def _projects(portfolio: Portfolio, t: Translator) -> Iterator[ProjectView]:
    for project in portfolio.projects:
        yield ProjectView(
            name=LinkView(project.name, project.url),
            kind=t("repository"),
            facts=_commits(project, t),
            skills=_skill_links(project.skills, t),
        )
    for unit in portfolio.finished:
        yield _finished(unit, t)


def _commits(project: CodeProject, t: Translator) -> str:
    if project.first is None or project.last is None:
        return t("{n} of {total} commits", n=project.authored, total=project.commits)
    return t(
        "{n} of {total} commits, {first} to {last}",
        n=project.authored,
        total=project.commits,
        first=project.first.isoformat(),
        last=project.last.isoformat(),
    )


def _finished(unit: UnitProject, t: Translator) -> ProjectView:
    return ProjectView(
        name=LinkView(words.named(f"unit:{unit.unit}", t)),
        kind=t(words.UNITS[unit.kind]),
        facts=t("finished on {day}", day=day(unit.on, t.lang)) if unit.on else t("finished"),
        skills=_skill_links(unit.skills, t),
    )


def _skill_links(skills: Iterable[str], t: Translator) -> tuple[LinkView, ...]:
    return tuple(LinkView(words.named(f"skill:{one}", t), f"#{_anchor(one)}") for one in skills)


def _credential(one: Credential, t: Translator) -> CredentialView:
    return CredentialView(
        name=words.named(f"certification:{one.certification}", t),
        issuer=one.issuer,
        status=_status(one, t),
        style=one.status,
        notes=tuple(_notes(one, t)),
        mark="" if one.proof else t("self-assessed"),
    )


def _status(one: Credential, t: Translator) -> str:
    if one.expires is None:
        return t("held")
    until = day(one.expires, t.lang)
    return t("expired on {day}" if one.status == "expired" else "valid until {day}", day=until)


def _notes(one: Credential, t: Translator) -> Iterator[str]:
    if one.issued:
        yield t("since {day}", day=day(one.issued, t.lang))
    if one.proof:
        yield t("exam passed on the way" if one.proof == "unit" else "named in the résumé")
    if one.retired_since:
        yield t("exam last offered on {day}", day=day(one.retired_since, t.lang))
    elif one.retired:
        yield t("exam no longer offered")


def _stage(stage: StageShown, number: str, name: str, t: Translator) -> StageView:
    return StageView(
        number=number,
        name=name,
        state=stage.state,
        state_words=t(words.STATES[stage.state]),
        met=t("{met} of {asked} met", met=stage.met, asked=stage.asked) if stage.asked else "",
        mark=t("partly self-assessed") if stage.self_assessed else "",
        steps=tuple(_step(step, t) for step in stage.steps),
    )


def _step(step: Step, t: Translator) -> StepView:
    return StepView(
        name=words.named(f"unit:{step.unit}", t),
        state=step.state,
        state_words=t(words.STATES[step.state]),
        on=day(step.on, t.lang) if step.on else "",
    )
