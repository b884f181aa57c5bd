"""Processes that write into a store, for tests that kill them or let several run at once.

``python -m tests.store.writer kill FOLDER KILLS SEED`` or ``write FOLDER ENTRIES DAYS``; FOLDER has
the plan.json to follow, VOYAGEUR_HOME names the store.
"""

import json
import os
import random
import signal
import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.domain.progress import progress
from voyageur.services.journal import Journal
from voyageur.services.store import backup_folder, database, opened
from voyageur.shapes import parse

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOURS = {"minutes": 1, "on": "2026-11-23"}
_READY, _BEGUN, _WRITTEN = b"r", b"b", b"w"
_LONGEST = 0.02
"""Seconds that a writer is left alone at most: several writes."""


@dataclass
class Killed:
    """Counts over all kills: ``inside`` were within a write, ``opening`` before the first one."""

    kills: int = 0
    inside: int = 0
    opening: int = 0
    acknowledged: int = 0
    kept: int = 0
    replanned: int = 0
    lost: int = 0
    holes: int = 0
    broken: int = 0
    planless: int = 0
    backups: int = 0


def kill(folder: Path, kills: int, seed: int) -> Killed:
    """Kill one writer after another at random moments, and look at the store after each.

    The last one is left in peace: a copy that a killed one didn't clear away is cleared by the next
    that makes one.
    """
    plan = parse(Plan, (folder / "plan.json").read_bytes())
    with opened():
        Journal().start(plan, Profile(), AT)
    dice, found, size = random.Random(seed), Killed(kept=1), 1
    for number in range(kills):
        readable, writable = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(readable)
            _write_on(plan, number, writable)
        os.close(writable)
        if number % 10 and os.read(readable, 1) != _READY:
            raise RuntimeError
        time.sleep(dice.uniform(0, _LONGEST))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        size = _look(found, size, _told(readable))
        if number % 100 == 99:
            _fold(found)
    with opened():
        Journal().append("logged", "unit:study-sql", AT + timedelta(days=kills), HOURS)
    _fold(found)
    found.acknowledged += 1
    found.kept = size + 1
    return found


def _write_on(plan: Plan, number: int, tell: int) -> None:
    """Write until killed, and say on a pipe what was acknowledged; of seven entries one replans.

    Every fifth writer begins another day, for which the store is copied first.
    """
    at = AT + timedelta(days=number // 5)
    with opened():
        journal = Journal()
        os.write(tell, _READY)
        for turn in range(10**9):
            os.write(tell, _BEGUN)
            if turn % 7 == 3:
                mine = replace(plan, as_of=plan.as_of + timedelta(days=number * 100 + turn))
                journal.replace(mine, at)
            else:
                journal.append("logged", "unit:study-sql", at, HOURS)
            os.write(tell, _WRITTEN)


def _told(readable: int) -> bytes:
    with os.fdopen(readable, "rb") as pipe:
        return pipe.read()


def _look(found: Killed, before: int, told: bytes) -> int:
    """Compare what was acknowledged with what is there; entries that are there now."""
    acknowledged = told.count(_WRITTEN)
    found.kills += 1
    found.inside += told.endswith(_BEGUN)
    found.opening += not told.count(_BEGUN)
    found.acknowledged += acknowledged
    with closing(sqlite3.connect(database())) as store:
        n, last, different = store.execute(
            "SELECT count(*), max(seq), count(DISTINCT seq) FROM store_happening"
        ).fetchone()
        found.lost += not before + acknowledged <= n <= before + acknowledged + 1
        found.holes += not n == last == different
        found.broken += store.execute("PRAGMA integrity_check").fetchone() != ("ok",)
        (planless,) = store.execute(
            "SELECT count(*) FROM store_happening WHERE ref LIKE 'plan:%' "
            "AND substr(ref, 6) NOT IN (SELECT digest FROM store_keptplan)"
        ).fetchone()
        (eventless,) = store.execute(
            "SELECT count(*) FROM store_keptplan WHERE 'plan:' || digest NOT IN "
            "(SELECT ref FROM store_happening)"
        ).fetchone()
        found.planless += planless + eventless
    return int(n)


def _fold(found: Killed) -> None:
    """Read the journal as every command does."""
    with opened():
        journal = Journal()
        events = journal.events()
        state = progress(events)
        found.replanned = len(state.plans) - 1
        journal.followed(state.plans[-1:])
    copies = list(backup_folder().glob("*.sqlite3"))
    found.backups = len(copies)
    for copy in copies:
        with closing(sqlite3.connect(f"{copy.as_uri()}?immutable=1", uri=True)) as store:
            found.broken += store.execute("PRAGMA integrity_check").fetchone() != ("ok",)
    logged = sum(event.kind == "logged" for event in events)
    found.lost += state.minutes != logged or len(events) != logged + len(state.plans)


def write(folder: Path, entries: int, days: int) -> None:
    """Say that all is loaded, wait for a line on stdin, then write entries on each of some days.

    Who comes first follows the plan.
    """
    plan = parse(Plan, (folder / "plan.json").read_bytes())
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    with opened():
        journal = Journal()
        if not journal.events():
            journal.start(plan, Profile(), AT)
        for day in range(days):
            for _ in range(entries):
                journal.append("logged", "unit:study-sql", AT + timedelta(days=day), HOURS)


if __name__ == "__main__":
    if sys.argv[1] == "kill":
        counted = kill(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
        sys.stdout.write(json.dumps(asdict(counted)))
    else:
        write(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
