"""Names of a guide to the facts that bear them."""

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from voyageur.catalogue.lookup import Lookup, plain
from voyageur.domain.guide import GuideName
from voyageur.domain.ref import Ref, ref

_AND = re.compile(r"\s{1,9}(?:and|et|&)\s{1,9}")


class Linker:
    """Finds what a guide's words name; words that name nothing known have no reference."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._facts = lookup.catalogue

    def role(self, words: str) -> Ref | None:
        """The role that a heading names."""
        found = self._lookup.known("role", words)
        return ref("role", found) if found else None

    def skill(self, line: int, words: str) -> GuideName:
        """A skill by any of its spellings."""
        found = self._lookup.known("skill", words)
        refs = (ref("skill", found),) if found else self._guide_words.get(_plain(words), ())
        return GuideName(line=line, words=words, refs=refs)

    def skills(self, line: int, words: str) -> list[GuideName]:
        """A skill, or the two that "and" joins where both are known and the whole isn't."""
        return _one_or_two(self.skill, line, words)

    def companies(self, line: int, words: str) -> list[GuideName]:
        """An employer, or the two that "and" joins where both are known and the whole isn't."""
        return _one_or_two(self.company, line, words)

    def company(self, line: int, words: str) -> GuideName:
        """An employer by its name or what a guide calls it."""
        found = self._companies.get(_plain(words), ())
        return GuideName(line=line, words=words, refs=found)

    def certification(self, line: int, words: str, *, struck: bool = False) -> GuideName:
        """A certification by name, former name, alias, exam code, or what a guide calls it."""
        found = self._certifications.get(_plain(words), ())
        return GuideName(line=line, words=words, refs=found, struck=struck)

    def completed(self, parts: list[str]) -> list[str]:
        """Alternatives made whole: "AWS", "Azure Solutions Architect" share their last words."""
        last = parts[-1].split()
        done = []
        for part in parts:
            whole = " ".join([part, *last[1:]])
            known = _plain(part) in self._certifications
            lone = len(part.split()) == 1 and len(last) > 1 and not known
            done.append(whole if lone and _plain(whole) in self._certifications else part)
        return done

    @cached_property
    def _certifications(self) -> dict[str, tuple[Ref, ...]]:
        return _index(
            (
                ref("certification", c.id),
                (
                    *c.name.values(),
                    *c.former_names,
                    *c.aliases,
                    *c.guide_names,
                    *c.exam_codes,
                ),
            )
            for c in self._facts.certifications.values()
        )

    @cached_property
    def _guide_words(self) -> dict[str, tuple[Ref, ...]]:
        return _index((ref("skill", s.id), s.guide_names) for s in self._facts.skills.values())

    @cached_property
    def _companies(self) -> dict[str, tuple[Ref, ...]]:
        return _index(
            (ref("company", c.id), (*c.name.values(), *c.guide_names, *c.former_names))
            for c in self._facts.companies.values()
        )


def _one_or_two(name: Callable[[int, str], GuideName], line: int, words: str) -> list[GuideName]:
    whole = name(line, words)
    parts = [name(line, part) for part in _AND.split(words)]
    return parts if not whole.refs and all(part.refs for part in parts) else [whole]


def _plain(words: str) -> str:
    """For comparing: as ``plain`` does, without the issuer's usual colon and a last full stop."""
    return " ".join(plain(words).replace(":", " ").split()).rstrip(".")


def _index(named: Iterable[tuple[Ref, Iterable[str]]]) -> dict[str, tuple[Ref, ...]]:
    found: dict[str, dict[Ref, None]] = {}
    for reference, names in named:
        for name in names:
            found.setdefault(_plain(name), {})[reference] = None
    return {name: tuple(refs) for name, refs in found.items()}
