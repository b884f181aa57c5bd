"""Errors that a person sees: what is wrong, where, and what to do."""

from voyageur.domain.message import Message, Value


class VoyageurError(Exception):
    """Base of every error that is meant for the person at the door.

    ``what`` and ``remedy`` are message templates (see ``domain.message``), marked with ``N_`` where
    they are written; ``where`` names the file, line or option and is shown as it is.
    """

    exit_status = 1

    def __init__(self, what: str, *, remedy: str, where: str = "", **values: Value) -> None:
        self.what = Message(what, values)
        self.remedy = Message(remedy, values)
        self.where = where
        super().__init__(what.format(**values))


class InputError(VoyageurError):
    """An input that can't be read or planned: exit status 1."""


class UsageError(VoyageurError):
    """A wrong call: an option's value, a role or region that doesn't exist. Exit status 2."""

    exit_status = 2
