"""What is in the database, looked at past the server; and its tables as they were before."""

import psycopg

from bench.web.organisation.serving import SETTINGS, run

_BEFORE = {"store": "0002"}
"""The last migrations of the release before."""


def entries(address: str) -> dict[str, int]:
    """How many entries there are of each person (id)."""
    with psycopg.connect(address) as connection:
        counts = "SELECT person_id, count(*) FROM store_happening GROUP BY person_id"
        return dict(connection.execute(counts).fetchall())


def migrate_back(own: dict[str, str]) -> None:
    """Have the tables of the release before."""
    for app, name in _BEFORE.items():
        run("django", "migrate", app, name, own=own | SETTINGS)
