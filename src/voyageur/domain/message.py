"""Sentences for people, kept apart from their language.

A message is an English template with named values; the doors translate the template and
render the values. A plan can so be written once and read in either language, and an error
raised deep down needs no translator.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | float
"""A value of a message: text, a number, an ISO date, or a reference ``kind:id`` to a fact."""


def N_(template: str) -> str:  # noqa: N802 - gettext's customary name for "mark, don't translate"
    """Mark a template for translation where it is written but not yet rendered."""
    return template


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence: English template with ``{named}`` places, and the values that fill them."""

    text: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        """The sentence in English, references and days as they are: for logs and tests."""
        return self.text.format(**self.values)
