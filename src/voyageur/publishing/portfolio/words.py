"""The words of a portfolio: its labels, levels, states, and the one sentence of facts."""

import re
from collections.abc import Mapping, Sequence

from voyageur.domain.level import Level
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.plan import BEYOND, CLOSING
from voyageur.domain.portfolio import Portfolio, ProofKind, SkillShown, StepState
from voyageur.domain.unit import UnitKind
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.plan_words import levels_words
from voyageur.publishing.portfolio.view import Labels

LEVELS: Mapping[Level, str] = {
    Level.MET: N_("has met it"),
    Level.GUIDED: N_("works with guidance"),
    Level.ALONE: N_("works alone"),
    Level.LEADS: N_("leads"),
}
KINDS: Mapping[ProofKind, str] = {
    "code": N_("code"),
    "unit": N_("finished unit"),
    "certification": N_("certification"),
    "badge": N_("badge"),
    "resume": N_("résumé"),
}
STATES: Mapping[StepState, str] = {
    "done": N_("completed"),
    "under-way": N_("under way"),
    "to-come": N_("to come"),
}
UNITS: Mapping[UnitKind, str] = {
    "project": N_("project"),
    "open-source": N_("open source"),
}
BESIDE: Mapping[str, str] = {
    CLOSING: N_("Portfolio and network"),
    BEYOND: N_("Beyond the roadmap: what postings ask for"),
}

_SET_APART = re.compile(r"(?<=«) | (?=[:;?!%»])")
"""Blanks in French at which a line may not break."""


def kept_together(text: str, lang: Lang) -> str:
    """Words of the catalogue with the blanks before signs that French sets apart unbreakable."""
    return _SET_APART.sub("\u00a0", text) if lang == "fr" else text


def named(ref: str, t: Translator) -> str:
    """The name of a fact, as it is set."""
    return kept_together(t.name(ref), t.lang)


def labels(portfolio: Portfolio, t: Translator) -> Labels:
    """The words that every page has."""
    return Labels(
        portfolio=t("Portfolio"),
        skip=t("Skip to the content"),
        language=t("Language of the page"),
        links=t("Elsewhere"),
        skills=t("Skills"),
        nothing=t("No skill is shown yet."),
        projects=t("Projects"),
        shows=t("What it shows"),
        certifications=t("Certifications"),
        roadmap=t("Roadmap"),
        about=t("How to read this page"),
        levels=levels_words(t),
        proofs=t(
            "Each skill stands with its proof; what nothing proves is marked “self-assessed”. "
            "Commands are typed inside the repository and show the lines that prove it."
        ),
        tracking=t("This page runs no script, follows nobody and loads nothing from elsewhere."),
        data=t("The data of this page (JSON)"),
        made=t("Made with Voyageur on {day}.", day=portfolio.as_of.isoformat()),
    )


def facts(portfolio: Portfolio, t: Translator) -> str:
    """What is proven and can be counted, in one sentence."""
    skills = list(portfolio.skills())
    held = [one for one in portfolio.certifications if one.proof and one.status != "expired"]
    said = [
        _skills_fact(skills, t),
        _fact(N_("1 certification held"), N_("{n} certifications held"), len(held), 0, t),
        _fact(
            N_("1 of {total} stages of the roadmap"),
            N_("{n} of {total} stages of the roadmap"),
            sum(stage.state == "done" for stage in portfolio.stages),
            len(portfolio.stages),
            t,
        ),
    ]
    return f"{', '.join(filter(None, said))}." if any(said) else t("Nothing is proven yet.")


def _skills_fact(skills: Sequence[SkillShown], t: Translator) -> str:
    """How many are proven by code, or at all where none is."""
    one, several = (
        N_("1 of {total} skills proven by code"),
        N_("{n} of {total} skills proven by code"),
    )
    proven = sum(skill.by_code for skill in skills)
    if not proven:
        one, several = N_("1 of {total} skills with proof"), N_("{n} of {total} skills with proof")
        proven = sum(not skill.self_assessed for skill in skills)
    return _fact(one, several, proven, len(skills), t)


def _fact(one: str, several: str, n: int, total: int, t: Translator) -> str:
    """A count in words, which differ for one; nothing where there is none."""
    return t(one if n == 1 else several, n=n, total=total) if n else ""


def as_of(portfolio: Portfolio, t: Translator) -> str:
    """The day on which it was so."""
    return t("As of {day}", day=day(portfolio.as_of, t.lang))
