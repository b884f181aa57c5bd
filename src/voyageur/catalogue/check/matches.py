"""A match with another scheme is one of its concepts, and belongs to one skill."""

import re
from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.domain.message import N_, Message

_ESCO = re.compile(
    r"http://data\.europa\.eu/esco/skill/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
)


def check(known: Known) -> Iterator[Breach]:
    """Breaches of skills."""
    holder: dict[tuple[str, str], str] = {}
    for skill in known.catalogue.skills.values():
        for scheme, match in skill.matches.items():
            path = ("matches", scheme)
            if scheme == "esco" and _ESCO.fullmatch(match.code) is None:
                cause = Message(N_("{code} is no concept address of ESCO"), {"code": match.code})
                remedy = Message(N_("Copy the concept's address as the source has it."))
                yield Breach("skills", skill.id, path, cause, remedy)
            other = holder.setdefault((scheme, match.code), skill.id)
            if other != skill.id:
                cause = Message(
                    N_("“{label}” is what {other} matches too"),
                    {"label": match.label, "other": other},
                )
                remedy = Message(N_("Leave it to the skill that means just this."))
                yield Breach("skills", skill.id, path, cause, remedy)
