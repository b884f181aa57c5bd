"""The written forms of everything the catalogue knows, and of what stands around it.

All are searched for at once: each is a pattern between two spaces of ``Text.words``, so that only
whole words are found and nothing is left to check.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from voyageur.domain.certification import Certification
from voyageur.domain.ref import Ref, ref
from voyageur.domain.skill import Skill, Trap
from voyageur.understanding.cues import Cue, FoundCue, all_cues
from voyageur.understanding.fold import Text, fold
from voyageur.understanding.trap import Judge

_FIRST = itemgetter(0)
_PERSONS = (
    "engineer", "engineers", "developer", "developers", "ingenieur", "ingenieurs", "ingenieure",
    "ingenieures", "developpeur", "developpeurs", "developpeuse", "developpeuses", "concepteur",
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
        self.implied_by: Mapping[str, tuple[str, ...]] = {}
        forms: dict[bytes, Form] = {}
        implied: dict[str, tuple[str, ...]] = {}
        for skill in skills:
            _add(forms, "skill", skill.id, spellings(skill), skill.traps)
            implied[skill.id] = skill.implied_by
        self.implied_by = implied
        for certification in certifications:
            spelled = certification_spellings(certification)
            _add(forms, "certification", certification.id, spelled)
        cues = {pattern: cue for phrase, cue in all_cues().items() for pattern in _patterns(phrase)}
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
    return [*certification.name.values(), *certification.aliases, *codes]


def _add(
    forms: dict[bytes, Form],
    kind: Literal["skill", "certification"],
    ident: str,
    spelled: Iterable[str],
    traps: Iterable[Trap] = (),
) -> None:
    judges = {fold(trap.form): Judge(trap) for trap in traps}
    for spelling in spelled:
        literal = spelling.lower() if any(mark in spelling for mark in _LOST) else None
        folded = fold(spelling)
        form = Form(kind, ident, judges.get(folded), literal, folded.endswith(_PERSONS))
        for pattern in _patterns(spelling):
            forms.setdefault(pattern, form)


def _patterns(spelling: str) -> Iterator[bytes]:
    """A spelling as it stands in ``Text.words``, also with spaces around its slash.

    One whose characters can't all be folded has none: it would be found where it isn't.
    """
    if "?" in spelling.encode("cp1252", "replace").decode("cp1252"):
        return
    yield Text(spelling).words
    if "/" in spelling:
        yield Text(spelling.replace("/", " / ")).words
