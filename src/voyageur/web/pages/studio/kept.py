"""Carousels that were made: asked for, found again, and taken away when nobody can ask any more."""

import shutil
import time
from dataclasses import asdict
from pathlib import Path
from uuid import UUID, uuid4

from voyageur.services.store import opened
from voyageur.store.models import Task
from voyageur.store.settings import studio_folder
from voyageur.store.whose import whose
from voyageur.web.pages.studio.wish import Wish
from voyageur.web.tasks.queue import ask, task_of

KIND = "carousel"
"""What workers call the making of one."""
_BEING_MADE = 3600
"""Seconds in which a folder that no task names may still get its task."""


def ask_for(wish: Wish) -> UUID:
    """Have a carousel made; its id."""
    with opened():
        ident = ask(whose(), KIND, {"wish": asdict(wish), "folder": uuid4().hex})
        _sweep()
        return ident


def made(ident: UUID) -> Task | None:
    """A carousel that was asked for, made or not; None where there is none of that id."""
    with opened():
        task = task_of(whose(), ident)
    return task if task is not None and task.kind == KIND else None


def wish_behind(task: Task) -> Wish:
    """What was wished for."""
    return Wish(**task.asked["wish"])


def file_of(task: Task, name: str) -> Path | None:
    """The path of a file that was made; None for any other name."""
    result = task.result or {}
    known = {*result.get("files", ()), *result.get("slides", ())}
    path: Path = studio_folder() / task.asked["folder"] / name
    return path if name in known and path.is_file() else None


def _sweep() -> None:
    """Take away what belongs to tasks that are gone."""
    asked = [task.asked for task in Task.objects.filter(kind=KIND)]
    named = {one["folder"] for one in asked} | {one["wish"]["kit"] for one in asked}
    if not studio_folder().is_dir():
        return
    for folder in studio_folder().iterdir():
        if folder.name not in named and folder.stat().st_mtime < time.time() - _BEING_MADE:
            shutil.rmtree(folder, ignore_errors=True)
