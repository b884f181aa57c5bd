"""What can be mended without judgement: ``voyageur check --fix``."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import tomlkit

from voyageur.catalogue.load import EXCHANGE, data_files
from voyageur.catalogue.tables.kinds import table_files
from voyageur.catalogue.whole import write_whole
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_

_ID = re.compile(r"""^id\s*=\s*(?P<id>"[^"\n]*"|'[^'\n]*')""", re.MULTILINE)
_TABLE = re.compile(r"^\s*\[", re.MULTILINE)
_LONG_TEXT = re.compile("\"{3}|'{3}")
_WITH_ALIASES = ("skills", "certifications")


def dead(names: Sequence[str], aliases: Sequence[str], traps: set[str]) -> list[str]:
    """The aliases that repeat a name or an alias before them but for capitals.

    One that a trap speaks of stays, because a trap may ask for exactly these capitals.
    """
    seen = {name.casefold() for name in names}
    found = []
    for alias in aliases:
        if alias.casefold() in seen and alias not in traps:
            found.append(alias)
        seen.add(alias.casefold())
    return found


def tidied(text: str) -> str:
    """The text without byte order mark and blanks at a line's end, with LF, ended by one.

    In a text of several lines blanks are words, so a file that has one keeps them.
    """
    whole = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if _LONG_TEXT.search(whole):
        return whole.rstrip("\n") + "\n"
    return "\n".join(line.rstrip(" \t") for line in whole.split("\n")).rstrip("\n") + "\n"


def fix(data: Path) -> list[str]:
    """Mend what is mechanical in a folder of facts and name the files that changed.

    File ends and blanks, of tables too; an id that isn't the file's name (the name is what others
    refer to); aliases that repeat a name. Files that are no TOML or not UTF-8 stay as they are.

    Raises:
        InputError: a file can't be written.
    """
    changed = []
    for folder, path in (*data_files(data), *table_files(data)):
        try:
            text = path.read_bytes().decode("utf-8")
            mended = _mended(text, folder, path)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
            continue
        if mended != text:
            _write(path, mended)
            changed.append(str(path.relative_to(data.parent)))
    return changed


def _mended(text: str, folder: str, path: Path) -> str:
    mended = tidied(text)
    if path.suffix == ".csv":
        return mended
    tomllib.loads(mended)
    if folder != EXCHANGE:
        mended = _named(mended, path.stem)
    return _without_dead_aliases(mended) if folder in _WITH_ALIASES else mended


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text)
    except OSError as error:
        raise InputError(
            N_("can't be written: {why}"),
            remedy=N_("Mend the rights of the file and its folder."),
            where=str(path),
            why=error.strerror or "",
        ) from None


def _named(text: str, name: str) -> str:
    """The text with the file's name as its own id; ids of tables inside are left."""
    table = _TABLE.search(text)
    own = text[: table.start()] if table else text
    found = _ID.search(own)
    if found is None or found["id"][1:-1] == name:
        return text
    return own[: found.start("id")] + f'"{name}"' + own[found.end("id") :] + text[len(own) :]


def _without_dead_aliases(text: str) -> str:
    document: Any = tomlkit.parse(text)
    names = _words(document.get("name"))
    traps = {
        str(trap["form"])
        for trap in _list(document.get("traps"))
        if isinstance(trap, Mapping) and "form" in trap
    }
    removed = False
    aliases = document.get("aliases")
    for listed in aliases.values() if isinstance(aliases, Mapping) else [aliases]:
        for alias in dead(names, [str(a) for a in _list(listed)], traps):
            positions = [i for i, held in enumerate(listed) if str(held) == alias]
            del listed[positions[-1]]
            removed = True
    return tomlkit.dumps(document) if removed else text


def _words(names: Any) -> list[str]:
    return [str(name) for name in names.values()] if isinstance(names, Mapping) else []


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
