"""Names of a guide to the facts that bear them."""

from collections.abc import Iterable
from functools import cached_property

from voyageur.catalogue.lookup import Lookup, plain
from voyageur.domain.guide import GuideName
from voyageur.domain.ref import Ref, ref


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
        return GuideName(line=line, words=words, refs=(ref("skill", found),) if found else ())

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
    def _companies(self) -> dict[str, tuple[Ref, ...]]:
        return _index(
            (ref("company", c.id), (*c.name.values(), *c.guide_names, *c.former_names))
            for c in self._facts.companies.values()
        )


def _plain(words: str) -> str:
    """For comparing: as ``plain`` does, without the issuer's usual colon and a last full stop."""
    return " ".join(plain(words).replace(":", " ").split()).rstrip(".")


def _index(named: Iterable[tuple[Ref, Iterable[str]]]) -> dict[str, tuple[Ref, ...]]:
    found: dict[str, dict[Ref, None]] = {}
    for reference, names in named:
        for name in names:
            found.setdefault(_plain(name), {})[reference] = None
    return {name: tuple(refs) for name, refs in found.items()}
