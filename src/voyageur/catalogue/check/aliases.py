"""No spelling means two things, and traps: of a spelling of the skill, and for single letters."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.model import Catalogue
from voyageur.domain.message import N_, Message
from voyageur.domain.skill import Skill

_ONE = Message(N_("Leave it to one of them."))


def check(known: Known) -> Iterator[Breach]:
    """Breaches among skills, and among certifications."""
    owner: dict[str, str] = {}
    for skill in known.catalogue.skills.values():
        spellings = _spellings(skill)
        for form in spellings:
            if owner.setdefault(form, skill.id) != skill.id:
                cause = Message(
                    N_("“{form}” is a spelling of {other} too"),
                    {"form": form, "other": owner[form]},
                )
                yield Breach("skills", skill.id, ("aliases",), cause, _ONE)
        yield from _traps(skill, spellings)
    yield from _certifications(known.catalogue)


def _spellings(skill: Skill) -> set[str]:
    forms = [*skill.name.values(), *skill.former_names]
    for aliases in skill.aliases.values():
        forms.extend(aliases)
    return {form.casefold() for form in forms}


def _traps(skill: Skill, spellings: set[str]) -> Iterator[Breach]:
    trapped = {trap.form.casefold() for trap in skill.traps}
    for letter in sorted(form for form in spellings - trapped if len(form) == 1 and form.isalnum()):
        cause = Message(N_("“{form}” is a single letter without a trap"), {"form": letter})
        remedy = Message(N_("Add a trap that says when the letter is meant."))
        yield Breach("skills", skill.id, ("aliases",), cause, remedy)
    for number, trap in enumerate(skill.traps):
        if trap.form.casefold() not in spellings:
            cause = Message(
                N_("the trap “{form}” is no spelling of this skill"), {"form": trap.form}
            )
            remedy = Message(N_("Add it to the aliases, or take the trap out."))
            yield Breach("skills", skill.id, ("traps", number, "form"), cause, remedy)


def _certifications(facts: Catalogue) -> Iterator[Breach]:
    holder: dict[str, str] = {}
    for certification in facts.certifications.values():
        for alias in {*certification.aliases, *certification.name.values()}:
            form = alias.casefold()
            if holder.setdefault(form, certification.id) != certification.id:
                cause = Message(
                    N_("“{form}” names {other} too"), {"form": alias, "other": holder[form]}
                )
                yield Breach("certifications", certification.id, ("aliases",), cause, _ONE)
