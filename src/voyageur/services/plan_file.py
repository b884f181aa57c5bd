"""Read a plan.json, and the profile beside it."""

import json
from pathlib import Path
from typing import get_args, get_type_hints

from voyageur.domain.errors import Finding, InputError
from voyageur.domain.message import N_
from voyageur.domain.plan import Plan
from voyageur.services.json_file import read_object
from voyageur.shapes import ShapeError, parse

PLAN_FILE, PROFILE_FILE = "plan.json", "profile.json"


def read_plan(path: Path) -> tuple[Path, Plan]:
    """The plan of a file, or of the ``plan.json`` in a folder, and where it was.

    Raises:
        InputError: it can't be read, is no plan, or was written by a newer Voyageur.
    """
    path = path / PLAN_FILE if path.is_dir() else path
    data = read_object(
        path,
        lambda: _no_plan(path),
        N_("Make a plan with voyageur plan … --out DIR, and name DIR."),
    )
    if "schema_version" not in data:
        raise _no_plan(path)
    refuse_newer(data, Plan, path)
    try:
        plan = parse(Plan, json.dumps(data))
    except ShapeError as error:
        raise InputError(
            N_("the plan has mistakes: {n}"),
            remedy=N_("Make it anew with voyageur plan … --out DIR."),
            where=str(path),
            findings=tuple(
                Finding(str(path), 0, m.what, None, ".".join(map(str, m.path)))
                for m in error.mistakes[:5]
            ),
            n=len(error.mistakes),
        ) from None
    if not plan.items:
        raise InputError(
            N_("there is nothing to follow in this plan"),
            remedy=N_("Make one that has something to do, with voyageur plan … --out DIR."),
            where=str(path),
        )
    return path, plan


def refuse_newer(data: dict[str, object], kind: type[object], path: Path) -> None:
    """Stop where something was written by a newer Voyageur than this one.

    Raises:
        InputError: it was.
    """
    (known,) = get_args(get_type_hints(kind)["schema_version"])
    version = data.get("schema_version")
    if isinstance(version, int) and version > known:
        raise InputError(
            N_("it was written by a newer Voyageur (version {version}; this one reads {known})"),
            remedy=N_("Update Voyageur."),
            where=str(path),
            version=version,
            known=known,
        )


def _no_plan(path: Path) -> InputError:
    return InputError(
        N_("this is no plan of Voyageur"),
        remedy=N_("Name a plan.json, or the folder that voyageur plan … --out DIR wrote."),
        where=str(path),
    )
