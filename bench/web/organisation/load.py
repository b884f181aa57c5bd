"""Many people at once, each with a session of their own: who writes down work, and who reads."""

import http.client
import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from statistics import quantiles
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

_TOKEN = "b" * 32
"""Of forms: any of the right length, in the cookie and in the form alike."""


class Visitor(NamedTuple):
    """The key of a session, the person (id) that it is of, and the unit that they are at."""

    session: str
    person: str
    unit: str


@dataclass
class Seen:
    """What came back: seconds taken by kind, statuses, entries acknowledged by person."""

    taken: dict[str, list[float]] = field(default_factory=dict)
    statuses: Counter[tuple[str, int]] = field(default_factory=Counter)
    broken: int = 0
    acknowledged: Counter[str] = field(default_factory=Counter)
    unsure: Counter[str] = field(default_factory=Counter)
    """Entries of which nobody knows whether they were written: their connection broke."""

    def add(self, other: "Seen") -> None:
        """Put another one's in."""
        for kind, taken in other.taken.items():
            self.taken.setdefault(kind, []).extend(taken)
        self.statuses += other.statuses
        self.broken += other.broken
        self.acknowledged += other.acknowledged
        self.unsure += other.unsure

    def within(self, kind: str, part: int) -> float:
        """Milliseconds within which so many of 100 answers of a kind came."""
        return 1000 * quantiles(self.taken[kind], n=100)[part - 1]


class Connection:
    """Asks for people in turn, over one connection that is made anew where it breaks."""

    def __init__(self, address: str) -> None:
        self._place = urlsplit(address)
        self._way = self._connect()
        self.seen = Seen()

    def _connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(self._place.hostname or "", self._place.port, timeout=60)

    def log(self, who: Visitor, minutes: int) -> None:
        """Write a person's work down."""
        form = {"unit": who.unit, "time": f"{minutes}min", "csrfmiddlewaretoken": _TOKEN}
        status = self._ask("log", "POST", "/en/progress/log/", who, urlencode(form))
        if status == 302:
            self.seen.acknowledged[who.person] += 1
        elif status == 0 or status >= 500:
            self.seen.unsure[who.person] += 1

    def read(self, path: str, who: Visitor | None) -> None:
        """Read a page as a person, or as nobody."""
        self._ask("read", "GET", path, who)

    def _ask(
        self, kind: str, method: str, path: str, who: Visitor | None, form: str | None = None
    ) -> int:
        sent = {"Accept-Encoding": "gzip"}
        if who is not None:
            sent["Cookie"] = f"session={who.session}; csrf={_TOKEN}"
        if form is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        begun = time.perf_counter()
        try:
            self._way.request(method, path, body=form, headers=sent)
            answer = self._way.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException):
            self._way.close()
            self._way = self._connect()
            self.seen.broken += 1
            time.sleep(0.05)
            return 0
        self.seen.taken.setdefault(kind, []).append(time.perf_counter() - begun)
        self.seen.statuses[kind, answer.status] += 1
        return answer.status


Visit = Callable[[Connection, random.Random], None]


def visit(
    address: str, connections: int, going_on: Callable[[], bool], visits: Sequence[Visit]
) -> tuple[Seen, float]:
    """While something goes on, each connection does one visit after another; and the seconds."""
    begun = time.perf_counter()

    def one(number: int) -> Seen:
        chance, connection = random.Random(number), Connection(address)
        while going_on():
            visits[number % len(visits)](connection, chance)
        return connection.seen

    found = Seen()
    with ThreadPoolExecutor(connections) as pool:
        for seen in pool.map(one, range(connections)):
            found.add(seen)
    return found, time.perf_counter() - begun
