"""``python -m bench.web.organisation.run [PEOPLE] [MINUTES] [PART …]``: a table, ``results.json``.

Ten thousand accounts on PostgreSQL, each with a plan and twenty entries. Progress is written down,
and pages of facts are read, as fast as the server takes it; then ten minutes of both with a process
killed every twenty seconds; then the database is stopped and started; then the tables are brought
up to date from those of the release before while people go on. The load comes from this process,
on the same machine. A part (load, killed, stopped, migrated) can be measured alone; the others stay
in the file as they were.
"""

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

from rich.console import Console

from bench.figure import Figure, as_table
from bench.web.load import seconds
from bench.web.organisation.counted import entries, migrate_back
from bench.web.organisation.database import Database, database
from bench.web.organisation.load import Connection, Seen, Visit, Visitor, visit
from bench.web.organisation.serving import SETTINGS, Served, environment, run, served
from bench.web.run import facts
from eval.machine import describe_machine, versions
from voyageur.services.output import write_files

_PEOPLE, _MINUTES = 10_000, 10.0
_WRITERS, _READERS = 6, 8
_LENGTH = 20.0
_WRITES, _WRITE_MS = 150.0, 80.0
_READS, _READ_MS = 400.0, 50.0
_KILL_EVERY = 20.0
_AWAY = 8.0
_MODULES = "bench.web.organisation"


def main(people: int, minutes: float, parts: Sequence[str]) -> None:
    """Measure, print, write."""
    machine = describe_machine()
    with tempfile.TemporaryDirectory(prefix="voyageur-web-") as name, database() as at:
        place = Path(name)
        own = environment(place, at.address)
        visitors = _visitors(own, people)
        for part in parts:
            figures = _PARTS[part](own, visitors, at, place / f"log-{part}", 60 * minutes)
            Console(highlight=False).print(as_table(part, list(figures), digits=1))
            _keep(part, figures, {"machine": machine, "people": people})


def _keep(part: str, figures: Sequence[Figure], about: dict[str, object]) -> None:
    """Put a part into the file in the place of what it was before."""
    path = Path(__file__).with_name("results.json")
    before = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"parts": {}}
    before["parts"][part] = {
        "date": datetime.now(UTC).date().isoformat(),
        **about,
        "versions": versions("django", "granian", "psycopg"),
        "figures": [figure.as_json() for figure in figures],
    }
    text = json.dumps({"schema_version": 1, **before}, ensure_ascii=False, indent=2) + "\n"
    write_files(path.parent, {path.name: text.encode()})


def _visitors(own: dict[str, str], people: int) -> list[Visitor]:
    lines = run(f"{_MODULES}.people", str(people), own=own).splitlines()
    return [Visitor(*line.split()) for line in lines if line]


def _writing(visitors: list[Visitor]) -> Visit:
    def one(connection: Connection, chance: random.Random) -> None:
        connection.log(chance.choice(visitors), 1)

    return one


def _reading(visitors: list[Visitor], *, signed_in: bool) -> Visit:
    pages = facts()

    def one(connection: Connection, chance: random.Random) -> None:
        connection.read(chance.choice(pages), chance.choice(visitors) if signed_in else None)

    return one


def _progress(server: Served, visitors: list[Visitor]) -> Iterator[Figure]:
    visit(server.address, _WRITERS, seconds(5), [_writing(visitors)])
    seen, taken = visit(server.address, _WRITERS, seconds(_LENGTH), [_writing(visitors)])
    rate = seen.statuses["log", 302] / taken
    yield Figure(
        what=f"entries written down, {_WRITERS} connections",
        value=rate,
        unit="a second",
        least=_WRITES,
    )
    yield from _times("log", "entries", seen, _WRITE_MS)


def _pages(
    server: Served, whose: str, reading: Visit, *, promised: bool = False
) -> Iterator[Figure]:
    visit(server.address, _READERS, seconds(5), [reading])
    seen, taken = visit(server.address, _READERS, seconds(_LENGTH), [reading])
    yield Figure(
        what=f"pages of facts for {whose}, {_READERS} connections",
        value=seen.statuses["read", 200] / taken,
        unit="a second",
        least=_READS if promised else None,
    )
    yield from _times("read", "pages", seen, _READ_MS if promised else None)


def _times(kind: str, what: str, seen: Seen, limit: float | None) -> Iterator[Figure]:
    yield Figure(what=f"{what}: half of them within", value=seen.within(kind, 50), unit="ms")
    yield Figure(
        what=f"{what}: 99 of 100 within", value=seen.within(kind, 99), unit="ms", limit=limit
    )


def _loaded(
    own: dict[str, str],
    visitors: list[Visitor],
    at: Database,  # noqa: ARG001 - the shape of a part
    log: Path,
    length: float,  # noqa: ARG001
) -> list[Figure]:
    with served(own, log) as server:
        return [
            *_progress(server, visitors),
            *_pages(server, "nobody", _reading(visitors, signed_in=False), promised=True),
            *_pages(server, "people signed in", _reading(visitors, signed_in=True)),
        ]


