"""Errors that a person sees: what is wrong, where, and what to do."""

from dataclasses import dataclass

from voyageur.domain.message import Message, Value


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a place in a file: file, line (0 where there is none), cause, remedy.

    ``key`` is the path of the value that it is about, where it is about one. The remedy is absent
    where one remedy mends all.
    """

    file: str
    line: int
    cause: Message
    remedy: Message | None
    key: str = ""

    def place(self) -> str:
        """File and line, as editors and terminals make a link of."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def __str__(self) -> str:
        about = f"{self.key}: " if self.key else ""
        mend = f". {self.remedy}" if self.remedy else ""
        return f"{self.place()}: {about}{self.cause}{mend}"


class VoyageurError(Exception):
    """Base of every error that is meant for the person at the door.

    ``what`` and ``remedy`` are message templates (see ``domain.message``), marked with ``N_`` where
    they are written; ``where`` names the file, line or option and is shown as it is. ``findings``
    are the places where it is wrong, where there are several.
    """

    exit_status = 1

    def __init__(
        self,
        what: str,
        *,
        remedy: str,
        where: str = "",
        findings: tuple[Finding, ...] = (),
        **values: Value,
    ) -> None:
        self.findings = findings
        self.what = Message(what, values)
        self.remedy = Message(remedy, values)
        self.where = where
        super().__init__("\n".join([what.format(**values), *map(str, findings)]))

    def __reduce__(self) -> tuple[object, ...]:
        """How it comes over from another process."""
        values = (self.what.text, self.remedy.text, self.where, self.findings, self.what.values)
        return _again, (type(self), *values)


def _again(
    kind: type[VoyageurError],
    what: str,
    remedy: str,
    where: str,
    findings: tuple[Finding, ...],
    values: dict[str, Value],
) -> VoyageurError:
    return kind(what, remedy=remedy, where=where, findings=findings, **values)


class InputError(VoyageurError):
    """An input that can't be read or planned: exit status 1."""


class UnavailableError(VoyageurError):
    """Something that will be there again: the same input is to be given once more. Status 1."""


class UsageError(VoyageurError):
    """A wrong call: an option's value, a role or region that doesn't exist. Exit status 2."""

    exit_status = 2
