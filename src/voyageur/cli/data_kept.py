"""What is kept of people: export, import, restore, forget."""

import sys
from pathlib import Path

import typer

from voyageur.cli import options
from voyageur.cli.console import note
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.services import clock
from voyageur.services.context import Context
from voyageur.services.export import bring_in, export, forget, forget_all, read_export
from voyageur.services.output import write_file
from voyageur.services.store import opened, restore


def export_all(out: Path | None, lang: Lang) -> None:
    """Write everything to a file, or to standard output."""
    with opened():
        lines = list(export(clock.now()))
    text = "".join(lines)
    if out is None:
        typer.echo(text, nl=False)
        return
    write_file(out, text.encode())
    options.say_written(Context().translator(lang), out)


def import_journal(path: Path, lang: Lang) -> None:
    """Bring an export in."""
    people = read_export(path)
    with opened():
        n = bring_in(people, path, clock.now())
    t = Context().translator(lang)
    note(t("Brought in. Entries: {n}, people: {people}.", n=n, people=len(people)))


def restore_backup(lang: Lang) -> None:
    """Put the newest backup in the place of the database."""
    found, moved = restore(clock.today())
    t = Context().translator(lang)
    note(t("The backup {file} is in place.", file=str(found)))
    if moved is not None:
        note(t("What was there before is kept as {file}.", file=str(moved)))


def forget_kept(person: str | None, lang: Lang, *, yes: bool) -> None:
    """Delete what is kept of a person or of everybody, once that is confirmed."""
    t = Context().translator(lang)
    what = (
        t("This deletes plans, profile and journal of “{person}”, and all backups.", person=person)
        if person
        else t("This deletes all plans, profiles and journals kept here, and all backups.")
    )
    if not yes:
        if not sys.stdin.isatty():
            raise UsageError(
                N_("deleting has to be confirmed"),
                remedy=N_("Say so with --yes. voyageur data export FILE keeps a copy before."),
                where="--yes",
            )
        typer.echo(what, err=True)
        typer.confirm(t("Delete?"), abort=True, err=True)
    if person is None:
        gone = forget_all()
        note(t("Deleted: {n} files and folders.", n=len(gone)) if gone else t("Nothing was kept."))
        return
    with opened():
        there = forget(person)
    note(t("Deleted.") if there else t("Nothing was kept of “{person}”.", person=person))
