"""What was wrong with what somebody sent, to stand beside its field."""

from collections.abc import Mapping
from dataclasses import dataclass

from voyageur.domain.errors import Finding, VoyageurError
from voyageur.domain.message import Message


@dataclass(frozen=True, slots=True)
class Mistake:
    """Which field, what is wrong, what to do, and the places where several are wrong."""

    field: str
    what: Message
    remedy: Message
    findings: tuple[Finding, ...] = ()

    @classmethod
    def of(
        cls, error: VoyageurError, field: str, otherwise: Mapping[str, str] | None = None
    ) -> "Mistake":
        """An error; its remedy by another template where one stands in ``otherwise``."""
        template = (otherwise or {}).get(error.remedy.text, error.remedy.text)
        return cls(field, error.what, Message(template, error.remedy.values), error.findings)
