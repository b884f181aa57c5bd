"""The written forms of everything the catalogue knows, and of what stands around it.

All are searched for at once: each is a pattern between two spaces of ``Text.words``, so that only
whole words are found and nothing is left to check.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Literal, TypeVar

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from voyageur.domain.certification import Certification
from voyageur.domain.ref import Ref, ref
from voyageur.domain.skill import Skill, Trap
from voyageur.understanding.cues import Cue, FoundCue, all_cues
from voyageur.understanding.fold import Text, fold, is_foldable
from voyageur.understanding.trap import Judge

Said = TypeVar("Said")

_FIRST = itemgetter(0)
_PERSONS = (
    "engineer", "engineers", "developer", "developers", "ingénieur", "ingénieurs", "ingénieure",
    "ingénieures", "développeur", "développeurs", "développeuse", "développeuses", "concepteur",
    "concepteurs", "architect", "architects", "scientist", "scientists", "analyst", "analysts",
)  # fmt: skip
_TIES = ("'", "&")
_LOST = "!&"
"""Marks that make a name ("Play!", "R&D") and that the search can't see."""


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a skill or certification ``ident``, with its trap where it has one."""

    kind: Literal["skill", "certification"]
    ident: str
    trap: Judge | None = None
    literal: str | None = None
    person: bool = False
    """Whether it names somebody who does it ("software engineer")."""

    @property
    def ref(self) -> Ref:
        """What it names."""
        return ref(self.kind, self.ident)


Hit = tuple[int, int, Form]
"""A spelling found at code points start to end, not yet judged by its context."""


class Vocabulary:
    """Finds every known spelling and cue in one pass over a text."""

    def __init__(self, skills: Iterable[Skill], certifications: Iterable[Certification]) -> None:
        spelled: dict[str, Form] = {}
        implied: dict[str, tuple[str, ...]] = {}
        for skill in skills:
            _spell(spelled, Form("skill", skill.id), spellings(skill), skill.traps)
            implied[skill.id] = skill.implied_by
        for certification in certifications:
            form = Form("certification", certification.id)
            _spell(spelled, form, certification_spellings(certification))
        self.implied_by: Mapping[str, tuple[str, ...]] = implied
        forms = _by_pattern(spelled)
        cues = _by_pattern(all_cues())
        self._forms = [*forms.values()]
        self._cues: list[Cue] = [*cues.values()]
        self._automaton = BytesAhoCorasick(
            [*forms, *cues],
            matchkind=MatchKind.Standard,
            implementation=Implementation.ContiguousNFA,
        )

    def __len__(self) -> int:
        return len(self._forms)

    def search(self, text: Text) -> tuple[list[Hit], list[FoundCue]]:
        """What a text names and the cues in it, both in order.

        Hits never overlap: where several fit, the first and longest. Cues may.
        """
        forms, cues, known = self._forms, self._cues, len(self._forms)
        named = []
        around = []
        for index, start, end in self._automaton.find_matches_as_indexes(
            text.words, overlapping=True
        ):
            if index < known:
                named.append((start, -end, index))
            else:
                around.append((start, end - 2, cues[index - known]))
        named.sort()
        around.sort(key=_FIRST)
        hits = []
        last = 0
        for start, minus_end, index in named:
            if start >= last:
                form = forms[index]
                end = -minus_end - 2
                if form.literal is not None and text.raw[start:end].lower() != form.literal:
                    continue
                if end - start == 1 and not _is_word(text.folded, start):
                    continue
                hits.append((start, end, form))
                last = end + 1
        return hits, around


def _is_word(folded: str, at: int) -> bool:
    """Whether one letter is a word: no elision (« d'autres »), no half of "R&D"."""
    return folded[at + 1 : at + 2] not in _TIES and (at == 0 or folded[at - 1] not in _TIES)


def spellings(skill: Skill) -> list[str]:
    """Every form by which documents name a skill."""
    forms = [*skill.name.values(), *skill.former_names]
    for aliases in skill.aliases.values():
        forms.extend(aliases)
    return forms


def certification_spellings(certification: Certification) -> list[str]:
    """Every form by which documents name a certification; a bare number is no exam code."""
    codes = [code for code in certification.exam_codes if any(c.isalpha() for c in code)]
    return [
        *certification.name.values(),
        *certification.former_names,
        *certification.aliases,
        *codes,
    ]


def _spell(
    spelled: dict[str, Form], plain: Form, forms: Iterable[str], traps: Iterable[Trap] = ()
) -> None:
    """Add what a skill or certification is called; what others are called so already stays."""
    judges = {fold(trap.form): Judge(trap) for trap in traps}
    for spelling in forms:
        form = plain
        literal = spelling.lower() if any(mark in spelling for mark in _LOST) else None
        judge = judges.get(fold(spelling)) if judges else None
        person = spelling.endswith(_PERSONS)
        if literal or judge or person:
            form = replace(plain, literal=literal, trap=judge, person=person)
        for written in (spelling, spelling.replace("/", " / ")):
            spelled.setdefault(written, form)


def _by_pattern(said: Mapping[str, Said]) -> dict[bytes, Said]:
    """Spellings as they stand in ``Text.words``, the first of several that look alike there.

    One whose characters can't all be folded is left out: it would be found where it isn't.
    """
    known = [spelling for spelling in said if is_foldable(spelling)]
    words = Text("\n".join(known)).words
    found: dict[bytes, Said] = {}
    start = 0
    for spelling in known:
        end = start + len(spelling) + 2
        found.setdefault(words[start:end], said[spelling])
        start = end - 1
    return found
