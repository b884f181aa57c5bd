"""What the commands of ``voyageur profile`` do."""

import os
import shlex
import subprocess
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path

import typer

from voyageur.cli import options
from voyageur.cli.answer import answer
from voyageur.cli.console import note
from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.level import Level
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.profile import Profile
from voyageur.evidence.merge import merged
from voyageur.publishing.profile_document import profile_document
from voyageur.services import clock, typed_values
from voyageur.services.context import Context
from voyageur.services.own_profile import assessed, put_together, read_scan, write_profile
from voyageur.services.read import correct, read_profile
from voyageur.shapes import to_json

_MOST_BYTES = 20_000_000


def show_own(file: Path, lang: Lang, *, as_json: bool, as_markdown: bool) -> None:
    """Show a profile with its proofs."""
    context = Context()
    _, found = read_profile(context, file, clock.today(), max_bytes=_MOST_BYTES)
    if as_json:
        typer.echo(to_json(found), nl=False)
        return
    _, misfits = merged(found, (), None, clock.today())
    answer(profile_document(found, misfits, context.translator(lang)), markdown=as_markdown)


def merge_own(
    resume: Path | None,
    scans: Sequence[Path],
    person: str | None,
    have: Sequence[str],
    without: Sequence[str],
    out: Path,
    lang: Lang,
    *,
    max_mb: str,
) -> None:
    """Put a profile together, write it, and say what doesn't fit."""
    context = Context()
    document, found, misfits = put_together(
        context,
        resume,
        [read_scan(path) for path in scans],
        _learned(context, person) if person else None,
        clock.today(),
        have=typed_values.read_levels(have, context.lookup),
        without=[context.lookup.skill(name).id for name in without],
        max_bytes=options.read_max_bytes(max_mb),
    )
    write_profile(context, document, found, out)
    t = context.translator(lang)
    answer(profile_document(found, misfits, t, proofs=False), markdown=False)
    options.say_written(t, out)


def _learned(context: Context, person: str) -> Profile:
    """The profile of somebody who follows a plan, with what was finished and the wallet."""
    from voyageur.services.follow import load_if_any  # noqa: PLC0415
    from voyageur.services.journal import Journal, no_plan  # noqa: PLC0415
    from voyageur.services.store import opened  # noqa: PLC0415
    from voyageur.services.wallet import with_wallet_of  # noqa: PLC0415

    with opened():
        journal = Journal(person)
        if following := load_if_any(context, journal):
            return following.profile
        own = with_wallet_of(context, journal, Profile())
    if not own.certifications:
        raise no_plan()
    return own


def edit_own(
    file: Path, have: Sequence[str], without: Sequence[str], assess: Sequence[str], lang: Lang
) -> None:
    """Correct a profile in place."""
    context = Context()
    if file.suffix != ".json":
        raise UsageError(
            N_("a résumé isn't changed"),
            remedy=N_("Make a profile of it first: voyageur profile merge FILE."),
            where=str(file),
        )
    document, found = read_profile(context, file, clock.today(), max_bytes=_MOST_BYTES)
    levels = typed_values.read_levels(have, context.lookup)
    dropped = [context.lookup.skill(name).id for name in without]
    thought = typed_values.read_levels(assess, context.lookup)
    if not (levels or dropped or thought):
        levels, dropped = _edited(context, found)
    after = assessed(correct(context, found, levels, dropped), thought)
    t = context.translator(lang)
    if after == found:
        note(t("Nothing changes."))
        return
    write_profile(context, document, after, file)
    options.say_written(t, file)


def _edited(context: Context, profile: Profile) -> tuple[dict[str, Level], list[str]]:
    """What somebody changed in their editor: levels, and skills taken out.

    Raises:
        UsageError: no editor is named, it failed, or what it left can't be read.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        raise UsageError(
            N_("no editor is named"),
            remedy=N_(
                "Set EDITOR, or say it here: --have SKILL=LEVEL, --not SKILL, --self SKILL=LEVEL."
            ),
            where="EDITOR",
        )
    before = {skill: int(level) for skill, level in sorted(profile.levels().items())}
    lines = [f"{skill} = {level}  # {_name(context, skill)}" for skill, level in before.items()]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "skills.toml"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        done = subprocess.run([*shlex.split(editor), str(path)], check=False)  # noqa: S603
        if done.returncode:
            raise UsageError(
                N_("the editor ended with status {status}; nothing was changed"),
                remedy=N_("Try again, or say it here: --have SKILL=LEVEL, --not SKILL."),
                where=editor,
                status=done.returncode,
            )
        after = _read_back(path)
    changed = [f"{skill}={level}" for skill, level in after.items() if before.get(skill) != level]
    return (
        typed_values.read_levels(changed, context.lookup),
        [skill for skill in before if skill not in after],
    )


def _name(context: Context, skill: str) -> str:
    found = context.catalogue.skills.get(skill)
    return found.name["en"] if found else skill


def _read_back(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(
            N_("what the editor left can't be read ({why}); nothing was changed"),
            remedy=N_("Write one skill a line, like python = 3."),
            where=path.name,
            why=str(error),
        ) from None
