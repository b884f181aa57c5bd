"""A ZIP of scenario files and the résumés they name, as a coach has them: read with distrust."""

import stat
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from voyageur.domain.errors import InputError, UsageError, VoyageurError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.services.clock import today
from voyageur.services.context import Context
from voyageur.services.question import question_of
from voyageur.services.scenario import at_its_line, read_scenario
from voyageur.services.typed import Typed

MOST_FILES = 2_000
MOST_SCENARIOS = 500
MOST_BYTES = 200_000_000
"""Of all files together, unpacked."""
MOST_EACH = 20_000_000
"""Bytes of one file, as of an uploaded résumé."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A person whom a coach planned for: the file's name, what it asks for, and their résumé."""

    name: str
    typed: Typed
    resume: Path | None


@dataclass(frozen=True, slots=True)
class Refused:
    """A scenario that can't be taken, and why."""

    name: str
    error: VoyageurError


@contextmanager
def unpacked(path: Path) -> Iterator[Path]:
    """The files of a ZIP in a folder, as long as it lasts; none of them outside of it.

    Raises:
        InputError: it is no ZIP, or has paths out of the folder, links, secrets, too much or twice
            the same; nothing of it is unpacked then.
    """
    with TemporaryDirectory(prefix="voyageur-") as folder:
        try:
            with zipfile.ZipFile(path) as found:
                members = _checked(found)
                for member in members:
                    target = Path(folder, *PurePosixPath(member.filename).parts)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(_content(found, member))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
            raise InputError(
                N_("the file is no ZIP that can be read"),
                remedy=N_("Give a ZIP of scenario files and the résumés they name."),
            ) from None
        yield Path(folder)


def _checked(found: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    members = [one for one in found.infolist() if not one.is_dir()]
    if len(members) > MOST_FILES or sum(one.file_size for one in members) > MOST_BYTES:
        raise InputError(
            N_("the ZIP holds too much: at most {n} files and {mb} MB"),
            remedy=N_("Give it in parts."),
            n=MOST_FILES,
            mb=MOST_BYTES // 1_000_000,
        )
    seen: set[str] = set()
    for member in members:
        name = member.filename
        parts = PurePosixPath(name).parts
        outside = (
            not parts
            or "\\" in name
            or "\0" in name
            or name.startswith("/")
            or ":" in parts[0]
            or ".." in parts
        )
        link = stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG)
        if outside or link or member.flag_bits & 1 or name.casefold() in seen:
            raise InputError(
                N_("the ZIP has a file that isn't taken: “{name}”"),
                remedy=N_(
                    "Leave out links, encrypted files, two files of one name, and paths with .. or "
                    "a root."
                ),
                name=name[:100],
            )
        seen.add(name.casefold())
    return members


def _content(found: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The content, of no more bytes than the ZIP says that it has."""
    if member.file_size > MOST_EACH:
        raise InputError(
            N_("a file in the ZIP is too large: “{name}”"),
            remedy=N_("At most {mb} MB each."),
            name=member.filename[:100],
            mb=MOST_EACH // 1_000_000,
        )
    with found.open(member) as stream:
        data = stream.read(MOST_EACH + 1)
    if len(data) != member.file_size:
        raise zipfile.BadZipFile
    return data


def scenarios(
    context: Context, folder: Path, lang: Lang, tell: Callable[[float], None]
) -> Iterator[Scenario | Refused]:
    """Each scenario file of a folder, by name, checked like one that a plan is asked for with.

    Raises:
        InputError: there is none, or there are too many.
    """
    paths = sorted(
        path for path in folder.rglob("*.toml") if "__MACOSX" not in path.parts and path.is_file()
    )
    if not 0 < len(paths) <= MOST_SCENARIOS:
        raise InputError(
            N_("the ZIP holds {n} scenario files; from 1 to {most} are taken"),
            remedy=N_("A scenario file ends in .toml; voyageur plan --help shows one."),
            n=len(paths),
            most=MOST_SCENARIOS,
        )
    for n, path in enumerate(paths, start=1):
        try:
            yield _scenario(context, folder, path, lang)
        except VoyageurError as error:
            error.where = error.where.replace(f"{folder}/", "")
            yield Refused(path.stem, error)
        tell(n / len(paths))


def _scenario(context: Context, folder: Path, path: Path, lang: Lang) -> Scenario:
    resume, typed = read_scenario(path)
    if typed.market is not None:
        market = UsageError(
            N_("a scenario that is brought in has no market of its own"),
            remedy=N_("Leave the key {key} out: the server's market holds."),
            where="--market",
            key="market",
        )
        raise at_its_line(market, path)
    if resume is not None:
        resume = resume.resolve()
        if not resume.is_relative_to(folder.resolve()) or not resume.is_file():
            raise UsageError(
                N_("the résumé that the scenario names isn't in the ZIP"),
                remedy=N_("Put it beside the scenario, and name it by its path from there."),
                where=path.name,
            )
    try:
        question_of(typed, context, lang, today())
    except VoyageurError as error:
        raise at_its_line(error, path) from None
    return Scenario(path.stem, typed, resume)
