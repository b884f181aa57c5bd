"""Brand kits that were sent: kept beside the carousels, named by what is in them."""

import re
import shutil
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.publishing.studio.brand.file import brand_of, read_brand
from voyageur.publishing.studio.theme import Brand, Mode
from voyageur.services.output import write_files
from voyageur.store.settings import studio_folder
from voyageur.web.pages.studio.wish import Wish

KIT = "kit-"
"""How the folders of kits begin."""
_NAME = re.compile(r"kit-[0-9a-f]{32}")
_FILE = re.compile(r"\w[\w .()-]*\.(?:toml|png|jpe?g|svg|ttf|otf)", re.IGNORECASE)
_MOST_FILES = 6
_TOML = "brand.toml"


def keep_kit(files: Sequence[UploadedFile]) -> str:
    """Check a kit and keep it; its name.

    Raises:
        InputError: it isn't one TOML file with at most a logo and fonts, or has mistakes.
    """
    contents = _contents(files)
    digest = sha256()
    for name, content in sorted(contents.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    folder = studio_folder() / f"{KIT}{digest.hexdigest()[:32]}"
    write_files(folder, contents)
    try:
        read_brand(folder / _TOML)
    except InputError:
        shutil.rmtree(folder)
        raise
    return folder.name


def _contents(files: Sequence[UploadedFile]) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    for file in files:
        name = file.name or ""
        toml = name.lower().endswith(".toml")
        if not _FILE.fullmatch(name) or (toml and _TOML in contents):
            raise _no_kit(name)
        contents[_TOML if toml else name] = file.read()
    if _TOML not in contents or len(contents) > _MOST_FILES:
        raise _no_kit(", ".join(contents))
    return contents


def _no_kit(names: str) -> InputError:
    return InputError(
        N_("these files are no brand kit: {names}"),
        remedy=N_(
            "Give one TOML file, with a logo (PNG, JPEG, SVG) and fonts (TTF, OTF) if it names any."
        ),
        names=names,
    )


def kit_folder(name: str) -> Path | None:
    """The folder of a kit that is kept; None where there is none of that name."""
    folder = studio_folder() / name
    return folder if _NAME.fullmatch(name) and folder.is_dir() else None


def brand_for(wish: Wish) -> Brand:
    """The look that is wished for.

    Raises:
        InputError: the kit can't be read any more.
        UsageError: there is no such theme.
    """
    mode: Mode | None = "dark" if wish.dark else None
    folder = kit_folder(wish.kit)
    if folder is None:
        return brand_of(wish.theme or None, mode)
    return read_brand(folder / _TOML, wish.theme or None, mode)
