"""The written forms of everything the catalogue knows, ready to be searched for at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from voyageur.domain.certification import Certification
from voyageur.domain.ref import Ref, ref
from voyageur.domain.skill import Skill, Trap
from voyageur.understanding.fold import fold


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a skill or certification, with its trap where it has one."""

    ref: Ref
    trap: Trap | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A spelling found at code points ``start`` to ``end``, not yet judged by its context."""

    start: int
    end: int
    form: Form


class Vocabulary:
    """Finds every known spelling in one pass over a text."""

    def __init__(self, skills: Iterable[Skill], certifications: Iterable[Certification]) -> None:
        self._forms: dict[str, Form] = {}
        self.implied_by: Mapping[str, tuple[str, ...]] = {}
        implied: dict[str, tuple[str, ...]] = {}
        for skill in skills:
            traps = {fold(trap.form): trap for trap in skill.traps}
            for spelling in spellings(skill):
                key = fold(spelling)
                self._forms.setdefault(key, Form(ref("skill", skill.id), traps.get(key)))
            implied[skill.id] = skill.implied_by
        self.implied_by = implied
        for certification in certifications:
            for spelling in certification_spellings(certification):
                form = Form(ref("certification", certification.id))
                self._forms.setdefault(fold(spelling), form)
        self._keys = list(self._forms)
        self._automaton = AhoCorasick(
            self._keys, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )

    def __len__(self) -> int:
        return len(self._keys)

    def find(self, folded: str) -> list[Hit]:
        """Hits in a folded text, in order, none overlapping: where several fit, the longest."""
        whole = [
            (start, end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(
                folded, overlapping=True
            )
            if _stands_alone(folded, start, end)
        ]
        whole.sort(key=lambda hit: (hit[0], -hit[1]))
        hits: list[Hit] = []
        last = 0
        for start, end, index in whole:
            if start >= last:
                hits.append(Hit(start, end, self._forms[self._keys[index]]))
                last = end
        return hits


def spellings(skill: Skill) -> list[str]:
    """Every form by which documents name a skill."""
    forms = [*skill.name.values(), *skill.former_names]
    for aliases in skill.aliases.values():
        forms.extend(aliases)
    return forms


def certification_spellings(certification: Certification) -> list[str]:
    """Every form by which documents name a certification; a bare number is no exam code."""
    codes = [code for code in certification.exam_codes if any(c.isalpha() for c in code)]
    return [*certification.name.values(), *certification.aliases, *codes]


def _stands_alone(folded: str, start: int, end: int) -> bool:
    before = folded[start - 1] if start else " "
    after = folded[end] if end < len(folded) else " "
    if before.isalnum() and folded[start].isalnum():
        return False
    if after.isalnum() and folded[end - 1].isalnum():
        return False
    return not (after in "+#" or (before in ".@" and start > 1 and folded[start - 2].isalnum()))
