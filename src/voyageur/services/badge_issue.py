"""A completed stage of a plan as a badge that the person issues to themselves."""

import json
import os
import tempfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from voyageur.catalogue.lookup import plain
from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import say
from voyageur.domain.plan import Item
from voyageur.domain.role import Role, Stage
from voyageur.evidence.badges.own import Earned, OwnKey
from voyageur.evidence.badges.picture import SIZE, Seal, draw, title_of
from voyageur.evidence.badges.png import baked_png
from voyageur.evidence.badges.svg import baked_svg
from voyageur.evidence.badges.values import line
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.services.follow import Following
from voyageur.store.settings import badge_key


def own_key() -> OwnKey:
    """The person's key for badges, made when it is first needed; only their account may read it.

    Raises:
        InputError: the one that is kept is damaged.
    """
    path = badge_key()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent)  # which no other account may read
        with os.fdopen(handle, "wb") as out:
            out.write(OwnKey.made().pem())
        with suppress(FileExistsError):  # another process was first
            os.link(temporary, path)
        Path(temporary).unlink()
    return OwnKey.read(path.read_bytes(), str(path))


def badge_file(
    following: Following, stage: str, out: Path, at: datetime, t: Translator, name: str | None
) -> bytes:
    """The badge of a completed stage, as JSON, SVG or PNG by the ending of ``out``.

    The person's name is in it only as ``name``.

    Raises:
        UsageError: there is no such stage, or no such kind of file.
        InputError: the stage isn't complete, or the key is damaged.
    """
    if out.suffix.lower() not in (".json", ".png", ".svg"):
        raise UsageError(
            N_("a badge can't be written as “{name}”"),
            remedy=N_("Give a file that ends in .png, .svg or .json."),
            where="--out",
            name=out.name,
        )
    role = following.catalogue.roles[following.plan.target.role]
    found = _stage(role, stage, t)
    done = _done(following, found, t)
    earned = _earned(role, found, done, at, t, line(name))
    text = json.dumps(own_key().badge(earned, at), ensure_ascii=False, indent=2)
    if out.suffix.lower() == ".json":
        return f"{text}\n".encode()
    seal = Seal(
        stage=say(found.name, t.lang),
        role=say(role.name, t.lang),
        mark=t("SELF-ISSUED"),
        day=day(at.date(), t.lang),
    )
    if out.suffix.lower() == ".svg":
        return baked_svg(draw(seal), text).encode()
    from voyageur.publishing.paper.picture import to_png  # noqa: PLC0415 - Typst

    return baked_png(to_png(draw(seal), title_of(seal), SIZE, at.date()), text)


def _stage(role: Role, words: str, t: Translator) -> Stage:
    """A stage by its number, id or name."""
    for number, stage in enumerate(role.stages, 1):
        names = {str(number), stage.id, plain(stage.id), *map(plain, stage.name.values())}
        if words in names or plain(words) in names:
            return stage
    raise UsageError(
        N_("“{words}” is no stage of {role}"),
        remedy=N_("The stages are: {names}."),
        where="STAGE",
        words=words,
        role=f"role:{role.id}",
        names=", ".join(f"{n} {say(s.name, t.lang)}" for n, s in enumerate(role.stages, 1)),
    )


def _done(following: Following, stage: Stage, t: Translator) -> list[str]:
    """The names of what was done of a stage that is complete: nothing of it is left open."""
    items = [item for item in following.listed if item.stage == stage.id]

    def names(state: str) -> list[str]:
        return [_name(item, t) for item in items if _state(following, item) == state]

    if left := names("open"):
        raise InputError(
            N_("the stage isn't complete, there is still: {names}"),
            remedy=N_("Say what is done with voyageur track done UNIT, or skip it."),
            where=say(stage.name, t.lang),
            names=", ".join(left),
        )
    if not (done := names("done")):
        raise InputError(
            N_("nothing of this stage was done in your plan"),
            remedy=N_("A badge is for a stage of which you did something: see voyageur track."),
            where=say(stage.name, t.lang),
        )
    return done


def _state(following: Following, item: Item) -> str:
    return following.progress.of(f"unit:{item.unit}").state


def _name(item: Item, t: Translator) -> str:
    return t.name(f"unit:{item.unit}")


def _earned(
    role: Role, stage: Stage, done: list[str], at: datetime, t: Translator, name: str | None
) -> Earned:
    names = {"stage": say(stage.name, t.lang), "role": say(role.name, t.lang)}
    return Earned(
        about=f"{role.id}/{stage.id}",
        name=t("{stage}, a stage on the way to {role} (self-issued)", **names),
        description=t(
            "Completed on {day} by a plan made with Voyageur. Self-issued: whoever holds it issued "
            "it to themselves, and nobody else has examined what it says.",
            day=at.date().isoformat(),
        ),
        done=done,
        criteria=t("Every step that the plan had for this stage was done or left out. Done were:"),
        issuer_name=name or t("The holder of this badge"),
        holder=name,
        lang=t.lang,
    )
