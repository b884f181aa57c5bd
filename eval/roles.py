"""The role from a title, against hints that were themselves taken from titles."""

import gzip
import json
from pathlib import Path

from eval.outcome import Outcome, Row
from eval.scoring import Counts
from voyageur.services.context import Context
from voyageur.understanding.roles import RoleTitles


def measure(context: Context, shared: Path) -> Outcome:
    """A title that names none of the seven roles is no prediction, so it costs recall only."""
    path = shared / "data" / "postings" / "roles_supplement.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    titles = RoleTitles(context.catalogue.roles.values())
    outcome, counts = Outcome("roles"), Counts()
    for row in rows:
        role, hint = titles.role_of(row["title"]), row["role_hint"]
        right = int(role == hint)
        counts += Counts(int(role is not None), right, 1, right)
        if not right:
            outcome.failures.append({"title": row["title"], "hint": hint, "role": role})
    outcome.rows.append(
        Row(
            measure="role from title",
            system="voyageur",
            counts=counts,
            n=len(rows),
            of="titles, 5 of the 7 roles",
            accuracy=counts.recall,
            note="role_hint is itself taken from titles: agreement, not truth",
        )
    )
    return outcome
