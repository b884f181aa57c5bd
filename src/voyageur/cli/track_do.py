"""What the commands of ``voyageur track`` do."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import typer

from voyageur.cli import options
from voyageur.cli.console import note
from voyageur.cli.track_view import show_next, show_report, show_status
from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.plan import Item
from voyageur.publishing.markdown import to_markdown
from voyageur.publishing.report_document import report_document
from voyageur.services import clock, track
from voyageur.services import undo as undo_
from voyageur.services.calendar import calendar_of, read_settings
from voyageur.services.context import Context
from voyageur.services.follow import Following, followed, load, load_if_any
from voyageur.services.journal import Journal
from voyageur.services.next_up import next_up
from voyageur.services.output import write_file
from voyageur.services.plan_file import PROFILE_FILE, read_plan
from voyageur.services.read import read_profile
from voyageur.services.replan import refuse_needed
from voyageur.services.report import report_of
from voyageur.services.store import opened
from voyageur.services.track import current, find_item, read_duration
from voyageur.services.track_words import done_words, logged_words, undone_words
from voyageur.shapes import to_json


def start(plan: Path, profile: Path | None, person: str, lang: Lang, *, again: bool) -> None:
    """Keep a plan and follow it."""
    context = Context()
    path, found = read_plan(plan)
    beside = profile or path.with_name(PROFILE_FILE)
    if not beside.is_file():
        raise InputError(
            N_("the profile that the plan was made from isn't there"),
            remedy=N_("voyageur plan … --out DIR writes it; or name it with --profile FILE."),
            where=str(beside),
        )
    _, known = read_profile(context, beside, clock.today(), max_bytes=20_000_000)
    mine = replace(found, person=replace(found.person, id=person))
    with opened():
        journal = Journal(person)
        if not again and any(event.kind == "started" for event in journal.events()):
            raise UsageError(
                N_("a plan is followed already"),
                remedy=N_("To change it: voyageur replan. To follow this one instead: --again."),
                where="--person" if person != "self" else str(path),
            )
        journal.start(mine, known, clock.now())
        following = load(context, journal)
    t = context.translator(lang)
    note(t("You follow this plan from now on. What you say of it is kept on this machine."))
    show_next(context, next_up(following, clock.today()), lang)


def next_(person: str, lang: Lang, *, as_json: bool) -> None:
    """Show what to do next."""
    context = Context()
    with followed(context, person) as (_, following):
        found = next_up(following, clock.today())
    if as_json:
        typer.echo(to_json(found), nl=False)
    else:
        show_next(context, found, lang)


def log(said: Sequence[str], on: str | None, person: str, lang: Lang) -> None:
    """Write work down: the last word is how long, the others name the unit."""
    context = Context()
    *unit, time = said
    minutes = read_duration(time)
    if minutes is None:
        raise UsageError(
            N_("“{words}” is no time"),
            remedy=N_("Write for example: voyageur track log airflow 2h30."),
            where=time,
            words=time,
        )
    with followed(context, person) as (journal, following):
        item = _item(" ".join(unit) or None, following, lang)
        at = _now(following, context, lang, on)
        event = track.log(journal, following, item, minutes, _day(on, at), at)
        words = logged_words(following.after(event), item, minutes)
    note(context.translator(lang).say(words))


def done(unit: str | None, on: str | None, person: str, lang: Lang) -> None:
    """Write down that a unit is finished."""
    context = Context()
    with followed(context, person) as (journal, following):
        item = _item(unit, following, lang)
        at = _now(following, context, lang, on)
        event = track.finish(journal, following, item, _day(on, at), at)
        words = tuple(done_words(following, following.after(event), item))
    for one in words:
        note(context.translator(lang).say(one))


def skip(unit: str | None, person: str, lang: Lang) -> None:
    """Leave a unit out, where nothing needs it."""
    context = Context()
    with followed(context, person) as (journal, following):
        item = _item(unit, following, lang)
        refuse_needed(context, following, item, lang, clock.today())
        track.skip(journal, item, _now(following, context, lang, None))
    t = context.translator(lang)
    note(t("{unit} is left out. voyageur replan moves the rest up.", unit=f"unit:{item.unit}"))


def undo(person: str, lang: Lang) -> None:
    """Take back what was said last."""
    context = Context()
    with opened():
        event = undo_.undo(Journal(person), undo_.PLAN, clock.now())
    note(context.translator(lang).say(undone_words(event)))


def status(person: str, lang: Lang, *, as_json: bool) -> None:
    """Show every unit with its state."""
    _show(person, lang, as_json=as_json, whole=True)


def report(person: str, lang: Lang, *, as_json: bool, as_markdown: bool) -> None:
    """Show how it goes."""
    if as_markdown:
        context = Context()
        with followed(context, person) as (_, following):
            found = report_of(following, clock.today())
        typer.echo(to_markdown(report_document(found, context.translator(lang))), nl=False)
        return
    _show(person, lang, as_json=as_json, whole=False)


def _show(person: str, lang: Lang, *, as_json: bool, whole: bool) -> None:
    context = Context()
    with followed(context, person) as (_, following):
        found = report_of(following, clock.today())
    if as_json:
        typer.echo(to_json(found), nl=False)
    elif whole:
        show_status(context, found, lang)
    else:
        show_report(context, found, lang)


def calendar(
    out: Path, at: str, alarm: str | None, zone: str | None, person: str, lang: Lang
) -> None:
    """Write the calendar."""
    context = Context()
    with opened():
        journal = Journal(person)
        following = load_if_any(context, journal)
        settings = read_settings(context, following.plan if following else None, at, alarm, zone)
        content = calendar_of(context, journal, following, settings, lang, clock.today())
    write_file(out, content)
    options.say_written(context.translator(lang), out)


def _item(words: str | None, following: Following, lang: Lang) -> Item:
    return current(following, clock.today()) if words is None else find_item(words, following, lang)


def _day(on: str | None, at: datetime) -> date:
    return clock.read_day(on, "--on") if on else at.date()


def _now(following: Following, context: Context, lang: Lang, on: str | None) -> datetime:
    """The time; where the clock has gone back since the last entry, that is said."""
    now = clock.now()
    last = max(event.at for event in following.events)
    if now < last and on is None:
        t = context.translator(lang)
        note(
            t(
                "The clock says {now}, and the last entry is from {last}. This one is kept after "
                "it; was it another day? Take it back with undo, and give --on.",
                now=now.date().isoformat(),
                last=last.date().isoformat(),
            )
        )
    return now
