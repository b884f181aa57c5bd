"""A deck as PDF and PNGs by one cold command, beside Marp CLI and Chromium through Playwright.

The same nine slides in the same run. Ours draws both formats that hold them (LinkedIn's PDF,
Instagram's PNG) and writes captions, alternative texts, JPEGs, contact sheets and ZIPs besides;
Marp is started twice, as it writes one kind of file at a time.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

from bench.figure import Figure
from bench.publishing import peer_deck
from bench.tree import Usage, usage
from voyageur.services.carousel.ask import wanted
from voyageur.services.carousel.material import Ground
from voyageur.services.context import Context

MARP = "@marp-team/marp-cli@4.5.1"
_ROLE = "data-engineer"
_OURS = (str(Path(sys.executable).with_name("voyageur")), "carousel")
_MARP_LEAST, _CHROMIUM_LEAST, _MEMORY_LEAST = 15, 8, 6
_ALL_LIMIT_S = 8.0
_FORMATS = ("linkedin", "instagram", "square")


def measured(folder: Path, chromium: str, marp: str, runs: int) -> Iterator[Figure]:
    """The deck beside its peers, and all decks of the product at once."""
    ((made, _),) = wanted(Context(), _ROLE, Ground(at=date.today()), "self", ("en",))  # noqa: DTZ011
    markdown, page = peer_deck.write(made("en").resolved(allow_stale=True).deck, folder)
    theirs = folder / "browser"
    theirs.mkdir()
    tasks: dict[str, list[list[str]]] = {
        "ours": [[*_OURS, _ROLE, "--out", f"{folder}/ours", *_as(_FORMATS[:2])]],
        "marp": [
            [marp, str(markdown), "--theme", f"{folder}/portrait.css", "--allow-local-files", *kind]
            for kind in (["--pdf"], ["--images", "png"])
        ],
        "chromium": [
            [sys.executable, "-m", "bench.publishing.browser", chromium, str(page), str(theirs)]
        ],
    }
    for task in tasks.values():
        _run(task, sampled=False)
    taken: dict[str, list[Usage]] = {name: [] for name in tasks}
    for number in range(runs):
        for name, task in tasks.items():
            taken[name].append(_run(task, sampled=number == runs - 1))
    yield from _beside(taken)
    yield from _all(folder, runs)


def _as(formats: tuple[str, ...]) -> list[str]:
    return [word for one in formats for word in ("--format", one)]


def _run(task: list[list[str]], *, sampled: bool) -> Usage:
    """The commands of a task one after the other."""
    parts = [usage(command, sampled=sampled) for command in task]
    return Usage(
        sum(part.wall_s for part in parts),
        sum(part.cpu_s for part in parts),
        max(part.peak_mb for part in parts),
    )


def _beside(taken: Mapping[str, list[Usage]]) -> Iterator[Figure]:
    """Times that the peers take ours; memory is of the last run alone, in which it is looked at."""
    kinds: tuple[tuple[str, Callable[[list[Usage]], float], str], ...] = (
        ("wall", lambda rows: median(row.wall_s for row in rows[:-1]), "s"),
        ("processor", lambda rows: median(row.cpu_s for row in rows[:-1]), "s"),
        ("memory at once", lambda rows: rows[-1].peak_mb, "MB"),
    )
    for what, of, unit in kinds:
        yield Figure(what=f"a deck, PDF and PNGs: {what}", value=of(taken["ours"]), unit=unit)
        for peer, least in (("marp", _MARP_LEAST), ("chromium", _CHROMIUM_LEAST)):
            needed = {"s": least if what == "wall" else None, "MB": _MEMORY_LEAST}[unit]
            times = of(taken[peer]) / of(taken["ours"])
            yield Figure(
                what=f"  {peer} takes", value=times, unit="times", least=needed, beside="ours"
            )


def _all(folder: Path, runs: int) -> Iterator[Figure]:
    """All roles in both languages and three formats."""
    command = [*_OURS, "roles", "--lang", "both", "--out", f"{folder}/all", *_as(_FORMATS)]
    run = partial(usage, command, sampled=False)
    found = [run().wall_s for _ in range(max(3, runs // 2))]
    yield Figure(
        what="7 roles, 2 languages, 3 formats", value=median(found), unit="s", limit=_ALL_LIMIT_S
    )


def install_marp(folder: Path) -> str:
    """Marp CLI from npm, into a folder that goes away with the run."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is missing, which Marp comes by.")
    words = [npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", folder, MARP]
    subprocess.run(words, check=True, capture_output=True)
    return str(folder / "node_modules" / ".bin" / "marp")
