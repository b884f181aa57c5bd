"""Settings of Django for the store alone; the web application builds on them.

SQLite writes ahead (WAL), takes its lock when a transaction begins, and syncs each commit to disk
(``synchronous = FULL``), so that what was acknowledged outlasts a power cut. What is deleted is
overwritten (``secure_delete``). An organisation's server names a PostgreSQL database instead.
"""

import os
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from voyageur.store.whose import SELF, whose

HOME = "VOYAGEUR_HOME"
"""Names another folder for what is kept."""
DATABASE_URL = "VOYAGEUR_DATABASE_URL"
"""Names a database on a server: ``postgres://user:password@host/name``."""

DATABASE_NAME = "voyageur.sqlite3"

WAIT = 30
"""Seconds to wait for another process that writes."""
_REACH = 5
"""Seconds in which a server of databases answers, or is told to be away."""


def home() -> Path:
    """The folder in which the store keeps data on this machine."""
    given = os.environ.get(HOME)
    return Path(given).absolute() if given else user_data_path("voyageur", appauthor=False)


def personal_folder() -> Path:
    """Where a person's files are: on a server, a folder of their own."""
    person = whose()
    return home() if person == SELF else home() / "people" / person


def issuer_folder() -> Path:
    """Where what issuers of badges publish is kept, as the person added it."""
    return personal_folder() / "issuers"


def badge_key() -> Path:
    """The person's own key for badges."""
    return personal_folder() / "badge-key.pem"


def studio_folder() -> Path:
    """Where carousels made in the browser are, with the brand kits they were made with."""
    return personal_folder() / "studio"


def on_server() -> bool:
    """Whether the database is on a server."""
    return bool(os.environ.get(DATABASE_URL))


def database_settings() -> dict[str, Any]:
    """Where Django finds the database that is named, else the file of this machine."""
    if on_server():
        import dj_database_url  # noqa: PLC0415 - comes with the extra for organisations

        found = dj_database_url.config(DATABASE_URL, conn_max_age=None, conn_health_checks=True)
        options = {"connect_timeout": _REACH, **found.get("OPTIONS", {})}
        return {**found, "OPTIONS": options}
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(home() / DATABASE_NAME),
        "OPTIONS": {
            "timeout": WAIT,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
            ),
        },
    }


INSTALLED_APPS = ["voyageur.store"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
DATABASES = {"default": database_settings()}
