"""What is kept of people on this computer, counted, and the files and folders that it is in."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from voyageur.domain.message import N_
from voyageur.locale.translate import Translator
from voyageur.services.export import kept_paths
from voyageur.services.store import backup_folder, database
from voyageur.store.models import CalendarLink, Draft, Happening, KeptPlan, Person
from voyageur.store.settings import badge_key, issuer_folder, studio_folder
from voyageur.store.whose import whose


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Counts of what is kept of a person; ``read`` is the name of the document that was read."""

    person: str
    entries: int
    plans: int
    calendars: int
    read: str


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder, and what is in it."""

    path: Path
    words: str


def people() -> list[Kept]:
    """The person themself, and everybody else who is followed in the open store."""
    others = Person.objects.exclude(id=whose()).order_by("id").values_list("id", flat=True)
    return [_kept(person) for person in (whose(), *others)]


def _kept(person: str) -> Kept:
    draft = Draft.objects.filter(person_id=person).first()
    return Kept(
        person=person,
        entries=Happening.objects.filter(person_id=person).count(),
        plans=KeptPlan.objects.filter(person_id=person).count(),
        calendars=CalendarLink.objects.filter(person_id=person).count(),
        read=draft.name if draft else "",
    )


def backups() -> int:
    """How many copies of the database there are."""
    return sum(1 for _ in backup_folder().glob("*.sqlite3"))


def places(t: Translator) -> list[Place]:
    """All that deleting everything deletes."""
    words = _words()
    return [Place(one, t(words.get(one, _REST))) for one in kept_paths()]


_REST = N_("beside the database: what SQLite works with, or a damaged one that was replaced")


def _words() -> Mapping[Path, str]:
    return {
        database(): N_("the database: plans, profiles, journals, and what these pages work out"),
        backup_folder(): N_("backups of the database, at most seven"),
        issuer_folder(): N_("what issuers of badges publish, as you added it"),
        badge_key(): N_("your own key for badges"),
        studio_folder(): N_("carousels made here, with their brand kits"),
    }
