"""Settings of Django for the store alone; the web application builds on them.

SQLite writes ahead (WAL), takes its lock when a transaction begins, and syncs each commit to disk
(``synchronous = FULL``), so that what was acknowledged outlasts a power cut. What is deleted is
overwritten (``secure_delete``).
"""

import os
from pathlib import Path

from platformdirs import user_data_path

HOME = "VOYAGEUR_HOME"
"""Names another folder for what is kept."""

DATABASE_NAME = "voyageur.sqlite3"

WAIT = 30
"""Seconds to wait for another process that writes."""


def home() -> Path:
    """The folder in which the store keeps a person's data on this machine."""
    given = os.environ.get(HOME)
    return Path(given).absolute() if given else user_data_path("voyageur", appauthor=False)


def issuer_folder() -> Path:
    """Where what issuers of badges publish is kept, as the person added it."""
    return home() / "issuers"


def badge_key() -> Path:
    """The person's own key for badges."""
    return home() / "badge-key.pem"


def studio_folder() -> Path:
    """Where carousels made in the browser are, with the brand kits they were made with."""
    return home() / "studio"


INSTALLED_APPS = ["voyageur.store"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
DATABASES = {
    "default": {
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
}
