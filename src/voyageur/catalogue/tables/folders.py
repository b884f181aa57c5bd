"""Where tables stand: those that ship, and above them those that a person imported."""

import os
from pathlib import Path

from voyageur.catalogue.artefact import SHIPPED_DATA, own_data

VARIABLE = "VOYAGEUR_DATA"


def table_folders() -> tuple[Path, ...]:
    """The folders to read, later ones above earlier ones.

    A checkout reads its own ``data/``. An installed copy reads what it carries and the person's
    imports over it. VOYAGEUR_DATA names another folder of imports, for both.
    """
    given = os.environ.get(VARIABLE)
    above = (Path(given),) if given else ()
    if own := own_data():
        return (own, *above)
    return (SHIPPED_DATA, *(above or (user_folder(),)))


def user_folder() -> Path:
    """Where an installed copy keeps what a person imports."""
    from platformdirs import user_data_path  # noqa: PLC0415 - a checkout and a build need none

    return user_data_path("voyageur", appauthor=False) / "facts"


def import_folder() -> Path:
    """Where an import is written when nobody says otherwise: the topmost folder that is read."""
    return table_folders()[-1]
