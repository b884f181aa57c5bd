"""No alias repeats what its skill or certification is found by anyway."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.check.tidy import dead
from voyageur.domain.message import N_, Message


def check(known: Known) -> Iterator[Breach]:
    """Breaches of skills and certifications."""
    for skill in known.catalogue.skills.values():
        forms = {trap.form for trap in skill.traps}
        for language, aliases in skill.aliases.items():
            for alias in dead([*skill.name.values()], aliases, forms):
                yield _breach("skills", skill.id, ("aliases", language), alias)
    for certification in known.catalogue.certifications.values():
        for alias in dead([*certification.name.values()], certification.aliases, set()):
            yield _breach("certifications", certification.id, ("aliases",), alias)


def _breach(folder: str, ident: str, path: tuple[str, ...], alias: str) -> Breach:
    cause = Message(N_("the alias “{form}” adds nothing"), {"form": alias})
    return Breach(folder, ident, path, cause, Message(N_("voyageur check --fix takes it out.")))
