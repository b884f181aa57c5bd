"""No spelling means two things, and a trap belongs to a spelling of its skill."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.domain.message import N_, Message

_ONE = Message(N_("Leave it to one of them."))


def check(known: Known) -> Iterator[Breach]:
    """Breaches among skills, and among certifications."""
    facts = known.catalogue
    owner: dict[str, str] = {}
    for skill in facts.skills.values():
        forms = [*skill.name.values(), *skill.former_names]
        for aliases in skill.aliases.values():
            forms.extend(aliases)
        spellings = {form.casefold() for form in forms}
        for form in spellings:
            if owner.setdefault(form, skill.id) != skill.id:
                cause = Message(
                    N_("“{form}” is a spelling of {other} too"),
                    {"form": form, "other": owner[form]},
                )
                yield Breach("skills", skill.id, ("aliases",), cause, _ONE)
        for number, trap in enumerate(skill.traps):
            if trap.form.casefold() not in spellings:
                cause = Message(
                    N_("the trap “{form}” is no spelling of this skill"), {"form": trap.form}
                )
                remedy = Message(N_("Add it to the aliases, or take the trap out."))
                yield Breach("skills", skill.id, ("traps", number, "form"), cause, remedy)
    holder: dict[str, str] = {}
    for certification in facts.certifications.values():
        for alias in {*certification.aliases, *certification.name.values()}:
            form = alias.casefold()
            if holder.setdefault(form, certification.id) != certification.id:
                cause = Message(
                    N_("“{form}” names {other} too"), {"form": alias, "other": holder[form]}
                )
                yield Breach("certifications", certification.id, ("aliases",), cause, _ONE)