def _killed(
    own: dict[str, str], visitors: list[Visitor], at: Database, log: Path, length: float
) -> list[Figure]:
    with served(own, log) as server:
        return list(_while_killed(server, visitors, at, length))


def _while_killed(
    server: Served, visitors: list[Visitor], at: Database, length: float
) -> Iterator[Figure]:
    """Mixed load while one process after the other is killed."""
    before = entries(at.address)
    going_on = seconds(length)
    kills = 0

    def kill() -> None:
        nonlocal kills
        while going_on():
            time.sleep(_KILL_EVERY)
            victims = server.answering() if kills % 3 else server.workers()
            if victims and going_on():
                server.kill(random.choice(victims))
                kills += 1

    killer = Thread(target=kill)
    killer.start()
    mixed = [_writing(visitors), _reading(visitors, signed_in=True)]
    seen, _ = visit(server.address, _WRITERS, going_on, mixed)
    killer.join()
    yield Figure(what="processes killed under mixed load", value=kills, unit="")
    yield from _kept(seen, before, entries(at.address))
    yield Figure(what="answers of 500 and above", value=_bad(seen), unit="", limit=1)
    yield Figure(
        what="connections broken, at most those in flight",
        value=seen.broken,
        unit="",
        limit=kills * _WRITERS + 1,
    )


def _kept(seen: Seen, before: dict[str, int], after: dict[str, int]) -> Iterator[Figure]:
    """Of the entries that were acknowledged, how many are there; and of those nobody knows."""
    yield Figure(what="entries acknowledged", value=sum(seen.acknowledged.values()), unit="")
    lost = extra = 0
    for person in seen.acknowledged | seen.unsure:
        made = after.get(person, 0) - before.get(person, 0)
        lost += max(0, seen.acknowledged[person] - made)
        extra += max(0, made - seen.acknowledged[person] - seen.unsure[person])
    yield Figure(what="acknowledged entries lost", value=lost, unit="", limit=1)
    yield Figure(what="entries that nobody sent", value=extra, unit="", limit=1)


def _bad(seen: Seen) -> int:
    return sum(n for (_, status), n in seen.statuses.items() if status >= 500)


def _stopped(
    own: dict[str, str],
    visitors: list[Visitor],
    at: Database,
    log: Path,
    length: float,  # noqa: ARG001
) -> list[Figure]:
    with served(own, log) as server:
        return list(_while_stopped(server, visitors, at))


def _while_stopped(server: Served, visitors: list[Visitor], at: Database) -> Iterator[Figure]:
    """The database goes away and comes back while people go on."""
    before = entries(at.address)
    over = False

    def stop_and_start() -> None:
        nonlocal over
        time.sleep(3)
        at.stop()
        time.sleep(_AWAY)
        at.start()
        time.sleep(5)
        over = True

    control = Thread(target=stop_and_start)
    control.start()
    seen, _ = visit(server.address, _WRITERS, lambda: not over, [_writing(visitors)])
    control.join()
    told = seen.statuses["log", 503]
    yield Figure(what="told that the database is away (503)", value=told, unit="", least=1)
    yield Figure(what="other answers of 500 and above", value=_bad(seen) - told, unit="", limit=1)
    yield from _kept(seen, before, entries(at.address))
    again, _ = visit(server.address, _WRITERS, seconds(5), [_writing(visitors)])
    yield Figure(
        what="answers other than 302 once it is back",
        value=sum(n for (_, status), n in again.statuses.items() if status != 302),
        unit="",
        limit=1,
    )


def _migrated(
    own: dict[str, str],
    visitors: list[Visitor],
    at: Database,
    log: Path,
    length: float,  # noqa: ARG001
) -> list[Figure]:
    with served(own, log) as server:
        return list(_while_migrated(server, visitors, at))


def _while_migrated(server: Served, visitors: list[Visitor], at: Database) -> Iterator[Figure]:
    """The tables of the release before are brought up to date while people go on."""
    own = server.environment
    visit(server.address, 2, seconds(2), [_writing(visitors)])
    migrate_back(own)
    before = entries(at.address)
    over = False

    def migrate() -> None:
        nonlocal over
        time.sleep(3)
        run("django", "migrate", own=own | SETTINGS)
        time.sleep(3)
        over = True

    control = Thread(target=migrate)
    control.start()
    seen, _ = visit(server.address, _WRITERS, lambda: not over, [_writing(visitors)])
    control.join()
    yield Figure(
        what="answers of 500 and above while tables change",
        value=_bad(seen),
        unit="",
        limit=1,
    )
    yield from _kept(seen, before, entries(at.address))


Part = Callable[[dict[str, str], list[Visitor], Database, Path, float], list[Figure]]
_PARTS: Mapping[str, Part] = {
    "load": _loaded,
    "killed": _killed,
    "stopped": _stopped,
    "migrated": _migrated,
}


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else _PEOPLE,
        float(sys.argv[2]) if len(sys.argv) > 2 else _MINUTES,
        sys.argv[3:] or list(_PARTS),
    )
