"""Dictionaries without judgement, run beside Voyageur on the same texts."""

from collections.abc import Collection, Iterable

from flashtext import KeywordProcessor

from eval.scoring import Span
from voyageur.services.context import Context
from voyageur.understanding.vocabulary import certification_spellings, spellings


def catalogue_forms(
    context: Context, without: Collection[str] = (), *, certifications: bool = True
) -> list[str]:
    """Every spelling that the catalogue knows, but for some kinds of skills; sorted."""
    facts = context.catalogue
    skills = [skill for skill in facts.skills.values() if skill.kind not in without]
    forms = {form for skill in skills for form in spellings(skill)}
    if certifications:
        forms |= {f for c in facts.certifications.values() for f in certification_spellings(c)}
    return sorted(forms)


class Dictionary:
    """flashtext over a list of forms, whatever their letter case."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._processor = KeywordProcessor(case_sensitive=False)
        for form in forms:
            if form.strip():
                self._processor.add_keyword(form.strip(), form.strip())

    def __call__(self, text: str) -> list[Span]:
        """Where the forms stand in a text."""
        found = self._processor.extract_keywords(text, span_info=True)
        return [(start, end) for _, start, end in found]
