"""A year of following a plan, told by the commands that somebody types.

``python -m tests.story.year`` prints it.

Two people begin on the same day with the same plan. Mara needs a third more time than estimated, is
ill for three weeks, goes away in summer, loses hours to a new job, and her exam is retired. Noor
needs a fifth less and changes the role she goes for. The clock is moved by VOYAGEUR_TODAY.
"""

import contextlib
import io
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from voyageur.catalogue.model import Catalogue
from voyageur.cli.app import main
from voyageur.domain.certification import CertificationEvent
from voyageur.services import context

DEMO = Path(__file__).parents[2] / "demo" / "amina-diallo.pdf"
START = date(2027, 1, 4)
_SHOWN = 40
"""Lines of an answer that the story tells."""


@dataclass
class Told:
    """A command, the day on which it was typed, what it said, and its status."""

    day: date
    words: tuple[str, ...]
    out: str
    err: str
    status: int


@dataclass
class Life:
    """Somebody who follows a plan; ``speed`` times the estimated hours are what they need."""

    name: str
    speed: float
    day: date = START
    told: list[Told] = field(default_factory=list)
    calendar: Path = Path()

    def type(self, *words: str, shown: bool = True) -> Told:
        """Type a command on the present day."""
        out, err = io.StringIO(), io.StringIO()
        told = Told(self.day, words, "", "", 0)
        with (
            mock.patch.dict(os.environ, {"VOYAGEUR_TODAY": self.day.isoformat()}),
            mock.patch.object(sys, "argv", ["voyageur", *words]),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            try:
                main()
            except SystemExit as end:
                told.status = int(end.code or 0)
        told.out, told.err = out.getvalue(), err.getvalue()
        if shown:
            self.told.append(told)
        return told

    def track(self, *words: str, shown: bool = True) -> Told:
        """Type ``voyageur track …`` for this person."""
        return self.type("track", *words, "--person", self.name, shown=shown)

    def finish(self, folder: Path) -> None:
        """The report as data, and the calendar of the year."""
        self.track("report", "--json")
        self.calendar = folder / f"{self.name}.ics"
        self.track("calendar", "--out", str(self.calendar), "--alarm", "15")

    def report_now(self) -> dict[str, Any]:
        """The last report that was told as data."""
        told = [one for one in self.told if one.words[:3] == ("track", "report", "--json")]
        found: dict[str, Any] = json.loads(told[-1].out)
        return found

    def report(self) -> dict[str, Any]:
        """The report as data."""
        found: dict[str, Any] = json.loads(self.track("report", "--json", shown=False).out)
        return found

    def week(self, report: dict[str, Any]) -> None:
        """Study a week as planned; a unit is done when its true hours are over.

        ``report`` is that of the present day.
        """
        coming = json.loads(self.track("next", "--json", shown=False).out)["coming"]
        logged = {unit["unit"]: round(60 * unit["logged"]) for unit in report["units"]}
        estimated = context.catalogue().units
        work: dict[str, int] = {}
        for session in coming:
            work[session["unit"]] = work.get(session["unit"], 0) + session["minutes"]
        self.day += timedelta(days=5)
        for unit, minutes in work.items():
            left = round(60 * self.speed * estimated[unit].hours.likely) - logged[unit]
            said = self.track("log", unit, f"{min(minutes, left)}min", shown=False)
            assert said.status == 0, said
            if minutes >= left:
                assert self.track("done", unit).status == 0

    def weeks(self, number: int) -> None:
        """So many weeks as planned, a look at the plan every Monday; calm replans when late."""
        report = self.report()
        for _ in range(number):
            monday = self.day - timedelta(days=self.day.weekday())
            self.week(report)
            self.day = monday + timedelta(days=7)
            report = self.report()
            if not report["ahead"]:
                return

    def rest(self, number: int) -> None:
        """So many weeks without any study."""
        self.day += timedelta(days=7 * number)

    def replan(self, *words: str) -> Told:
        """Ask for a new plan."""
        return self.type("replan", *words, "--person", self.name)


@contextlib.contextmanager
def facts(change: Callable[[Catalogue], Catalogue]) -> Iterator[None]:
    """The facts as they are after something has changed in the world."""
    changed = change(context.catalogue())
    with mock.patch.object(context, "catalogue", return_value=changed):
        yield


def retired(ident: str, last: date) -> Callable[[Catalogue], Catalogue]:
    """An issuer announces the last day of an exam."""

    def change(catalogue: Catalogue) -> Catalogue:
        event = CertificationEvent(
            kind="retirement-announced",
            on=last,
            source="invented",
            locator="the story",
            verified_on=last - timedelta(days=90),
            certainty="announced",
        )
        known = catalogue.certifications
        one = replace(known[ident], events=(*known[ident].events, event))
        return replace(catalogue, certifications={**known, ident: one})

    return change


def renamed(old: str, new: str) -> Callable[[Catalogue], Catalogue]:
    """A unit gets another id."""

    def change(catalogue: Catalogue) -> Catalogue:
        unit = replace(catalogue.units[old], id=new, former_ids=(old,))
        others = {i: u for i, u in catalogue.units.items() if i != old}
        return replace(catalogue, units={**others, new: unit})

    return change


def begin(name: str, speed: float, folder: Path, *words: str) -> Life:
    """Make a plan and follow it."""
    life = Life(name, speed)
    out = folder / name
    made = life.type(
        "plan", str(DEMO), "--to", "data-engineer", "--in", "Ontario", "--start", str(START),
        "--out", str(out), *words, shown=False,
    )  # fmt: skip
    assert made.status == 0, made
    assert life.track("start", str(out)).status == 0
    return life


def mara(folder: Path) -> Life:
    """Slower, ill, away, with fewer hours, and with an exam that goes away."""
    life = begin(
        "mara", 1.3, folder, "--weekday", "tue=2", "--weekday", "thu=2", "--weekday", "sat=5"
    )
    life.weeks(6)
    life.rest(3)
    life.track("next")
    life.replan()
    life.weeks(8)
    life.track("report")
    life.replan("--away", "2027-07-05..2027-07-18")
    life.weeks(10)
    exam = life.report()["next_exam"][0]
    with facts(retired(exam, life.day + timedelta(days=30))):
        life.replan("--weekday", "sun=4", "--weekday", "wed=2")
        life.weeks(8)
        life.track("status")
        life.replan()
        life.weeks(12)
        life.replan()
        life.track("report")
        life.finish(folder)
    return life


def noor(folder: Path) -> Life:
    """Faster, with projects beside learning, who changes her goal in autumn."""
    life = begin("noor", 0.8, folder, "--hours", "12", "--projects", "3")
    life.weeks(12)
    life.replan()
    with facts(renamed("study-spark", "study-apache-spark")):
        life.weeks(8)
        life.track("skip", "networking")
        life.replan("--to", "devops-engineer")
        life.weeks(10)
        life.track("undo")
        life.replan("--hours", "15")
        life.weeks(16)
        life.track("status")
        life.track("report")
        life.finish(folder)
    return life


def story(life: Life) -> Iterator[str]:
    """What happened, as it was seen in the terminal."""
    yield f"# {life.name.title()}"
    for told in life.told:
        yield ""
        yield f"{told.day:%a %d %b %Y} $ voyageur {' '.join(told.words)}"
        lines = [*told.out.splitlines(), *told.err.splitlines()]
        yield from (f"    {one}".rstrip() for one in lines[:_SHOWN])
        if len(lines) > _SHOWN:
            yield f"    … {len(lines) - _SHOWN} more lines"


if __name__ == "__main__":
    os.environ["COLUMNS"] = "100"
    with tempfile.TemporaryDirectory() as home:
        os.environ["VOYAGEUR_HOME"] = home
        for person in (mara, noor):
            sys.stdout.write("\n".join([*story(person(Path(home))), "", ""]))
