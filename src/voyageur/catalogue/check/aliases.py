"""No spelling means two things, and a trap belongs to a spelling of its skill."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach
from voyageur.catalogue.model import Catalogue


def check(facts: Catalogue) -> Iterator[Breach]:
    """Breaches among skills, and among certifications."""
    owner: dict[str, str] = {}
    for skill in facts.skills.values():
        forms = [*skill.name.values(), *skill.former_names]
        for aliases in skill.aliases.values():
            forms.extend(aliases)
        known = {form.casefold() for form in forms}
        for form in known:
            if owner.setdefault(form, skill.id) != skill.id:
                cause = f"{form!r} is a spelling of {owner[form]!r} too"
                yield Breach("skills", skill.id, ("aliases",), cause, "Leave it to one of them.")
        for number, trap in enumerate(skill.traps):
            if trap.form.casefold() not in known:
                cause = f"the trap {trap.form!r} is no spelling of this skill"
                remedy = "Add it to the aliases, or take the trap out."
                yield Breach("skills", skill.id, ("traps", number, "form"), cause, remedy)
    holder: dict[str, str] = {}
    for certification in facts.certifications.values():
        for alias in {*certification.aliases, *certification.name.values()}:
            form = alias.casefold()
            if holder.setdefault(form, certification.id) != certification.id:
                cause = f"{alias!r} names {holder[form]!r} too"
                remedy = "Leave it to one of them."
                yield Breach("certifications", certification.id, ("aliases",), cause, remedy)
